import { keepRead } from '#app/domain/core/keep-read.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { sightColumns } from '#app/domain/core/sight-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { needNumber } from '#workflows/need/number.ts'
import { findMeasured, type Measured } from './find-measured.server.ts'
import { indicatorsOf } from './indicators-of.server.ts'
import { ledgerFigures } from './ledger-figures.server.ts'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** The indicators of a need, what they have reached, and between which days the actor may add a reading. */
export function getIndicators(actor: Actor, where: Measured) {
	return withActor(actor, async (tx) => {
		const { need, delivery, since, mayAdd } = await findMeasured(tx, actor, where)
		const request = await tx.request.findUniqueOrThrow({
			where: { id: need.requestId },
			select: { id: true, reference: true, title: true, ...sightColumns },
		})
		await keepRead(tx, actor, { requestId: need.requestId, what: 'indicators', which: need.id })
		const about = { ...request, title: shownTitle(actor, request) }
		return {
			indicators: await indicatorsOf(tx, need),
			mayAdd,
			figures: delivery && mayAdd ? await ledgerFigures(tx, actor, delivery) : [],
			from: since && dayOf(since),
			today: dayOf(now()),
			need: { id: need.id, title: need.title, number: needNumber(need), request: about },
		}
	})
}

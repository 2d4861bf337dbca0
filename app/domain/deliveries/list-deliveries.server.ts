import { programmesNamed } from '#app/domain/core/programmes-named.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { boardStages } from '#workflows/delivery/stage.ts'
import { roles } from '#workflows/roles.ts'
import {
	beyond,
	type DeliveryFilter,
	type DeliverySort,
	inStage,
	orders,
	passing,
	placeOf,
} from './conditions.ts'
import { shownDeliveries } from './shown-deliveries.server.ts'

const PAGE = 25
const CARDS = 6
const COUNTED = 100

const startOfToday = () => new Date(now().toISOString().slice(0, 10))

/** A donor is shown no dates, so that they are nothing to search by either. */
const asAllowed = ({ role }: Actor, filter: DeliveryFilter): DeliveryFilter =>
	role === 'donor' ? { ...filter, overdue: undefined } : filter

async function conditions(tx: Tx, actor: Actor, filter: DeliveryFilter, language: Language) {
	requireRole(actor, ...roles.filter((role) => role !== 'administrator'))
	const named = filter.programme ? await programmesNamed(tx, filter.programme, language) : null
	return passing(asAllowed(actor, filter), named && [...named], startOfToday())
}

type Listed = DeliveryFilter & { sort?: DeliverySort | undefined; after?: string | undefined }

/** Deliveries the actor may see, 25 at a time. */
export function listDeliveries(actor: Actor, filter: Listed, language: Language = actor.language) {
	const sort = actor.role === 'donor' ? 'plain' : (filter.sort ?? 'due')
	return withActor(actor, async (tx) => {
		const where = await conditions(tx, actor, filter, language)
		const found = await tx.delivery.findMany({
			where: { AND: [where, filter.after ? beyond(filter.after, sort) : {}] },
			orderBy: orders[sort],
			take: PAGE + 1,
		})
		const page = found.slice(0, PAGE)
		const last = page.at(-1)
		return {
			rows: await shownDeliveries(tx, actor, page, { today: startOfToday(), language }),
			next: found.length > PAGE && last ? placeOf(last, sort) : null,
		}
	})
}

/** The same as a board: of each column those that are due first, and how many there are, counted up to a hundred. */
export function getDeliveryBoard(actor: Actor, filter: DeliveryFilter, language: Language = actor.language) {
	return withActor(actor, async (tx) => {
		const base = await conditions(tx, actor, filter, language)
		const columns = []
		for (const stage of boardStages) {
			const where = { AND: [base, inStage(stage)] }
			const order = actor.role === 'donor' ? 'plain' : stage === 'ended' ? 'changed' : 'due'
			const found = await tx.delivery.findMany({ where, orderBy: orders[order], take: CARDS })
			const count =
				found.length < CARDS ? found.length : await tx.delivery.count({ where, take: COUNTED + 1 })
			columns.push({
				stage,
				count: Math.min(count, COUNTED),
				more: count > COUNTED,
				cards: await shownDeliveries(tx, actor, found, { today: startOfToday(), language }),
			})
		}
		return columns
	})
}
export type BoardColumn = Awaited<ReturnType<typeof getDeliveryBoard>>[number]

import { sql } from 'kysely'
import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { foreseenSteps } from '#app/domain/core/foreseen-steps.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { linesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'

type Of = { needId: string }

/** The parts that wait for an offer of one programme together with this need. */
const waiting = statement(({ needId }: Of) =>
	build
		.selectFrom('need as of')
		.innerJoin('joint_part as own', 'own.need_id', 'of.id')
		.innerJoin('joint_part as p', 'p.joint_need_id', 'own.joint_need_id')
		.innerJoin('need', 'need.id', 'p.need_id')
		.innerJoin('state as s', 's.iso3', 'need.state_iso3')
		.where('of.id', '=', needId)
		.where('need.status', '=', 'proposed')
		.whereRef('need.programme_id', '=', 'of.programme_id')
		.orderBy('need.state_iso3')
		.select(['need.id', 'need.revision', 'need.request_id as requestId', 'need.title', 's.names'])
		.select(['need.quantity', 'need.minimum_quantity as minimumQuantity', linesOfNeed.as('lines')]),
)

const ahead = statement(({ needId, today }: Of & { today: string }) =>
	build
		.selectFrom('cohort as c')
		.innerJoin('need as n', 'n.programme_id', 'c.programme_id')
		.where('n.id', '=', needId)
		.where('c.starts_on', '>', sql<Date>`${today}::date`)
		.orderBy('c.starts_on')
		.select(['c.id', 'c.starts_on as startsOn', 'c.place']),
)

/**
 * What a programme manager can offer together: the parts that were proposed to the same programme, and its cohorts ahead,
 * in which one course can take all of them. Null for others, and where there is one part only.
 */
export function getJointOffer(actor: Actor, needId: string, language: Language = actor.language) {
	if (!postsOf(actor).some(({ role }) => role === 'programmeManager')) return null
	return readAs(actor, async (read) => {
		const today = now().toISOString().slice(0, 10)
		const [rows, cohorts] = await Promise.all([read(waiting, { needId }), read(ahead, { needId, today })])
		if (rows.length < 2) return null
		const parts = rows.map(({ names, ...row }) => ({ ...row, state: textIn(names, language) }))
		const found = await needEntity.find(read, needId)
		// An offer of the whole quantity; of a part the rest becomes a need of its own, as the form says.
		const foreseen = found ? foreseenSteps(found, actor, ['acceptOffer']) : {}
		return { parts, cohorts, foreseen }
	})
}
export type JointOffer = NonNullable<Awaited<ReturnType<typeof getJointOffer>>>

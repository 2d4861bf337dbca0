import { sql } from 'kysely'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, fixed, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { requestStatusesThat } from '#workflows/request/status-facts.ts'
import { loadsOf, needsWaiting, openStatuses, requestsWaiting } from './list-officers.server.ts'

/** Numbers are counted as far as this: what is more is said to be more. */
const COUNTED = 200

const most = sql.lit(COUNTED + 1)

/** The open requests of each case officer; a case officer sees only their own. */
export function getWorkload(actor: Actor) {
	requireAbility(actor, 'followOfficers')
	const own = may(actor, 'workOnOwnCases') ? actor.id : null
	return readAs(actor, async (read) => {
		const [stages, officers, unassigned] = await Promise.all([
			loadsOf(read, own),
			read(officersWith, { own, at: now() }),
			own ? null : countUnassigned(read),
		])
		const deputies = await deputiesOf(
			read,
			officers.map(({ id }) => id),
		)
		const lines = officers.map(({ suspendedAt, oldest, byNeeds, ...officer }) => {
			const mine = stages.filter(({ officerId }) => officerId === officer.id)
			const countIn = (status: string) => mine.find((stage) => stage.status === status)?.open ?? 0
			return {
				...officer,
				suspended: suspendedAt !== null,
				deputy: deputies.get(officer.id) ?? null,
				open: mine.reduce((sum, { open }) => sum + open, 0),
				stages: stagesOfOfficer.map((status) => ({ status, count: countIn(status) })),
				waiting: requestsWaiting.reduce((sum, status) => sum + countIn(status), byNeeds),
				oldest: oldest && { id: oldest.id, submittedAt: new Date(oldest.submittedAt) },
			}
		})
		return { lines, stages: stagesOfOfficer, unassigned, most: COUNTED }
	})
}
export type Workload = Awaited<ReturnType<typeof getWorkload>>

// Requests that were only submitted have no officer.
const stagesOfOfficer = openStatuses.filter((status) => status !== 'submitted')

/** The open requests of `p`, the first submitted first. */
const oldestOf = sql<{ id: string; submittedAt: string } | null>`(
	select json_build_object('id', r.id, 'submittedAt', r.submitted_at) from request as r
	where r.officer_id = p.id and r.ended_at is null and r.status in (${sql.join(openStatuses)})
	order by r.submitted_at, r.id limit 1)`

// Beside those whose own status waits, active requests wait because of a need.
const byNeedsOf = sql<number>`(select count(*)::int from (
	select distinct n.request_id from need as n
	where n.officer_id = p.id and n.status in (${sql.join(needsWaiting)})
		and (select r.status in ${fixed(requestStatusesThat('underWay'))} from request as r where r.id = n.request_id)
	limit ${most}) as found)`

// By the officer and the due date alone, which an index holds; few of these requests are not open.
const overdueOf = (at: Date) => sql<number>`(select count(*)::int from (
	select from request as r where r.officer_id = p.id and r.due_at < ${at}
		and array_position(${openStatuses}::text[], r.status) is not null limit ${most}) as found)`

/** Case officers, and former ones who still have open requests. */
const officersWith = statement(({ own, at }: { own: string | null; at: Date }) =>
	build
		.selectFrom('person as p')
		.where(
			sql<boolean>`case when ${own}::text is not null then p.id = ${own}
				else p.state_iso3 is null and ((p.role = 'caseOfficer' and p.suspended_at is null)
					or (select true from request as r where r.officer_id = p.id and r.ended_at is null
						and r.status in (${sql.join(openStatuses)}) limit 1)) end`,
		)
		.select([
			'p.id',
			'p.name',
			sql<string[]>`coalesce(p.regions, '{}')`.as('regions'),
			'p.suspended_at as suspendedAt',
			byNeedsOf.as('byNeeds'),
			overdueOf(at).as('overdue'),
			oldestOf.as('oldest'),
		])
		.orderBy('p.name')
		.orderBy('p.id'),
)

const submitted = statement((_: object) =>
	build
		.selectFrom(
			build.selectFrom('request').where('status', '=', 'submitted').select('id').limit(most).as('found'),
		)
		.select(sql<number>`count(*)::int`.as('count')),
)

async function countUnassigned(read: Read) {
	const [row] = await read(submitted, {})
	return row?.count ?? 0
}

const present = statement(({ ids, at }: { ids: string[]; at: Date }) =>
	build
		.selectFrom('deputy as d')
		.leftJoin('person as p', 'p.id', 'd.deputy_id')
		.where('d.person_id', '=', anyOf(ids))
		.where('d.ended_at', 'is', null)
		.where('d.from', '<=', at)
		.where('d.to', '>', at)
		.select(['d.person_id as personId', 'd.to', 'p.name']),
)

/** The present deputies and the end of their periods. Headquarters may see them too, though it appoints none. */
async function deputiesOf(read: Read, ids: string[]) {
	const found = await read.asSystem(present, { ids, at: now() })
	return new Map(
		found.map(({ personId, name, to }) => {
			return [personId, { name: name ?? '', until: new Date(to.getTime() - 1) }]
		}),
	)
}

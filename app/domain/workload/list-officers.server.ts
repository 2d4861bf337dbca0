import { sql } from 'kysely'
import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { isReconsidered, worksOn } from '#app/domain/steps/enrich/request-facts.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { isOneOf } from '#workflows/names.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { requestStatusesThat } from '#workflows/request/status-facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { waitingStates } from '#workflows/waiting.ts'

/** The statuses of an open request, in the order of its workflow. */
export const openStatuses: RequestStatus[] = requestStatusesThat('open')

/** The statuses of a request with a step of its own for the case officer. */
export const requestsWaiting = waitingStates(requestWorkflow, 'caseOfficer')

/** The statuses of a need with a step for the case officer. */
export const needsWaiting = waitingStates(needWorkflow, 'caseOfficer')

/** The statuses of a request with a step for its case officer: of the request itself, or while it is active of a need. */
export const statusesWaiting = [...new Set<RequestStatus>([...requestsWaiting, 'active'])].filter((status) =>
	openStatuses.includes(status),
)

const officersByName = build
	.selectFrom('person')
	.where('role', '=', 'caseOfficer')
	.where('suspended_at', 'is', null)
	.select(['id', 'name', sql<string[]>`coalesce(regions, '{}')`.as('regions'), 'nationality'])
	.orderBy('name')
	.orderBy('id')
const officers = statement((_: object) => officersByName)

/** Case officers by name, to choose one from. */
export const listOfficerNames = (actor: Actor) =>
	readAs(actor, async (read) => (await read(officers, {})).map(({ id, name }) => ({ id, name })))

/**
 * Case officers with their regions and number of open requests: all of them, or those who can be assigned the given
 * request.
 */
export function listOfficers(actor: Actor, request?: LoadedEntity) {
	return readAs(actor, async (read) => {
		const all = await read(withLoads, { requestId: request?.id ?? null })
		const isNext = request ? nextFor(request) : () => true
		return all.filter(isNext).map(({ id, name, regions, open }) => ({ id, name, regions, open }))
	})
}

/** Case officers with the number of their open requests, and whether they have recused themselves from a request. */
const withLoads = statement(({ requestId }: { requestId: string | null }) =>
	officersByName.select([
		sql<number>`(select coalesce(sum(count), 0)::int from officer_load where officer_load.officer_id = person.id
			and subject = 'request' and status = any(${openStatuses}::text[]))`.as('open'),
		sql<boolean>`exists (select from recusal where recusal.person_id = person.id and recusal.ended_at is null
			and recusal.state_iso3 = (select state_iso3 from request where id = ${requestId}))`.as('isRecused'),
	]),
)

const loads = statement(({ officerId }: { officerId: string | null }) =>
	build
		.selectFrom('officer_load')
		.where('subject', '=', 'request')
		.where('status', 'in', openStatuses)
		.where(sql<boolean>`(${officerId}::text is null or officer_id = ${officerId})`)
		.groupBy(['officer_id', 'status'])
		.select(['officer_id as officerId', 'status', sql<number>`sum(count)::int`.as('open')]),
)

/** The number of open requests in each status, of each officer or of one, as far as the reader may see them. */
export const loadsOf = (read: Read, officerId: string | null = null) => read(loads, { officerId })

type Officer = { id: string; regions: string[]; nationality: string | null; isRecused: boolean }

/** A filter for officers who would not be refused: not the present one, unless the request is only reopened. */
function nextFor({ facts, snapshot, status }: LoadedEntity): (officer: Officer) => boolean {
	const mayStay = isOneOf(openStatuses, status) ? false : !isReconsidered(snapshot)
	const present = mayStay ? null : facts.officerId
	return (officer) => !officer.isRecused && officer.id !== present && worksOn(officer, facts)
}

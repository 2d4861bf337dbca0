import { sql } from 'kysely'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { isReconsidered, worksOn } from '#app/domain/steps/enrich/request-facts.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { openStatuses } from './open-requests.ts'

const officers = statement((_: object) =>
	build
		.selectFrom('person')
		.where('role', '=', 'caseOfficer')
		.where('suspended_at', 'is', null)
		.select(['id', 'name', sql<string[]>`coalesce(regions, '{}')`.as('regions'), 'nationality'])
		.orderBy('name')
		.orderBy('id'),
)

/** Case officers by name, to choose one from. */
export const listOfficerNames = (actor: Actor) =>
	readAs(actor, async (read) => (await read(officers, {})).map(({ id, name }) => ({ id, name })))

/**
 * Case officers with their regions and number of open requests: all of them, or those who can be assigned the given
 * request.
 */
export function listOfficers(actor: Actor, requestId?: string) {
	return readAs(actor, async (read) => {
		const [all, open, isNext] = await Promise.all([
			read(officers, {}),
			loadsOf(read),
			requestId ? nextFor(read, requestId) : () => true,
		])
		return all.filter(isNext).map(({ id, name, regions }) => ({
			id,
			name,
			regions,
			open: open.reduce((sum, load) => (load.officerId === id ? sum + load.open : sum), 0),
		}))
	})
}

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

type Officer = { id: string; regions: string[]; nationality: string | null }

const recused = statement(({ stateIso3 }: { stateIso3: string }) =>
	build
		.selectFrom('recusal')
		.where('state_iso3', '=', stateIso3)
		.where('ended_at', 'is', null)
		.select('person_id as personId'),
)

/** A filter for officers who would not be refused: not the present one, unless the request is only reopened. */
async function nextFor(read: Read, requestId: string): Promise<(officer: Officer) => boolean> {
	const found = await subjects.request.find(read, requestId)
	if (!found) throw new DomainError('not-found')
	const { facts, snapshot, status } = found
	const without = await read(recused, { stateIso3: facts.stateIso3 })
	const excluded = new Set(without.map(({ personId }) => personId))
	const mayStay = (openStatuses as string[]).includes(status) ? false : !isReconsidered(snapshot)
	if (facts.officerId && !mayStay) excluded.add(facts.officerId)
	return (officer) => !excluded.has(officer.id) && worksOn(officer, facts)
}

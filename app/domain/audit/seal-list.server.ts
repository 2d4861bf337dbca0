import { sql } from 'kysely'
import { exportList, type ListExport } from '#app/domain/exports/export-list.server.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readList } from '#app/domain/lists/read-list.server.ts'
import { betweenDays } from '#app/domain/lists/rows-in-arms.server.ts'
import { OF_OFFICE, type SealFilter, sealListSpec } from '#app/forms/lists/seal-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { anyOf, build } from '#app/platform/statement.ts'
import { isStateRole } from '#workflows/roles.ts'

const readers = new Set(['triageOfficer', 'headquartersApprover', 'administrator'])

/** States see their own seals, UNODC's responsible roles every one. */
function requireSeals({ role }: Actor) {
	if (!readers.has(role) && !isStateRole(role)) throw new DomainError('refused', 'forbidden')
}

type Seal = { id: string; day: Date; stateIso3: string | null; digest: string; chains: number }

const seals = ({ role, stateIso3 }: Actor): Listing<SealFilter, 'day', 'of', Seal> => ({
	sorts: { day: { column: sql`t.day`, type: 'date', valueOf: ({ day }) => day } },
	rowsPassing: ({ of, from, to }, wanted) =>
		rowsOfTable(
			sql`audit_seal as t`,
			[
				...(isStateRole(role) ? [sql`t.state_iso3 = ${stateIso3}`] : []),
				...(of ? [ofOwners(of)] : []),
				...betweenDays(sql`t.day`, from?.[0], to?.[0]),
			],
			wanted,
		),
	rowsOf: (ids) =>
		build
			.selectFrom(ids)
			.innerJoin('audit_seal as s', 's.id', 'x.id')
			.orderBy('x.place')
			.select(['s.id', 's.day', 's.state_iso3 as stateIso3', 's.digest'])
			.select(sql<number>`jsonb_array_length(s.heads)`.as('chains')),
	facets: { of: { by: sql`coalesce(t.state_iso3, ${sql.lit(OF_OFFICE)})` } },
	counted: 'day',
})

function ofOwners(owners: readonly string[]) {
	const states = owners.filter((owner) => owner !== OF_OFFICE)
	const isOfState = sql`t.state_iso3 = ${anyOf(states)}`
	if (states.length === owners.length) return isOfState
	return states.length === 0 ? sql`t.state_iso3 is null` : sql`(${isOfState} or t.state_iso3 is null)`
}

/** The seals that the reader may download, as an address asks for them, the latest first. */
export function getSealList(actor: Actor, params: URLSearchParams) {
	requireSeals(actor)
	return readAs(actor, async (read) => ({
		...(await readList(read, sealListSpec(actor.role), seals(actor), params)),
		mayExport: hasRightToExport(actor, 'listXlsx'),
	}))
}
export type SealList = Awaited<ReturnType<typeof getSealList>>

/** The seals of a view; see `exportList`. */
export function exportSeals(actor: Actor, asked: ListExport) {
	requireSeals(actor)
	const spec = sealListSpec(actor.role)
	return exportList(
		actor,
		spec,
		asked,
		() => seals(actor),
		(rows) => rows,
	)
}

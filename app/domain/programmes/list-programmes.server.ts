import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { CatalogueFilter, CatalogueSort } from '#app/forms/programme/catalogue.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { capacityOf } from './programme-capacity.server.ts'
import { programmesMatching, takenOf } from './programmes-matching.server.ts'

const PAGE = 25

export type ProgrammeFilter = CatalogueFilter & {
	sort?: CatalogueSort | undefined
	/** Counted from 1. */
	page?: number | undefined
}

/** Programmes the actor may see, by the filter. Their capacity is shown only to UNODC. */
export function listProgrammes(actor: Actor, filter: ProgrammeFilter, language: Language = actor.language) {
	const { sort = 'code', page = 1 } = filter
	return readAs(actor, async (read) => {
		const [ids, donors] = await Promise.all([idsInOrder(read, filter, sort, language), read(donorsSeen, {})])
		const shown = ids.slice((page - 1) * PAGE, page * PAGE)
		const found = await read(rowsOf, { ids: shown })
		const rooms = isOfficeRole(actor.role) ? await capacityOf(read.asSystem, found) : undefined
		const byId = new Map(found.map((row) => [row.id, row]))
		const rows = shown.flatMap((key) => {
			const row = byId.get(key)
			if (!row) return []
			const { id, code, titles, kind, status, capacityUnit, fundingTo, sample } = row
			const shownRow = { id, code, kind, status, capacityUnit, fundingTo, sample }
			return [{ ...shownRow, title: textIn(titles, language), room: rooms?.get(id) ?? null }]
		})
		return {
			rows,
			total: ids.length,
			page,
			pages: Math.max(1, Math.ceil(ids.length / PAGE)),
			donors: donors.map(({ donor }) => donor),
			ofOffice: isOfficeRole(actor.role),
			mayCreate: actor.role === 'programmeManager',
		}
	})
}

/** All programmes of a search, in its order. Only UNODC can filter by available capacity. */
async function idsInOrder(
	read: Read,
	filter: CatalogueFilter,
	sort: CatalogueSort,
	language: Language,
): Promise<string[]> {
	const ofOffice = isOfficeRole(read.actor.role)
	const { free, ...plain } = filter
	const found = await programmesMatching(read, ofOffice ? filter : plain, language)
	if (sort === 'title') {
		const { compare } = new Intl.Collator(language)
		found.sort((one, other) => compare(one.title, other.title))
	}
	if (sort === 'fundingTo') found.sort((one, other) => (one.fundingTo < other.fundingTo ? -1 : 1))
	if (!ofOffice || !(free || sort === 'free')) return found.map(({ id }) => id)

	const taken = await takenOf(read.asSystem)
	const counted = found.map(({ id, capacity }) => ({ id, left: capacity - (taken.get(id) ?? 0) }))
	const kept = free ? counted.filter(({ left }) => left > 0) : counted
	if (sort === 'free') kept.sort((one, other) => other.left - one.left)
	return kept.map(({ id }) => id)
}

/** The donors of the programmes that the actor sees, for the filter. */
const donorsSeen = statement((_: object) =>
	build.selectFrom('programme').select(sql<string>`unnest(donors)`.as('donor')).distinct().orderBy('donor'),
)

const rowsOf = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('programme')
		.where('id', '=', anyOf(ids))
		.select(['id', 'code', 'titles', 'kind', 'status', 'capacity', 'capacities', 'sample'])
		.select(['capacity_unit as capacityUnit', 'funding_to as fundingTo']),
)

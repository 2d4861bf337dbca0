import { sql } from 'kysely'
import { knownUntil, lookKnownUntil, rememberLook } from '#app/domain/core/last-look.server.ts'
import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { withOwnMoney } from '#app/domain/figures/figures.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { capacityOf } from './programme-capacity.server.ts'
import { findProgramme, type ProgrammeRow } from './programme-record.server.ts'
import { type OfficeView, officeView } from './programme-view.server.ts'
import { headOfProgramme, workOnOverview } from './programme-work.server.ts'

/**
 * One programme as the actor may see it: everybody sees its description and where it works, a donor its own money,
 * UNODC everything, with the first of its needs and deliveries that the actor may see.
 */
export function getProgramme(actor: Actor, programmeId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const programme = await read.models((tx) => findProgramme(tx, programmeId))
		if (!programme) throw new DomainError('not-found')
		const ofOffice = isOfficeRole(actor.role)
		const { contributions, currency, ...record } = withOwnMoney(actor, programme)
		const { id, code, kind, status, section, implementingEntity, donors, sample, capacityUnit } = record
		const { regions, themes, taTypes, topics, categories } = record
		const { institutionTypes, deliveryModes, languages, level, revision } = record
		const [managers, office, rooms, work, { count }] = await Promise.all([
			namesOf(read, [programme.managerId]),
			ofOffice ? officeView(read, programme) : null,
			ofOffice ? capacityOf(read.asSystem, [programme]) : null,
			workOnOverview(read, programmeId, language),
			headOfProgramme(read, programmeId, language),
		])
		const codes = [...placesOf(programme), ...(office?.uncovered?.states ?? [])]
		const places = await placeNames(read, codes, language)
		const named = (codes: string[]) => codes.map((iso3) => places.get(iso3) ?? iso3)
		return {
			id,
			code,
			kind,
			status,
			section,
			implementingEntity,
			donors,
			sample,
			capacityUnit,
			revision,
			regions,
			themes,
			taTypes,
			topics,
			categories,
			institutionTypes,
			deliveryModes,
			languages,
			level,
			currency,
			contributions: withPlaces(contributions, named),
			title: textIn(programme.titles, language),
			summary: textIn(programme.summary, language),
			manager: managers.get(programme.managerId) ?? null,
			countries: named(record.countries),
			excludedCountries: named(record.excludedCountries),
			ofOffice,
			room: rooms?.get(id) ?? null,
			office: office && withStates(office, named),
			...work,
			count,
		}
	})
}
export type ProgrammeView = Awaited<ReturnType<typeof getProgramme>>

/** The same for a page of UNODC alone: not there for others, who find all that they may see on the overview. */
export async function getProgrammeOfOffice(actor: Actor, programmeId: string, language: Language) {
	const { office, ...programme } = await getProgramme(actor, programmeId, language)
	if (!office) throw new DomainError('not-found')
	return { programme, office }
}

const placesOf = ({ countries, excludedCountries, contributions }: ProgrammeRow) => [
	...countries,
	...excludedCountries,
	...contributions.flatMap((one) => one.excludedCountries ?? []),
]

const withPlaces = (contributions: ProgrammeRow['contributions'], named: (codes: string[]) => string[]) =>
	contributions.map(({ donor, amount, earmark, excludedCountries = [] }) => ({
		donor,
		amount,
		earmark,
		excludedCountries: named(excludedCountries),
	}))

const statesWith = statement(({ codes }: { codes: string[] }) =>
	build.selectFrom('state').where('iso3', '=', anyOf(codes)).select(['iso3', 'names']),
)

async function placeNames(read: Read, codes: string[], language: Language) {
	const states = await read(statesWith, { codes })
	return new Map(states.map(({ iso3, names }) => [iso3, textIn(names, language)]))
}

const withStates = (office: OfficeView, named: (codes: string[]) => string[]) => ({
	...office,
	uncovered: office.uncovered && { ...office.uncovered, states: named(office.uncovered.states) },
})

/** So many of the latest entries are counted. */
const COUNTED = 100

// The history is read only where something has changed since.
const changesOf = (personId: string, programmeId: string) =>
	build
		.selectFrom('programme as p')
		.leftJoin('last_look as look', (join) =>
			join
				.onRef('look.record_id', '=', 'p.id')
				.on('look.kind', '=', 'programme')
				.on('look.person_id', '=', personId),
		)
		.where('p.id', '=', programmeId)
		.select(['look.at', 'look.since', 'p.updated_at as updatedAt'])
		.select(
			sql<string[]>`case when p.updated_at > ${lookKnownUntil()} then array(
				select entry.type from audit_entry as entry where entry.type like 'programme.%' and entry.event->>'programmeId' = p.id
					and entry.at > ${lookKnownUntil()} and entry.actor_id <> ${personId}
				limit ${sql.lit(COUNTED)}) else '{}' end`.as('changes'),
		)

/** What others did to a programme: how often they changed it, and whether another person manages it now. */
type ProgrammeNews = { since: Date; changes: number; newManager: boolean }

/**
 * What others did to a programme since the reader's last visit, at most 100 changes; null if there was no visit or
 * nothing has changed, and for all but UNODC, who know no history of it. After the page was read, this visit is recorded;
 * nothing is written where nothing has changed.
 */
export function programmeSinceLook(actor: Actor, id: string): Promise<ProgrammeNews | null> {
	return readAs(actor, async (read) => {
		if (!isOfficeRole(actor.role)) return null
		const [row] = await read(changesOf(actor.id, id))
		if (!row) return null
		const look = row.at && { at: row.at, since: row.since }
		if (!look || row.updatedAt > look.at)
			read.afterwards(() => rememberLook(actor, { kind: 'programme', id }, { look, at: read.at }))
		const since = knownUntil(look)
		if (!since || row.changes.length === 0) return null
		const changes = row.changes.filter((type) => type !== 'programme.managerChanged').length
		return { since, changes, newManager: changes < row.changes.length }
	})
}

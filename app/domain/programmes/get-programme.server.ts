import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { withOwnMoney } from '#app/domain/figures/figures.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
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

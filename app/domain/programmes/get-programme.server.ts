import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import { withOwnMoney } from '#app/domain/figures/figures.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { anyOf, build, dateIn, statement } from '#app/platform/statement.ts'
import { type CategoryTotal, totalsByCategory } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { capacityOf } from './programme-capacity.server.ts'
import { findProgramme, type ProgrammeRow } from './programme-record.server.ts'
import { type OfficeView, officeView } from './programme-view.server.ts'

/**
 * One programme as the actor may see it: everybody sees its description and where it works, a donor its own money,
 * UNODC everything, with those of its needs and deliveries that the actor may see.
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
		const [managers, office, rooms, needs, deliveries] = await Promise.all([
			namesOf(read, [programme.managerId]),
			ofOffice ? officeView(read, programme) : null,
			ofOffice ? capacityOf(read.asSystem, [programme]) : null,
			ofOffice ? needsBefore(read, programmeId, language) : [],
			deliveriesOf(read, programmeId, language),
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
			needs,
			deliveries,
		}
	})
}
export type ProgrammeView = Awaited<ReturnType<typeof getProgramme>>

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

const proposed = ['proposed', 'reserved', 'confirmed'] as const

const needsIn = statement(({ programmeId }: { programmeId: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.innerJoin('state', 'state.iso3', 'need.state_iso3')
		.where('need.programme_id', '=', programmeId)
		.where('need.status', 'in', proposed)
		.orderBy('need.updated_at')
		.select((of) => [
			'need.id',
			'need.title',
			'need.status',
			'need.quantity',
			categoriesOfNeed.as('lines'),
			'need.state_iso3 as stateIso3',
			'need.request_id as requestId',
			'request.reference',
			'request.classification',
			'request.officer_id as officerId',
			'state.names',
			jsonObjectFrom(
				of
					.selectFrom('reservation')
					.whereRef('reservation.need_id', '=', 'need.id')
					.whereRef('reservation.programme_id', '=', 'need.programme_id')
					.where('released_at', 'is', null)
					.orderBy('held_at', 'desc')
					.limit(sql.lit(1))
					.select(['quantity', 'expires_at as expiresAt', 'confirmed_at as confirmedAt'])
					.select(sql<CategoryTotal[]>`reservation.lines`.as('lines')),
			).as('held'),
		]),
)

/** Needs that have been proposed to the programme, or have its offer. */
async function needsBefore(read: Read, programmeId: string, language: Language) {
	const needs = await read(needsIn, { programmeId })
	return needs.map(({ held, names, reference, classification, officerId, ...need }) => ({
		...need,
		title: listedNeedTitle(read.actor, { reference, classification, officerId }, need.title),
		state: textIn(names, language),
		held: held?.quantity ?? null,
		heldLines: totalsByCategory(held?.lines ?? []),
		/** Expiry of the reservation without an answer of the State. */
		heldUntil: held && !held.confirmedAt ? dateIn(held.expiresAt) : null,
	}))
}

const deliveriesIn = statement(({ programmeId }: { programmeId: string }) =>
	build
		.selectFrom('delivery')
		.innerJoin('state', 'state.iso3', 'delivery.state_iso3')
		.where('programme_id', '=', programmeId)
		.orderBy('opened_at', 'desc')
		.select(['id', 'status', 'quantity', 'state_iso3 as stateIso3', 'opened_at as openedAt', 'names'])
		.select(sql<CategoryTotal[]>`categories`.as('categories')),
)

async function deliveriesOf(read: Read, programmeId: string, language: Language) {
	const deliveries = await read(deliveriesIn, { programmeId })
	return deliveries.map(({ names, ...delivery }) => ({ ...delivery, state: textIn(names, language) }))
}

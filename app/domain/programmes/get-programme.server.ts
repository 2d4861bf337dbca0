import { textIn } from '#app/domain/core/names-of.server.ts'
import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import { withOwnMoney } from '#app/domain/figures/figures.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
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
	return withActor(actor, async (tx) => {
		const programme = await findProgramme(tx, programmeId)
		if (!programme) throw new DomainError('not-found')
		const ofOffice = isOfficeRole(actor.role)
		const { contributions, currency, ...record } = withOwnMoney(actor, programme)
		const { id, code, kind, status, section, implementingEntity, donors, sample, capacityUnit } = record
		const { regions, themes, taTypes, topics, categories } = record
		const { institutionTypes, deliveryModes, languages, level, revision } = record
		const manager = await tx.person.findUnique({
			where: { id: programme.managerId },
			select: { name: true },
		})
		const office = ofOffice ? await officeView(tx, actor, programme) : null
		const codes = [...placesOf(programme), ...(office?.uncovered?.states ?? [])]
		const places = await placeNames(tx, codes, language)
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
			manager: manager?.name ?? null,
			countries: named(record.countries),
			excludedCountries: named(record.excludedCountries),
			ofOffice,
			room: ofOffice ? ((await capacityOf(tx, actor, [programme])).get(id) ?? null) : null,
			office: office && withStates(office, named),
			needs: ofOffice ? await needsBefore(tx, actor, programmeId, language) : [],
			deliveries: await deliveriesOf(tx, programmeId, language),
		}
	})
}
export type ProgrammeView = Awaited<ReturnType<typeof getProgramme>>

type Stored = { donor: string; amount: number | null; earmark: string; excludedCountries?: string[] }

const placesOf = ({ countries, excludedCountries, contributions }: ProgrammeRow) => [
	...countries,
	...excludedCountries,
	...(contributions as unknown as Stored[]).flatMap((one) => one.excludedCountries ?? []),
]

const withPlaces = (contributions: unknown, named: (codes: string[]) => string[]) =>
	(contributions as Stored[]).map(({ donor, amount, earmark, excludedCountries = [] }) => ({
		donor,
		amount,
		earmark,
		excludedCountries: named(excludedCountries),
	}))

async function placeNames(tx: Tx, codes: string[], language: Language) {
	const states = await tx.state.findMany({
		where: { iso3: { in: codes } },
		select: { iso3: true, names: true },
	})
	return new Map(states.map(({ iso3, names }) => [iso3, textIn(names, language)]))
}

const withStates = (office: OfficeView, named: (codes: string[]) => string[]) => ({
	...office,
	uncovered: office.uncovered && { ...office.uncovered, states: named(office.uncovered.states) },
})

/** Needs that have been proposed to the programme, or have its offer. */
async function needsBefore(tx: Tx, actor: Actor, programmeId: string, language: Language) {
	const needs = await tx.need.findMany({
		where: { programmeId, status: { in: ['proposed', 'reserved', 'confirmed'] } },
		orderBy: { updatedAt: 'asc' },
		select: {
			id: true,
			title: true,
			status: true,
			quantity: true,
			stateIso3: true,
			requestId: true,
			request: { select: { reference: true, ...visibilityColumns } },
			reservations: {
				where: { programmeId, releasedAt: null },
				orderBy: { heldAt: 'desc' },
				select: { quantity: true, expiresAt: true, confirmedAt: true },
			},
		},
	})
	const states = await placeNames(
		tx,
		needs.map(({ stateIso3 }) => stateIso3),
		language,
	)
	return needs.map(({ reservations: [held], request, ...need }) => ({
		...need,
		title: listedNeedTitle(actor, request, need.title),
		state: states.get(need.stateIso3) ?? need.stateIso3,
		held: held?.quantity ?? null,
		/** Expiry of the reservation without an answer of the State. */
		heldUntil: held && !held.confirmedAt ? held.expiresAt : null,
	}))
}

async function deliveriesOf(tx: Tx, programmeId: string, language: Language) {
	const deliveries = await tx.delivery.findMany({
		where: { programmeId },
		orderBy: { openedAt: 'desc' },
		select: { id: true, status: true, quantity: true, stateIso3: true, openedAt: true },
	})
	const states = await placeNames(
		tx,
		deliveries.map(({ stateIso3 }) => stateIso3),
		language,
	)
	return deliveries.map((delivery) => ({
		...delivery,
		state: states.get(delivery.stateIso3) ?? delivery.stateIso3,
	}))
}

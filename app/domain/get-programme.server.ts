import type { Actor, Language } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { roomOf } from './programme-room.server.ts'
import { textIn } from './words-of.server.ts'

/** One programme as the actor may see it, with the needs and deliveries of it that the actor may see. */
export function getProgramme(actor: Actor, programmeId: string, language: Language = actor.language) {
	return withActor(actor, async (tx) => {
		const programme = await tx.programme.findUnique({ where: { id: programmeId } })
		if (!programme) throw new DomainError('not-found')
		const ofOffice = isOfficeRole(actor.role)
		const { titles, summary, managerId, capacity, ...record } = programme
		const manager = await tx.person.findUnique({ where: { id: managerId }, select: { name: true } })
		const places = await placeNames(tx, [...record.countries, ...record.excludedCountries], language)
		return {
			...record,
			title: textIn(titles, language),
			summary: textIn(summary, language),
			manager: manager?.name ?? null,
			countries: record.countries.map((iso3) => places.get(iso3) ?? iso3),
			excludedCountries: record.excludedCountries.map((iso3) => places.get(iso3) ?? iso3),
			room: ofOffice
				? ((await roomOf(tx, actor, [{ id: programmeId, capacity }])).get(programmeId) ?? null)
				: null,
			ofOffice,
			needs: ofOffice ? await needsBefore(tx, programmeId, language) : [],
			deliveries: await deliveriesOf(tx, programmeId, language),
		}
	})
}
export type ProgrammeView = Awaited<ReturnType<typeof getProgramme>>

async function placeNames(tx: Tx, codes: string[], language: Language) {
	const states = await tx.state.findMany({
		where: { iso3: { in: codes } },
		select: { iso3: true, names: true },
	})
	return new Map(states.map(({ iso3, names }) => [iso3, textIn(names, language)]))
}

/** Needs that the programme has been asked to help with, or has made an offer for. */
async function needsBefore(tx: Tx, programmeId: string, language: Language) {
	const needs = await tx.need.findMany({
		where: { programmeId, status: { in: ['proposed', 'reserved', 'confirmed'] } },
		orderBy: { updatedAt: 'asc' },
		select: { id: true, title: true, status: true, quantity: true, stateIso3: true, requestId: true },
	})
	const states = await placeNames(
		tx,
		needs.map(({ stateIso3 }) => stateIso3),
		language,
	)
	return needs.map((need) => ({ ...need, state: states.get(need.stateIso3) ?? need.stateIso3 }))
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

import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { type ClockSettings, dueBy } from '#app/domain/core/load-clock-settings.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { waitingOf } from '#app/domain/matching/capacity-for.server.ts'
import { statedFields } from '#app/forms/field-specs.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, dateIn, statement } from '#app/platform/database/statement.ts'
import type { Need } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { contextOf } from '#workflows/engine/engine.ts'
import type { Language } from '#workflows/languages.ts'
import { isNameOf } from '#workflows/names.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { type NeedEvent, needEvents } from '#workflows/need/events.ts'

type NeedRow = Pick<Need, 'id' | 'requestId' | 'stateIso3' | 'snapshot' | 'declinedAt' | 'updatedAt'>
export type AsideInput = {
	read: Read
	row: NeedRow
	found: LoadedEntity
	settings: ClockSettings
	language: Language
}
type EventFields = Record<string, unknown>

type OfNeed = { requestId: string; needId: string; types: string[] }

const steps = statement(({ requestId, needId, types }: OfNeed) =>
	build
		.selectFrom('audit_entry')
		.where('request_id', '=', requestId)
		.where('need_id', '=', needId)
		.where('delivery_id', 'is', null)
		.where('type', '=', anyOf(types))
		.orderBy('position', 'desc')
		.select(['type', 'at', 'event', 'actor_id as actorId']),
)

/** The latest steps of these types, the last first; also steps that the reader may see only in part. */
export async function stepsOf({ read, row }: AsideInput, ...types: NeedEvent['type'][]) {
	const entries = await read.asSystem(steps, {
		requestId: row.requestId,
		needId: row.id,
		types: types.map((type) => `need.${type}`),
	})
	return entries.map(({ type, at, event, actorId }) => {
		// From the forms of the events that were asked for.
		return { type: type.slice('need.'.length) as NeedEvent['type'], at, told: event as EventFields, actorId }
	})
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
const groundsOf = (told: EventFields = {}) => ({
	reasonCode: text(told.reasonCode),
	reason: text(told.reason),
})

async function hold(place: AsideInput) {
	const steps = await stepsOf(place, 'hold', 'holdNeed', 'reviewHold', 'stillNeeded')
	const start = steps.find(({ type }) => type === 'hold' || type === 'holdNeed')
	const review = steps.find(({ type, at }) => type === 'reviewHold' && (!start || at >= start.at))
	const answer = steps.find(({ type, at }) => type === 'stillNeeded' && (!review || at >= review.at))
	const from = review?.at ?? start?.at ?? place.row.updatedAt
	return {
		as: 'onHold' as const,
		since: start?.at ?? null,
		...groundsOf(start?.told),
		reviewOn: dueBy(place.settings, 'holdReview', place.row.stateIso3, from),
		/** Since when the State has been asked whether the need is still valid, until it answers. */
		askedOn: review && !answer ? review.at : null,
		answeredOn: answer?.at ?? null,
	}
}

async function referral(place: AsideInput) {
	const steps = await stepsOf(place, 'refer', 'referToPartner', 'partnerReportDue')
	const start = steps.find(({ type }) => type !== 'partnerReportDue')
	const { requestId } = place.row
	const from = steps[0]?.at ?? place.row.updatedAt
	return {
		as: 'referred' as const,
		since: start?.at ?? null,
		reason: text(start?.told.reason),
		partner: text(start?.told.partner),
		/** Earlier referrals named a partner without an address. */
		isWrittenTo: Boolean(start?.told.partnerId),
		notifications: `/requests/${requestId}/notifications`,
		/** Path of the sheet for the partner, without its ending; null for roles that do not write to it. */
		sheet: may(place.read.actor, 'referToPartners')
			? `/requests/${place.row.requestId}/needs/${place.row.id}/referral/sheet`
			: null,
		reportOn: dueBy(place.settings, 'partnerReport', place.row.stateIso3, from),
	}
}

async function proposedDecline(place: AsideInput) {
	const [proposal] = await stepsOf(place, 'proposeDecline')
	return {
		as: 'declineProposed' as const,
		since: proposal?.at ?? null,
		...groundsOf(proposal?.told),
		by: proposal ? await nameOf(place.read, proposal.actorId) : null,
	}
}

async function decline(place: AsideInput) {
	const { row, found, settings } = place
	const steps = await stepsOf(place, 'decline', 'proposeDecline', 'askReconsideration', 'upholdDecline')
	const proposal = steps.find(({ type }) => type === 'decline' || type === 'proposeDecline')
	const upheld = steps.find(({ type, at }) => type === 'upholdDecline' && (!proposal || at >= proposal.at))
	const reconsidered = contextOf(row.snapshot).reconsidered === true
	const open = found.facts.reconsiderable && !reconsidered && row.declinedAt
	return {
		as: 'declined' as const,
		since: row.declinedAt,
		...groundsOf(proposal?.told),
		/** The last day on which the State can request reconsideration; null where it cannot. */
		until: open ? dueBy(settings, 'reconsideration', row.stateIso3, open) : null,
		upheld: upheld ? { on: upheld.at, reason: text(upheld.told.reason) } : null,
	}
}

async function reconsideration(place: AsideInput) {
	const steps = await stepsOf(place, 'decline', 'proposeDecline', 'askReconsideration')
	const asked = steps.find(({ type }) => type === 'askReconsideration')
	return {
		as: 'reconsidering' as const,
		since: asked?.at ?? null,
		asked: text(asked?.told.reason),
		by: asked ? await nameOf(place.read, asked.actorId) : null,
		declined: groundsOf(steps.find(({ type }) => type !== 'askReconsideration')?.told),
	}
}

async function lateStart(place: AsideInput) {
	const [overdue] = await stepsOf(place, 'startOverdue')
	return { as: 'startReview' as const, since: overdue?.at ?? null }
}

async function wait({ read, row, language }: AsideInput) {
	const waiting = await waitingOf(read.asSystem, read.actor, row.id, language)
	return waiting ? { as: 'waitlisted' as const, ...waiting } : null
}

export const nameOf = async (read: Read, id: string) => (await namesOf(read, [id])).get(id) ?? null

const asides = {
	waitlisted: wait,
	onHold: hold,
	referred: referral,
	declineProposed: proposedDecline,
	declined: decline,
	reconsidering: reconsideration,
	startReview: lateStart,
} as const satisfies Partial<Record<NeedStatus, (place: AsideInput) => Promise<unknown>>>

export type Aside = NonNullable<Awaited<ReturnType<(typeof asides)[keyof typeof asides]>>>

/** Why a need does not continue, since when, and what ends that; by the status that the reader is shown. */
export async function asideOf(status: NeedStatus, place: AsideInput): Promise<Aside | null> {
	return isNameOf(asides, status) ? asides[status](place) : null
}

const types = Object.keys(needEvents).map((type) => `need.${type}`)

/** The last step of a need that the actor may read, as a column of a wider statement. */
export const latestEntry = jsonObjectFrom(
	build
		.selectFrom('audit_entry')
		.leftJoin('person', 'person.id', 'audit_entry.actor_id')
		.where('audit_entry.need_id', '=', sql.ref<string>('need.id'))
		.where('audit_entry.delivery_id', 'is', null)
		.where('audit_entry.type', '=', anyOf(types))
		.orderBy('audit_entry.at', 'desc')
		.orderBy('audit_entry.position', 'desc')
		.limit(sql.lit(1))
		.select(['audit_entry.type', 'audit_entry.at', 'audit_entry.event', 'person.name as actor']),
).as('latest')

type Entry = { type: string; at: string; event: Stored.EntryFacts; actor: string | null }

/** The last step of a need with its content. */
export function latestStep(entry: Entry | null) {
	if (!entry) return null
	const type = entry.type.slice('need.'.length)
	if (!isNameOf(needEvents, type)) return null
	return {
		type,
		at: dateIn(entry.at),
		actor: entry.actor,
		fields: statedFields(needEvents[type], entry.event),
	}
}

import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAccess, recordReading } from '#app/domain/core/record-access.server.ts'
import { managesDelivery } from '#app/domain/core/rights.ts'
import { openSteps } from '#app/domain/core/steps-ahead.server.ts'
import { correctionsOf } from '#app/domain/deliveries/corrections-of.server.ts'
import { reservedForNeed } from '#app/domain/matching/capacity-for.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice, dayOfState } from '#workflows/calendars/day-of.ts'
import type { Language } from '#workflows/languages.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { filesOf } from '../delivery-files.server.ts'
import { needOfDelivery } from '../find-filed.server.ts'

// Days are recorded from the agreement on the terms until the delivery ends.
const working = new Set(['underWay', 'draftShared', 'finalAccepted', 'followUp'])

async function advisedIn(tx: Tx, actor: Actor, deliveryId: string) {
	const row = await tx.delivery.findUnique({ where: { id: deliveryId }, include: { programme: true } })
	if (row?.kind !== 'advisory' || may(actor, 'readDeliveryOutlines')) throw new DomainError('not-found')
	const { record } = row
	const held = await reservedExpertDays(tx, row)
	return {
		...row,
		/** Null where the programme does not count in days. */
		held,
		limit: held ?? Number(record.shareTerms?.days ?? 0),
		underWay: working.has(row.status),
		mayRecord: managesDelivery(actor, row),
	}
}
export type AdvisedDelivery = Awaited<ReturnType<typeof advisedIn>>

const readingOf = ({ id, requestId }: AdvisedDelivery) =>
	({ requestId, what: 'delivery', which: id }) as const

/** An advisory delivery that the actor follows, with its maximum number of expert-days; not visible to donors. */
export async function findAdvised(tx: Tx, actor: Actor, deliveryId: string): Promise<AdvisedDelivery> {
	const advised = await advisedIn(tx, actor, deliveryId)
	await recordAccess(tx, actor, readingOf(advised))
	return advised
}

/** The same for a page. */
async function readAdvised(read: Read, deliveryId: string): Promise<AdvisedDelivery> {
	const advised = await read.models((tx) => advisedIn(tx, read.actor, deliveryId))
	await recordReading(read, readingOf(advised))
	return advised
}

type Advised = { needId: string; programme: { capacityUnit: string } }

/** The expert-days reserved for a need; null where its programme does not count in days. */
export async function reservedExpertDays(tx: Tx, { needId, programme }: Advised): Promise<number | null> {
	if (programme.capacityUnit !== 'expertDays') return null
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, needId) })
	return held?.quantity ?? null
}

/** A day that a step stated; null where it did not. */
const statedDay = (day: unknown) => (typeof day === 'string' ? day : null)
const takenOn = (at: string | undefined) => (at ? dayOfOffice(new Date(at)) : null)

/** All records of advisory work: its terms, expert-days, drafts and results. */
export function getAdvisoryLedger(actor: Actor, deliveryId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const advised = await readAdvised(read, deliveryId)
		const need = await read.models((tx) => needOfDelivery(tx, actor, advised))
		const [found, days, drafts, corrections] = await Promise.all([
			deliveryEntity.find(read, deliveryId),
			daysOf(read, advised),
			draftsOf(read, deliveryId),
			correctionsOf(read, advised.needId),
		])
		if (!found) throw new DomainError('not-found')
		const { openTo, foreseen } = openSteps(found, actor)
		const { programme, mayRecord, underWay, openedAt, revision } = advised
		return {
			id: advised.id,
			revision,
			openTo,
			foreseen,
			status: shownDeliveryStatus(advised.status, actor.role),
			openedOn: dayOfState(openedAt, advised.stateIso3),
			today: dayOfState(now(), advised.stateIso3),
			need,
			programme: {
				title: textIn(programme.titles, language),
				fundingFrom: programme.fundingFrom,
				fundingTo: programme.fundingTo,
			},
			terms: termsOf(advised),
			mayRecord: mayRecord && underWay,
			...days,
			drafts,
			corrections,
			followUp: followUpOf(advised),
		}
	})
}
export type AdvisoryLedger = Awaited<ReturnType<typeof getAdvisoryLedger>>

function termsOf({ record: { shareTerms, agreeTerms }, stateIso3 }: AdvisedDelivery) {
	if (!shareTerms) return null
	const { at, terms, days, startsOn, endsOn } = shareTerms
	const agreedOn = agreeTerms && agreeTerms.at >= at ? dayOfState(new Date(agreeTerms.at), stateIso3) : null
	return {
		text: String(terms ?? ''),
		days: Number(days),
		startsOn: statedDay(startsOn),
		endsOn: statedDay(endsOn),
		sharedOn: takenOn(at),
		agreedOn,
	}
}

const expertDays = statement(({ deliveryId }: { deliveryId: string }) =>
	build
		.selectFrom('expert_day')
		.where('delivery_id', '=', deliveryId)
		.orderBy('day')
		.orderBy('id')
		.select(['id', 'day', 'half_days as halfDays', 'expert', 'work']),
)

async function daysOf(read: Read, { id: deliveryId, held, limit }: AdvisedDelivery) {
	const days = await read(expertDays, { deliveryId })
	const used = days.reduce((total, { halfDays }) => total + halfDays, 0) / 2
	return { days, used, held, limit }
}

/** The part of a delivery that the files of a draft belong to. */
const partOf = (number: number) => `draft:${number}`

const sharedDrafts = statement(({ deliveryId }: { deliveryId: string }) =>
	build
		.selectFrom('advisory_draft')
		.where('delivery_id', '=', deliveryId)
		.orderBy('number', 'desc')
		.select(['id', 'number', 'title', 'summary', 'shared_at as sharedAt', 'comments'])
		.select(['answered_at as answeredAt', 'accepted']),
)

async function draftsOf(read: Read, deliveryId: string) {
	const [all, drafts] = await Promise.all([filesOf(read, deliveryId), read(sharedDrafts, { deliveryId })])
	const files = all.filter(({ purpose }) => purpose === 'draft')
	return drafts.map((draft) => {
		const part = partOf(draft.number)
		return { ...draft, part, files: files.filter(({ about }) => about === part) }
	})
}

function followUpOf({ record: { startFollowUp, recordFollowUp } }: AdvisedDelivery) {
	if (!startFollowUp) return null
	return {
		startedOn: takenOn(startFollowUp.at),
		reviewOn: statedDay(startFollowUp.reviewOn),
		recordedOn: takenOn(recordFollowUp?.at),
		adopted: recordFollowUp ? recordFollowUp.adopted === true : null,
		comment: String(recordFollowUp?.comment ?? ''),
	}
}

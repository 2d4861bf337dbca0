import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { filesOf } from '../delivery-files.server.ts'
import { needOfDelivery } from '../find-filed.server.ts'
import { type AdvisedDelivery, findAdvised } from './find-advised.server.ts'

const dayOf = (at: unknown) => (typeof at === 'string' ? at.slice(0, 10) : null)

/** All records of advisory work: its terms, expert-days, drafts and results. */
export function getAdvisoryLedger(actor: Actor, deliveryId: string, language: Language = actor.language) {
	return withActor(actor, async (tx) => {
		const advised = await findAdvised(tx, actor, deliveryId)
		const found = await deliveryEntity.find(askIn(tx), deliveryId)
		if (!found) throw new DomainError('not-found')
		const { openTo } = stepsAhead(found, actor)
		const { programme, mayRecord, underWay, openedAt, revision } = advised
		return {
			id: advised.id,
			revision,
			openTo,
			status: shownDeliveryStatus(advised.status, actor.role),
			openedOn: dayOf(openedAt.toISOString()),
			today: dayOf(now().toISOString()),
			need: await needOfDelivery(tx, actor, advised),
			programme: {
				title: textIn(programme.titles, language),
				fundingFrom: programme.fundingFrom,
				fundingTo: programme.fundingTo,
			},
			terms: termsOf(advised),
			mayRecord: mayRecord && underWay,
			...(await daysOf(tx, advised)),
			drafts: await draftsOf(tx, actor, advised),
			followUp: followUpOf(advised),
		}
	})
}
export type AdvisoryLedger = Awaited<ReturnType<typeof getAdvisoryLedger>>

function termsOf({ record: { shareTerms, agreeTerms } }: AdvisedDelivery) {
	if (!shareTerms) return null
	const { at, terms, days, startsOn, endsOn } = shareTerms
	const agreedOn = agreeTerms && agreeTerms.at >= at ? dayOf(agreeTerms.at) : null
	return {
		text: String(terms ?? ''),
		days: Number(days),
		startsOn: dayOf(startsOn),
		endsOn: dayOf(endsOn),
		sharedOn: dayOf(at),
		agreedOn,
	}
}

async function daysOf(tx: Tx, { id: deliveryId, held, limit }: AdvisedDelivery) {
	const days = await tx.expertDay.findMany({
		where: { deliveryId },
		orderBy: [{ day: 'asc' }, { id: 'asc' }],
		select: { id: true, day: true, halfDays: true, expert: true, work: true },
	})
	const used = days.reduce((total, { halfDays }) => total + halfDays, 0) / 2
	return { days, used, held, limit }
}

/** The part of a delivery that the files of a draft belong to. */
const partOf = (number: number) => `draft:${number}`

async function draftsOf(tx: Tx, actor: Actor, { id: deliveryId }: AdvisedDelivery) {
	const files = (await filesOf(tx, actor, deliveryId)).filter(({ purpose }) => purpose === 'draft')
	const drafts = await tx.advisoryDraft.findMany({
		where: { deliveryId },
		orderBy: { number: 'desc' },
		select: {
			id: true,
			number: true,
			title: true,
			summary: true,
			sharedAt: true,
			comments: true,
			answeredAt: true,
			accepted: true,
		},
	})
	return drafts.map((draft) => {
		const part = partOf(draft.number)
		return { ...draft, part, files: files.filter(({ about }) => about === part) }
	})
}

function followUpOf({ record: { startFollowUp, recordFollowUp } }: AdvisedDelivery) {
	if (!startFollowUp) return null
	return {
		startedOn: dayOf(startFollowUp.at),
		reviewOn: dayOf(startFollowUp.reviewOn),
		recordedOn: dayOf(recordFollowUp?.at),
		adopted: recordFollowUp ? recordFollowUp.adopted === true : null,
		comment: String(recordFollowUp?.comment ?? ''),
	}
}

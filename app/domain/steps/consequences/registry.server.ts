import type { Step } from '#app/domain/core/entities/registry.server.ts'
import { codeHash, newCode } from '#app/domain/deliveries/training/certificate.server.ts'
import { participantsOf } from '#app/domain/deliveries/training/participants-of.server.ts'
import { signReceipt } from '#app/domain/submissions/receipt.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Consequence } from '#workflows/consequences.ts'
import {
	confirmCapacity,
	coverContract,
	reduceCapacity,
	releaseCapacity,
	releaseSeats,
	reserveCapacity,
} from './capacity.server.ts'
import {
	applyDecisions,
	discardDecisions,
	recordDecisions,
	startCheckTimers,
	startSeatTimers,
	startTimer,
	startWaitlistTimer,
} from './decisions-and-timers.server.ts'
import {
	inspectAgain,
	moveNeed,
	openDelivery,
	signHandoverRecord,
	startNeed,
	stopDelivery,
} from './deliveries.server.ts'
import {
	openDueDiligence,
	recordAnswers,
	recordQuestions,
	reopenDueDiligence,
	reopenQuestions,
	saveAnswered,
	saveAssessor,
	saveDueDiligence,
	startDueDiligenceTimer,
} from './due-diligence.server.ts'
import { saveContract, saveLosses, saveShipment } from './goods.server.ts'
import { informJoinedStates } from './joint-needs.server.ts'
import {
	closeWhenAllEnded,
	joinWaitlist,
	leaveWaitlist,
	promoteNext,
	reopenNeeds,
	resumeRequest,
	reviewClosure,
	reviewOutcome,
	saveDecliner,
	saveUrgency,
	splitNeed,
	withdrawNeeds,
} from './needs.server.ts'
import { bindProgramme, giveReference, saveAs, unbindProgramme } from './records.server.ts'

/** Signs the submission receipt for the version that has just been saved. */
async function issueReceipt(tx: Tx, { found }: Step) {
	await signReceipt(tx, found.requestId)
}

/** Issues a certificate to every participant who passed, with a number without gaps: `SOM-C-YYYY-NNNNNN`. */
async function issueCertificates(tx: Tx, { found }: Step) {
	const passed = (await participantsOf(askIn(tx), found.id)).filter(
		({ takesPart, rules, certificate }) => takesPart && rules.passes && !certificate,
	)
	if (passed.length === 0) return
	const year = now().getUTCFullYear()
	const first = await takeNumbers(tx, year, passed.length)
	await tx.certificate.createMany({
		data: passed.map(({ id: nomineeId, name, language }, at) => {
			const code = newCode()
			return {
				id: newId(),
				nomineeId,
				deliveryId: found.id,
				stateIso3: found.stateIso3,
				code,
				codeHash: codeHash(code),
				name,
				language: language ?? found.filingLanguage,
				issuedAt: now(),
				number: `SOM-C-${year}-${String(first + at).padStart(6, '0')}`,
			}
		}),
	})
}

/**
 * Reserves `count` consecutive numbers and returns the first; the counter's row is locked until the transaction ends.
 */
async function takeNumbers(tx: Tx, year: number, count: number): Promise<number> {
	const [row] = await tx.$queryRaw<{ last: number }[]>`
		insert into reference_counter as counter (state_iso3, year, last) values ('certificate', ${year}, ${count})
		on conflict (state_iso3, year) do update set last = counter.last + ${count} returning last`
	return Number(row?.last) - count + 1
}

const latestOf = (tx: Tx, deliveryId: string) =>
	tx.advisoryDraft.findFirst({ where: { deliveryId }, orderBy: { number: 'desc' } })

/** Saves each shared draft, in order. */
async function saveDraftSent(tx: Tx, { found, event, actor }: Step) {
	const { id: deliveryId, requestId, stateIso3 } = found
	const before = await latestOf(tx, deliveryId)
	await tx.advisoryDraft.createMany({
		data: {
			id: newId(),
			deliveryId,
			requestId,
			stateIso3,
			number: (before?.number ?? 0) + 1,
			title: String(event.title),
			summary: String(event.summary),
			sharedAt: now(),
			sharedBy: actor.id,
		},
	})
}

/** Saves the State's answer with the latest draft: requested changes, or final acceptance. */
async function answerDraft(tx: Tx, { found, event }: Step) {
	const latest = await latestOf(tx, found.id)
	if (!latest) return
	const said = String(event.comments ?? event.comment ?? '')
	await tx.advisoryDraft.updateMany({
		where: { id: latest.id },
		data: { comments: said || null, answeredAt: now(), accepted: event.type === 'acceptFinal' },
	})
}

const leaving = { outdatedBy: 'leaving' } as const

const registry: Record<Consequence, (tx: Tx, step: Step) => Promise<void>> = {
	saveSent: saveAs('sent'),
	saveReturned: saveAs('returned'),
	saveSubmitted: saveAs('submitted'),
	giveReference,
	issueReceipt,
	issueCertificates,
	recordQuestions,
	recordAnswers,
	saveAnswered,
	reopenQuestions,
	recordDecisions,
	applyDecisions,
	reopenNeeds,
	openDueDiligence,
	saveDueDiligence,
	saveAssessor,
	reopenDueDiligence,
	startDueDiligenceTimer,
	discardDecisions,
	withdrawNeeds,
	closeWhenAllEnded,
	reviewOutcome,
	reviewClosure,
	resumeRequest,
	bindProgramme,
	unbindProgramme,
	reserveCapacity,
	confirmCapacity,
	releaseCapacity,
	reduceCapacity,
	releaseSeats,
	saveDecliner,
	saveUrgency,
	splitNeed,
	joinWaitlist,
	leaveWaitlist,
	informJoinedStates,
	promoteNext,
	stopDelivery,
	openDelivery,
	startNeed,
	saveDraftSent,
	answerDraft,
	coverContract,
	saveContract,
	saveShipment,
	saveLosses,
	inspectAgain,
	signHandoverRecord,
	completeNeed: moveNeed('complete'),
	evaluateNeed: moveNeed('evaluate'),
	failNeed: moveNeed('deliveryFailed'),
	startAnswerTimer: startTimer('noAnswer', 'clarificationClosed', leaving),
	startDormantTimer: startTimer('lapse', 'dormantClose', leaving),
	startOfferTimer: startTimer('offerUnanswered', 'managerAnswer', leaving),
	startConfirmationTimer: startTimer('offerLapsed', 'stateConfirms', leaving),
	startClosureTimer: startTimer('closeUnanswered', 'closure', leaving),
	startSearchTimer: startTimer('reportSearch', 'searchReport', leaving),
	startSearchAgainTimer: startTimer('reportSearch', 'searchReportAgain', leaving),
	startHoldTimer: startTimer('reviewHold', 'holdReview', leaving),
	startPartnerTimer: startTimer('partnerReportDue', 'partnerReport', leaving),
	startBeginTimer: startTimer('startOverdue', 'startAfterConfirmation', leaving),
	startWaitlistTimer,
	startSeatTimers,
	startCheckTimers,
	startFollowUpTimer: startTimer('followUpDue', 'followUpSixMonths', leaving),
	startCustomsTimer: startTimer('customsOverdue', 'customs', leaving),
}

/** Carries out a consequence declared by a workflow, in the same transaction and with system access. */
export const carryOut = (what: Consequence, tx: Tx, step: Step) => registry[what](tx, step)

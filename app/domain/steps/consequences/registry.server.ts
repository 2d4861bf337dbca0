import type { Step } from '#app/domain/core/step.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Consequence } from '#workflows/consequences.ts'
import { answerDraft, keepDraft } from './advisory-drafts.server.ts'
import {
	confirmCapacity,
	holdCapacity,
	reduceCapacity,
	releaseCapacity,
	releaseSeats,
} from './capacity.server.ts'
import { issueCertificates } from './certificates.server.ts'
import { keepAnswered } from './clarified.server.ts'
import { applyDecisions, discardDecisions, recordDecisions } from './decisions.server.ts'
import { moveNeed, openDelivery, startNeed, stopDelivery } from './deliveries.server.ts'
import {
	keepAssessor,
	keepDueDiligence,
	openDueDiligence,
	reopenDueDiligence,
	startDueDiligenceTimer,
} from './due-diligence.server.ts'
import { inspectAnew, keepShipment, signProtocol } from './equipment.server.ts'
import { closeWhenAllEnded, keepDecliner, reopenNeeds, resumeRequest, withdrawNeeds } from './needs.server.ts'
import { bindProgramme, unbindProgramme } from './programme.server.ts'
import { recordAnswers, recordQuestions, reopenQuestions } from './questions.server.ts'
import { issueReceipt } from './receipt.server.ts'
import { giveReference } from './reference.server.ts'
import { splitNeed } from './split.server.ts'
import { startCheckTimers, startSeatTimers, startTimer, startWaitlistTimer } from './timers.server.ts'
import { keepAs } from './versions.server.ts'
import { joinWaitlist, leaveWaitlist, promoteNext } from './waitlist.server.ts'

const leaving = { outdatedBy: 'leaving' } as const

const registry: Record<Consequence, (tx: Tx, step: Step) => Promise<void>> = {
	keepSent: keepAs('sent'),
	keepReturned: keepAs('returned'),
	keepSubmitted: keepAs('submitted'),
	giveReference,
	issueReceipt,
	issueCertificates,
	recordQuestions,
	recordAnswers,
	keepAnswered,
	reopenQuestions,
	recordDecisions,
	applyDecisions,
	reopenNeeds,
	openDueDiligence,
	keepDueDiligence,
	keepAssessor,
	reopenDueDiligence,
	startDueDiligenceTimer,
	discardDecisions,
	withdrawNeeds,
	closeWhenAllEnded,
	resumeRequest,
	bindProgramme,
	unbindProgramme,
	holdCapacity,
	confirmCapacity,
	releaseCapacity,
	reduceCapacity,
	releaseSeats,
	keepDecliner,
	splitNeed,
	joinWaitlist,
	leaveWaitlist,
	promoteNext,
	stopDelivery,
	openDelivery,
	startNeed,
	keepDraft,
	answerDraft,
	keepShipment,
	inspectAnew,
	signProtocol,
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

/** Does what a chart said must follow, in the same transaction and with the system's sight. */
export const carryOut = (what: Consequence, tx: Tx, step: Step) => registry[what](tx, step)

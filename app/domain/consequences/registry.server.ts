import type { Tx } from '#app/platform/database.server.ts'
import type { Consequence } from '#workflows/notices.ts'
import type { Step } from '../step.ts'
import { confirmCapacity, holdCapacity, releaseCapacity } from './capacity.server.ts'
import { applyDecisions, discardDecisions, recordDecisions } from './decisions.server.ts'
import { moveNeed, openDelivery } from './deliveries.server.ts'
import { closeWhenAllEnded, withdrawNeeds } from './needs.server.ts'
import { bindProgramme, unbindProgramme } from './programme.server.ts'
import { recordAnswers, recordQuestions } from './questions.server.ts'
import { issueReceipt } from './receipt.server.ts'
import { giveReference } from './reference.server.ts'
import { startTimer } from './timers.server.ts'
import { keepAs } from './versions.server.ts'

const registry: Record<Consequence, (tx: Tx, step: Step) => Promise<void>> = {
	keepSent: keepAs('sent'),
	keepReturned: keepAs('returned'),
	keepSubmitted: keepAs('submitted'),
	giveReference,
	issueReceipt,
	recordQuestions,
	recordAnswers,
	recordDecisions,
	applyDecisions,
	discardDecisions,
	withdrawNeeds,
	closeWhenAllEnded,
	bindProgramme,
	unbindProgramme,
	holdCapacity,
	confirmCapacity,
	releaseCapacity,
	openDelivery,
	startNeed: moveNeed('start'),
	completeNeed: moveNeed('complete'),
	evaluateNeed: moveNeed('evaluate'),
	failNeed: moveNeed('deliveryFailed'),
	startAnswerTimer: startTimer('noAnswer', 'clarificationClosed'),
	startDormantTimer: startTimer('lapse', 'dormantClose'),
	startOfferTimer: startTimer('offerUnanswered', 'managerAnswer'),
	startConfirmationTimer: startTimer('offerLapsed', 'stateConfirms'),
	startClosureTimer: startTimer('closeUnanswered', 'closure'),
}

/** Does what a chart said must follow, in the same transaction and with the system's sight. */
export const carryOut = (what: Consequence, tx: Tx, step: Step) => registry[what](tx, step)

import { certificatesReady } from './certificates-ready.tsx'
import { followUpDue } from './follow-up-due.tsx'
import { learningEvaluated } from './learning-evaluated.tsx'
import { nominationsCalled } from './nominations-called.tsx'
import { nominationsOverdue } from './nominations-overdue.tsx'
import { nominationsReceived } from './nominations-received.tsx'
import { nominationsReminder } from './nominations-reminder.tsx'
import { nominationsReturned } from './nominations-returned.tsx'
import { participantsConfirmed } from './participants-confirmed.tsx'
import { receiptConfirmed } from './receipt-confirmed.tsx'
import { seatsReleased } from './seats-released.tsx'
import { trainingHeld } from './training-held.tsx'
import { trainingPostponed } from './training-postponed.tsx'
import { trainingRescheduled } from './training-rescheduled.tsx'
import { trainingStarted } from './training-started.tsx'

/** Every e-mail about a training. */
export const trainingEmails = {
	nominationsCalled,
	nominationsReceived,
	nominationsReturned,
	nominationsReminder,
	nominationsOverdue,
	trainingPostponed,
	trainingRescheduled,
	seatsReleased,
	participantsConfirmed,
	trainingStarted,
	trainingHeld,
	learningEvaluated,
	certificatesReady,
	followUpDue,
	receiptConfirmed,
}

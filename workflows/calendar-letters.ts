import type { Milestone } from './delivery-plan.ts'
import type { NoticeName } from './notices.ts'

/**
 * What of a delivery a letter brings into the calendar of its reader, the first of these that is still awaited: the
 * days of a session, and days by which the reader has something to do.
 */
export const daysOfDelivery: Partial<Record<NoticeName, readonly Milestone[]>> = {
	nominationsCalled: ['nominations'],
	nominationsReturned: ['nominations'],
	nominationsReminder: ['nominations'],
	participantsConfirmed: ['course'],
	trainingRescheduled: ['nominations', 'course'],
	trainingStarted: ['course'],
	receiptConfirmed: ['followUp'],
	followUpDue: ['followUp'],
	equipmentAtCustoms: ['customs'],
	customsReleased: ['customs'],
	handoverSigned: ['checkSix', 'checkTwelve'],
	equipmentInstalled: ['checkSix', 'checkTwelve'],
	checkDue: ['checkSix', 'checkTwelve'],
	lossSettled: ['checkSix', 'checkTwelve'],
	misuseResolved: ['checkSix', 'checkTwelve'],
	termsToAgree: ['mission'],
	termsAgreed: ['mission'],
	followUpStarted: ['adoption'],
}

/** Letters to somebody whose clock has begun to run, or soon runs out: they bring the day it is due. */
export const daysOfClocks: ReadonlySet<NoticeName> = new Set([
	...(['requestToAcknowledge', 'requestAssigned', 'closureRequested', 'clockReminder'] as const),
	...(['clarificationRequested', 'clarificationAnswered', 'answersToClear', 'answersReturned'] as const),
	...(['offerToAnswer', 'offerMade', 'offerMadeInPart'] as const),
])

/** What takes place, rather than has to be done by then: once it was held, it stays in the calendar. */
export const sessions: ReadonlySet<Milestone> = new Set(['course', 'mission'])

import { inDays } from '#tests/support/in-days.ts'
import type { TrainingEvent } from '#workflows/training/events.ts'
import { readTable } from './read-table.ts'

const usual = { attended: 0, minimumCohort: 15, origin: null }

export const contexts = {
	usual,
	unplanned: { ...usual, minimumCohort: 1 },
	fromNominating: { ...usual, origin: 'nominating' },
	fromNominated: { ...usual, origin: 'nominated' },
	fromConfirmed: { ...usual, origin: 'participantsConfirmed' },
	held: { ...usual, attended: 18 },
}

export const samples = {
	callForNominations: {
		type: 'callForNominations',
		// A course that was held before it is recorded, so that its days can be attended.
		startsOn: inDays(-12),
		endsOn: inDays(-8),
		lateReason: 'Recorded after the course.',
		place: 'Accra',
		language: 'en',
		seats: 20,
		minimumCohort: 15,
	},
	nominate: {
		type: 'nominate',
		women: 8,
		men: 12,
		notStated: 0,
		nominees: '',
	},
	confirmParticipants: { type: 'confirmParticipants', women: 8, men: 11, notStated: 1 },
	confirmTooFew: { type: 'confirmParticipants', women: 7, men: 7, notStated: 0 },
	returnNominations: { type: 'returnNominations', note: 'Please nominate more women.' },
	nominationsReminder: { type: 'nominationsReminder' },
	nominationsOverdue: { type: 'nominationsOverdue' },
	seatsLapsed: { type: 'seatsLapsed' },
	releaseSeats: { type: 'releaseSeats', seats: 2, reason: 'Two officers cannot travel.' },
	postponeNominating: { type: 'postpone', reason: 'The trainer is ill.', origin: 'nominating' },
	postponeNominated: { type: 'postpone', reason: 'The trainer is ill.', origin: 'nominated' },
	postponeConfirmed: { type: 'postpone', reason: 'The trainer is ill.', origin: 'participantsConfirmed' },
	reschedule: {
		type: 'reschedule',
		startsOn: inDays(-6),
		endsOn: inDays(-2),
		place: 'Accra',
		lateReason: 'Recorded after the course.',
	},
	cancelCourse: { type: 'cancelCourse', reason: 'The venue was closed.' },
	needWithdrawn: { type: 'needWithdrawn' },
	openSession: { type: 'openSession' },
	closeSession: { type: 'closeSession', days: 5, attendedWomen: 8, attendedMen: 9, attendedNotStated: 1 },
	recordLearning: { type: 'recordLearning', satisfaction: 90, preTest: 42, postTest: 78 },
	certify: { type: 'certify', certificates: 18 },
	certifyTooMany: { type: 'certify', certificates: 19 },
	confirmReceipt: { type: 'confirmReceipt', comment: '' },
	recordFollowUp: {
		type: 'recordFollowUp',
		stillInPost: 16,
		applying: 14,
		resultsReview: false,
		comment: '',
	},
	followUpThenResults: {
		type: 'recordFollowUp',
		stillInPost: 16,
		applying: 14,
		resultsReview: true,
		comment: '',
	},
	followUpDue: { type: 'followUpDue' },
	recordResults: { type: 'recordResults', cases: 6, referrals: 2, comment: '' },
	fail: { type: 'fail', reason: 'The building had to be left.' },
} satisfies Record<string, TrainingEvent>

export const table = readTable(`
planning@unplanned | callForNominations | nominating | programmeManager | ownProgramme notRecused mayBegin | drafter+focalPoints+officer:nominationsCalled | startNeed startSeatTimers
nominating | nominate | nominated | drafter focalPoint | | manager:nominationsReceived |
nominating | nominationsReminder | = | system | | drafter+focalPoints+officer:nominationsReminder |
nominating | nominationsOverdue | = | system | | drafter+focalPoints+manager:nominationsOverdue |
nominating | seatsLapsed | seatsReleased | system | | manager:seatsReleased | failNeed
nominated | confirmParticipants | participantsConfirmed | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:participantsConfirmed |
nominated | returnNominations | nominating | programmeManager | ownProgramme notRecused | drafter+focalPoints:nominationsReturned | startSeatTimers
nominated participantsConfirmed | releaseSeats | = | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:seatsReleased | releaseSeats
nominating | postponeNominating | postponed | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:trainingPostponed |
nominated | postponeNominated | postponed | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:trainingPostponed |
participantsConfirmed | postponeConfirmed | postponed | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:trainingPostponed |
postponed@fromNominating | reschedule | nominating | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:trainingRescheduled | startSeatTimers
postponed@fromNominated | reschedule | nominated | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:trainingRescheduled | startSeatTimers
postponed@fromConfirmed | reschedule | participantsConfirmed | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:trainingRescheduled | startSeatTimers
planning@unplanned nominating nominated participantsConfirmed postponed@fromNominating | cancelCourse | cancelled | programmeManager | ownProgramme notRecused | | failNeed
planning@unplanned nominating nominated participantsConfirmed postponed@fromNominating | needWithdrawn | cancelled | system | | |
participantsConfirmed | openSession | inSession | programmeManager | ownProgramme notRecused dueDiligenceDone | drafter+focalPoints:trainingStarted |
inSession | closeSession | held | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:trainingHeld |
held@held | recordLearning | learningEvaluated | programmeManager | ownProgramme notRecused | focalPoints:learningEvaluated |
learningEvaluated@held | certify | certified | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:certificatesReady | issueCertificates
certified@held | confirmReceipt | followUp | focalPoint | | manager:receiptConfirmed | completeNeed startFollowUpTimer
followUp@held | followUpDue | = | system | | manager+drafter+focalPoints+officer:followUpDue |
followUp@held | recordFollowUp | closed | programmeManager | ownProgramme notRecused | officer:deliveryClosed | evaluateNeed
followUp@held | followUpThenResults | resultsReview | programmeManager | ownProgramme notRecused | officer:followUpStarted | evaluateNeed
resultsReview@held | recordResults | closed | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:deliveryClosed |
inSession held@held learningEvaluated@held certified@held | fail | failed | programmeManager | ownProgramme notRecused | | failNeed
`)

import type { TrainingEvent } from '#workflows/training/events.ts'
import { readTable } from './read-table.ts'

export const contexts = { usual: { attended: 0 }, held: { attended: 18 } }

export const samples = {
	callForNominations: {
		type: 'callForNominations',
		startsOn: '2026-06-01',
		endsOn: '2026-06-05',
		place: 'Accra',
		language: 'en',
		seats: 20,
	},
	nominate: {
		type: 'nominate',
		women: 8,
		men: 12,
		notStated: 0,
		nominees: 'As in the list sent with the note.',
	},
	confirmParticipants: { type: 'confirmParticipants', women: 8, men: 11, notStated: 1 },
	openSession: { type: 'openSession' },
	closeSession: { type: 'closeSession', days: 5, attendedWomen: 8, attendedMen: 9, attendedNotStated: 1 },
	recordLearning: { type: 'recordLearning', satisfaction: 90, preTest: 42, postTest: 78 },
	certify: { type: 'certify', certificates: 18 },
	certifyTooMany: { type: 'certify', certificates: 19 },
	confirmReceipt: { type: 'confirmReceipt', comment: '' },
	recordFollowUp: { type: 'recordFollowUp', stillInPost: 16, applying: 14, comment: '' },
	fail: { type: 'fail', reason: 'The venue was closed.' },
} satisfies Record<string, TrainingEvent>

export const table = readTable(`
planning | callForNominations | nominating | programmeManager | ownProgramme | drafter+focalPoints:nominationsCalled | startNeed
nominating | nominate | nominated | drafter focalPoint | | manager:nominationsReceived |
nominated | confirmParticipants | participantsConfirmed | programmeManager | ownProgramme | drafter+focalPoints:participantsConfirmed |
participantsConfirmed | openSession | inSession | programmeManager | ownProgramme | drafter+focalPoints:trainingStarted |
inSession | closeSession | held | programmeManager | ownProgramme | drafter+focalPoints+officer:trainingHeld |
held@held | recordLearning | learningEvaluated | programmeManager | ownProgramme | focalPoints:learningEvaluated |
learningEvaluated@held | certify | certified | programmeManager | ownProgramme | drafter+focalPoints:certificatesReady |
certified@held | confirmReceipt | followUp | focalPoint | | manager+officer:receiptConfirmed | completeNeed
followUp@held | recordFollowUp | closed | programmeManager | ownProgramme | drafter+focalPoints+officer:deliveryClosed | evaluateNeed
planning nominating nominated participantsConfirmed inSession | fail | failed | programmeManager | ownProgramme | | failNeed
held@held learningEvaluated@held certified@held | fail | failed | programmeManager | ownProgramme | | failNeed
`)

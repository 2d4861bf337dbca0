import * as z from 'zod'
import { inOrder } from '../dates/date-faults.ts'
import {
	choice,
	count,
	countedByServer,
	day,
	line,
	numberByServer,
	optionalReason,
	optionalText,
	stateBefore,
	text,
	tick,
	writtenByServer,
} from '../fields.ts'
import { languages } from '../languages.ts'

const counted = countedByServer
const people = { women: counted(), men: counted(), notStated: counted() }
/** States to which a postponed course returns once it has new dates. */
export const beforeSession = ['nominating', 'nominated', 'participantsConfirmed'] as const

/** Every event of a training delivery; each schema is also the form that sends it. */
export const trainingEvents = {
	callForNominations: z
		.object({
			type: z.literal('callForNominations'),
			startsOn: day(),
			endsOn: day(),
			place: line(),
			language: choice(languages, 'languages'),
			seats: count(1),
			/** With fewer participants the course does not take place. */
			minimumCohort: count(1),
			lateReason: optionalReason(),
		})
		.superRefine(inOrder('training.callForNominations'))
		.refine(({ seats, minimumCohort }) => minimumCohort <= seats, {
			path: ['minimumCohort'],
			message: 'tooLarge',
		}),
	/** `nominees` is used by older entries only: nominees are now stored as rows. */
	nominate: z.object({ type: z.literal('nominate'), ...people, nominees: writtenByServer() }),
	/** The minimum as the call states it now: it may have been corrected since. */
	confirmParticipants: z.object({
		type: z.literal('confirmParticipants'),
		...people,
		minimumCohort: numberByServer(),
	}),
	returnNominations: z.object({ type: z.literal('returnNominations'), note: text() }),
	nominationsReminder: z.object({ type: z.literal('nominationsReminder') }),
	nominationsOverdue: z.object({ type: z.literal('nominationsOverdue') }),
	seatsLapsed: z.object({ type: z.literal('seatsLapsed') }),
	releaseSeats: z.object({ type: z.literal('releaseSeats'), seats: count(1), reason: text() }),
	postpone: z.object({
		type: z.literal('postpone'),
		reason: text(),
		/** The state before the postponement. */
		origin: stateBefore(beforeSession),
	}),
	reschedule: z
		.object({
			type: z.literal('reschedule'),
			startsOn: day(),
			endsOn: day(),
			place: line(),
			lateReason: optionalReason(),
		})
		.superRefine(inOrder('training.reschedule')),
	cancelCourse: z.object({ type: z.literal('cancelCourse'), reason: text() }),
	needWithdrawn: z.object({ type: z.literal('needWithdrawn') }),
	openSession: z.object({ type: z.literal('openSession') }),
	closeSession: z.object({
		type: z.literal('closeSession'),
		days: counted(),
		attendedWomen: counted(),
		attendedMen: counted(),
		attendedNotStated: counted(),
	}),
	/** Per cent: share of satisfied or very satisfied answers, and the mean results of the two tests. */
	recordLearning: z.object({
		type: z.literal('recordLearning'),
		satisfaction: counted(),
		preTest: counted(),
		postTest: counted(),
	}),
	/** Who attended, counted again: days of attendance may have been corrected since the session was closed. */
	certify: z.object({ type: z.literal('certify'), certificates: counted(), attended: numberByServer() }),
	confirmReceipt: z.object({ type: z.literal('confirmReceipt'), comment: optionalText() }),
	recordFollowUp: z.object({
		type: z.literal('recordFollowUp'),
		stillInPost: counted(),
		applying: counted(),
		/** Whether results such as cases and referrals are reviewed again after twelve months. */
		resultsReview: tick(),
		comment: optionalText(),
	}),
	followUpDue: z.object({ type: z.literal('followUpDue') }),
	recordResults: z.object({
		type: z.literal('recordResults'),
		cases: count(),
		referrals: count(),
		comment: optionalText(),
	}),
	fail: z.object({ type: z.literal('fail'), reason: text() }),
}

export type TrainingEvent = z.infer<(typeof trainingEvents)[keyof typeof trainingEvents]>

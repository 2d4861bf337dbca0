import * as z from 'zod'
import { choice, count, day, line, optionalText, stateBefore, text, tick } from '../fields.ts'
import { languages } from '../vocabulary.ts'

const people = { women: count(), men: count(), notStated: count() }
/** Where a postponed course goes on once it has new dates. */
export const beforeSession = ['nominating', 'nominated', 'participantsConfirmed'] as const

const percent = () => count(0, 100)

/** Everything that can happen to a training; each is also the form that sends it. */
export const trainingEvents = {
	callForNominations: z
		.object({
			type: z.literal('callForNominations'),
			startsOn: day(),
			endsOn: day(),
			place: line(),
			language: choice(languages, 'languages'),
			seats: count(1),
			/** With fewer the course is not held. */
			minimumCohort: count(1),
		})
		.refine(endsAfterStart, { path: ['endsOn'], message: 'badDate' })
		.refine(({ seats, minimumCohort }) => minimumCohort <= seats, {
			path: ['minimumCohort'],
			message: 'tooLarge',
		}),
	nominate: z
		.object({ type: z.literal('nominate'), ...people, nominees: text(6000) })
		.refine(somebody, { path: ['women'], message: 'tooFew' }),
	confirmParticipants: z
		.object({ type: z.literal('confirmParticipants'), ...people })
		.refine(somebody, { path: ['women'], message: 'tooFew' }),
	returnNominations: z.object({ type: z.literal('returnNominations'), note: text() }),
	nominationsOverdue: z.object({ type: z.literal('nominationsOverdue') }),
	seatsLapsed: z.object({ type: z.literal('seatsLapsed') }),
	releaseSeats: z.object({ type: z.literal('releaseSeats'), seats: count(1), reason: text() }),
	postpone: z.object({
		type: z.literal('postpone'),
		reason: text(),
		/** Where the course stood, so that it goes on there. */
		origin: stateBefore(beforeSession),
	}),
	reschedule: z
		.object({ type: z.literal('reschedule'), startsOn: day(), endsOn: day(), place: line() })
		.refine(endsAfterStart, { path: ['endsOn'], message: 'badDate' }),
	cancelCourse: z.object({ type: z.literal('cancelCourse'), reason: text() }),
	needWithdrawn: z.object({ type: z.literal('needWithdrawn') }),
	openSession: z.object({ type: z.literal('openSession') }),
	closeSession: z
		.object({
			type: z.literal('closeSession'),
			days: count(1, 366),
			attendedWomen: count(),
			attendedMen: count(),
			attendedNotStated: count(),
		})
		.refine((held) => held.attendedWomen + held.attendedMen + held.attendedNotStated > 0, {
			path: ['attendedWomen'],
			message: 'tooFew',
		}),
	recordLearning: z.object({
		type: z.literal('recordLearning'),
		satisfaction: percent(),
		preTest: percent(),
		postTest: percent(),
	}),
	certify: z.object({ type: z.literal('certify'), certificates: count(1) }),
	confirmReceipt: z.object({ type: z.literal('confirmReceipt'), comment: optionalText() }),
	recordFollowUp: z.object({
		type: z.literal('recordFollowUp'),
		stillInPost: count(),
		applying: count(),
		/** Whether results are looked at once more after twelve months: cases, referrals. */
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

function endsAfterStart({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
	return endsOn >= startsOn
}

function somebody({ women, men, notStated }: { women: number; men: number; notStated: number }) {
	return women + men + notStated > 0
}

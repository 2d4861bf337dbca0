import * as z from 'zod'
import { choice, count, day, line, optionalText, text } from '../fields.ts'
import { languages } from '../vocabulary.ts'

const people = { women: count(), men: count(), notStated: count() }
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
		})
		.refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: 'badDate' }),
	nominate: z
		.object({ type: z.literal('nominate'), ...people, nominees: text(6000) })
		.refine(somebody, { path: ['women'], message: 'tooFew' }),
	confirmParticipants: z
		.object({ type: z.literal('confirmParticipants'), ...people })
		.refine(somebody, { path: ['women'], message: 'tooFew' }),
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
		comment: optionalText(),
	}),
	fail: z.object({ type: z.literal('fail'), reason: text() }),
}

export type TrainingEvent = z.infer<(typeof trainingEvents)[keyof typeof trainingEvents]>

function somebody({ women, men, notStated }: { women: number; men: number; notStated: number }) {
	return women + men + notStated > 0
}

import * as z from 'zod'
import {
	choice,
	count,
	day,
	decimalsFault,
	exactAmount,
	line,
	optionalLine,
	optionalReason,
	optionalRowId,
	optionalText,
	rowId,
} from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { currencies } from '#workflows/money/currencies.ts'
import { sexes } from '#workflows/training/participants.ts'
import { readDay } from '#workflows/typed/day.ts'

const blankAsNone = (value: unknown) => (value === '' ? undefined : value)
const optionalLanguage = z.preprocess(blankAsNone, z.enum(languages, { error: 'badCode' }).optional())
const optionalEmail = z.preprocess(blankAsNone, z.email('badEmail').max(200, 'tooLong').optional())

/** A nominee: only the data that a course needs. */
export const nominee = z.object({
	name: line(120),
	sex: choice(sexes, 'sexes'),
	post: line(120),
	unit: line(120),
	language: optionalLanguage,
	email: optionalEmail,
	supervisor: optionalLine(120),
})
export type NewNominee = z.output<typeof nominee>

/** A pasted list: one person a line. */
export const nomineeList = z.object({
	list: z.string({ error: 'required' }).trim().min(1, 'required').max(60_000, 'tooLong'),
})

export const nomineeId = z.object({ nomineeId: rowId() })

const optionalCount = (max: number) => z.preprocess(blankAsNone, count(0, max).optional())

const budgetRow = z.object({ item: line(150), amount: exactAmount() })
const filledRows = (value: unknown) =>
	Array.isArray(value)
		? value.filter((row) => Object.values(row ?? {}).some((cell) => String(cell ?? '').trim() !== ''))
		: (value ?? [])

/** Days between line breaks, commas or blanks; a day may itself contain blanks, as in "3 May 2026". */
const daysIn = (text: string): unknown[] =>
	text
		.split(/[\n,;،，；、؛]+/)
		.map((piece) => piece.trim())
		.flatMap((piece) => ('rule' in readDay(piece) ? piece.split(/\s+/) : [piece]))
		.filter(Boolean)

/** The plan of a course; `days` has one line a day. */
export const coursePlan = z
	.object({
		revision: count(),
		cohortId: optionalRowId(),
		days: z
			.string()
			.default('')
			.transform(daysIn)
			.pipe(z.array(day()).max(120, 'tooMany'))
			.transform((days) => [...new Set(days)].sort()),
		lateReason: optionalReason(),
		plan: optionalText(6000),
		budget: z.preprocess(filledRows, z.array(budgetRow).max(20, 'tooMany')),
		/** Why more money is reserved for the course than the offer reserved. */
		additionalReason: optionalReason(),
		currency: z.preprocess(blankAsNone, z.enum(currencies, { error: 'badCode' }).optional()),
		passMark: count(1, 100),
	})
	.refine(({ budget, currency }) => budget.length === 0 || currency !== undefined, {
		path: ['currency'],
		message: 'required',
	})
	.superRefine(({ budget, currency }, context) => {
		for (const [at, { amount }] of budget.entries()) {
			const message = decimalsFault(amount, currency)
			if (message) context.addIssue({ code: 'custom', message, path: ['budget', at, 'amount'] })
		}
	})
export type CoursePlan = z.output<typeof coursePlan>

// Names that are numbers would be read as rows, and empty rows are dropped.
export const satisfactionFields = ['a1', 'a2', 'a3', 'a4', 'a5'] as const

/** The number of each answer on satisfaction. */
export const satisfactionForm = z.object({
	revision: count(),
	satisfaction: z
		.object(Object.fromEntries(satisfactionFields.map((answer) => [answer, optionalCount(10_000)])))
		.transform((given) => satisfactionFields.map((answer) => Number(given[answer] ?? 0))),
})
export type CourseSatisfaction = z.output<typeof satisfactionForm>

const speakers = ['learner', 'supervisor'] as const
const yesNo = z.enum(['yes', 'no'], { error: 'required' }).transform((answer) => answer === 'yes')

/** The follow-up of one participant, as stated by the participant or the supervisor. */
export const followUpForm = z.object({
	nomineeId: rowId(),
	by: z.enum(speakers, { error: 'required' }),
	stillInPost: yesNo,
	applying: yesNo,
	comment: optionalText(600),
	/** Why it is recorded before it counts as the follow-up after six months. */
	earlyReason: optionalReason(),
})
export type FollowUp = z.output<typeof followUpForm>

export const revocation = z.object({ nomineeId: rowId(), reason: line(300) })

/** The number and code of a certificate, for verification. */
export const certificateToCheck = z.object({ number: line(60), code: line(60) })

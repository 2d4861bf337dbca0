import * as z from 'zod'
import {
	correctable,
	type EntryName,
	entryNames,
	type ValueKind,
} from '#workflows/corrections/correctable.ts'
import { count, day, exactAmount, line, optionalLine, optionalText, text } from '#workflows/fields.ts'

const days = z
	.string()
	.default('')
	.transform((typed): unknown[] => typed.split(/[\n,;]+/).filter((piece) => piece.trim() !== ''))
	.pipe(z.array(day()).max(120, 'tooMany'))
	.transform((found) => [...new Set(found)].sort())

const yesNo = z.enum(['yes', 'no'], { error: 'required' }).transform((answer) => answer === 'yes')

/** How the value of each kind is read. */
const schemas: Record<ValueKind, () => z.ZodType> = {
	day,
	days: () => days,
	count: () => count(),
	// A test that was recorded by mistake is cleared.
	percent: () => z.preprocess((value) => (value === '' ? null : value), count(0, 100).nullable()),
	amount: exactAmount,
	text: () => line(150),
	yesNo: () => yesNo,
}

/** What is corrected: an entry, its row, and the values that the page showed. */
export const correctedEntry = z.object({
	entry: z.enum(entryNames, { error: 'badCode' }),
	id: optionalLine(300),
	/** The values as the page showed them: a correction of others is refused. */
	seen: z.string().max(20_000, 'tooLong').default(''),
	reason: text(),
})

/** The form of a correction: the new values of the fields that the entry has. */
export const correctionForm = (name: EntryName, fields: readonly string[]) => {
	const kinds: Record<string, ValueKind> = correctable[name].fields
	const values = fields.map((field) => [field, schemas[kinds[field] ?? 'text']()] as const)
	return correctedEntry.extend({ values: z.object(Object.fromEntries(values)) })
}

/** The answer of the second side; a refusal says why. */
export const correctionAnswer = z
	.object({
		correctionId: line(100),
		answer: z.enum(['agree', 'refuse', 'withdraw'], { error: 'required' }),
		comment: optionalText(),
	})
	.refine(({ answer, comment }) => answer !== 'refuse' || comment !== '', {
		path: ['comment'],
		message: 'required',
	})
export type CorrectionAnswer = z.output<typeof correctionAnswer>

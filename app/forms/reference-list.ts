import * as z from 'zod'
import { choice, count, day, line, optionalText, text, tick } from '#workflows/fields.ts'
import { listKinds, readListLines } from '#workflows/reference/reference-lists.ts'

const LONGEST = 8000

/** The States of a list, one for each line; of the first line that is wrong, its number is stated. */
const entries = text(LONGEST).transform((typed, checked) => {
	const read = readListLines(typed)
	if (typeof read !== 'string') return read
	checked.addIssue({ code: 'custom', message: read })
	return z.NEVER
})

/**
 * A published list with its source and validity. `revision`: that of the page, 0 for a new list; `compared`: the list whose
 * difference the page showed, without one of which nothing is saved.
 */
export const referenceList = z
	.object({
		kind: choice(listKinds, 'listKinds'),
		revision: count(0),
		compared: z.string().max(LONGEST).default(''),
		validFrom: day(),
		validUntil: z.preprocess((value) => (value === '' ? undefined : value), day().optional()),
		source: line(300),
		note: optionalText(500),
		entries,
		isComplete: tick(),
	})
	.superRefine(({ validFrom, validUntil, entries }, checked) => {
		const last = validUntil ?? null
		const at = Object.entries(entries ?? {}).find(
			([, said]) => typeof said === 'string' && (said < validFrom || (last !== null && said >= last)),
		)
		if (at) checked.addIssue({ code: 'custom', path: ['entries'], message: `leavesOutside::${at[0]}` })
	})
export type ReferenceListForm = z.output<typeof referenceList>

/** What must be known before a file is read as a list: everything else can still be missing. */
export const listOfFile = z.object({ kind: choice(listKinds, 'listKinds') })

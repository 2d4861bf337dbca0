import * as z from 'zod'
import { amount } from '#workflows/fields.ts'
import { statusStepNames } from '#workflows/programme/statuses.ts'
import { code } from './fields.ts'
import { each } from './record-shape.ts'
import { checkRules } from './rules.ts'

/** Drops cohorts in which only the id is left: they were emptied to remove them. */
export function withoutEmptied<Values>(values: Values): Values {
	const { cohorts } = (values ?? {}) as { cohorts?: unknown }
	if (!Array.isArray(cohorts)) return values
	const isFilled = ({ id: _, ...cohort }: object & { id?: unknown }) =>
		Object.values(cohort).some(
			(value) => value !== undefined && value !== null && String(value).trim() !== '',
		)
	return { ...values, cohorts: cohorts.filter((cohort) => isFilled(cohort ?? {})) }
}

/** The record of a programme as a form or a file sends it: fields first, then rules across fields. */
export const programmeRecord = z.preprocess(withoutEmptied, each.superRefine(checkRules))

/** The same with the revision of the page; 0 for a new programme. */
export const programmeForm = z.preprocess(
	withoutEmptied,
	each.extend({ revision: amount() }).superRefine(checkRules),
)

/** Actions of the programme page: a status step, or a copy under another code. */
export const programmeAction = z.discriminatedUnion('type', [
	z.object({ type: z.enum(statusStepNames), revision: amount() }),
	z.object({ type: z.literal('copy'), code: code() }),
])

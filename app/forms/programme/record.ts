import * as z from 'zod'
import { amount } from '#workflows/fields.ts'
import { statusStepNames } from '#workflows/programme/statuses.ts'
import { readWholeNumber } from '#workflows/typed/whole-number.ts'
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

type Typed = { quantity?: unknown; category?: unknown }

/**
 * Where capacity is stated by category, the capacity and what one State may receive at most are the sum of the rows, if
 * no other maximum is given, and the categories are those of the rows at least.
 */
function withCategories<Values>(values: Values): Values {
	const { capacities, categories, ...typed } = (values ?? {}) as Record<string, unknown>
	if (!Array.isArray(capacities) || capacities.length === 0) return values
	const rows = capacities as Typed[]
	// A row that is not readable has its own error: then the sum says nothing.
	const sum = rows.reduce((total, { quantity }) => total + (numberIn(quantity) ?? 1), 0)
	const named = [...[categories ?? []].flat(), ...rows.map(({ category }) => category).filter(Boolean)]
	const most = [undefined, null, ''].includes(typed.maximumPerState as '') ? sum : typed.maximumPerState
	return {
		...values,
		capacity: sum,
		categories: [...new Set(named)],
		maximumPerState: most,
		minimumPerState: typed.minimumPerState || 1,
	}
}

function numberIn(typed: unknown): number | null {
	if (typeof typed === 'number') return typed
	const read = typeof typed === 'string' ? readWholeNumber(typed) : null
	return read && 'number' in read ? read.number : null
}

const completed = (values: unknown) => withCategories(withoutEmptied(values))

/** The record of a programme as a form or a file sends it: fields first, then rules across fields. */
export const programmeRecord = z.preprocess(completed, each.superRefine(checkRules))

/** The same with the revision of the page; 0 for a new programme. */
export const programmeForm = z.preprocess(
	completed,
	each.extend({ revision: amount() }).superRefine(checkRules),
)

/** Actions of the programme page: a status step, or a copy under another code. */
export const programmeAction = z.discriminatedUnion('type', [
	z.object({ type: z.enum(statusStepNames), revision: amount() }),
	z.object({ type: z.literal('copy'), code: code() }),
])

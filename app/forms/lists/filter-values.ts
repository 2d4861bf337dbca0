import * as z from 'zod'
import { readDay } from '#workflows/typed/day.ts'
import type { Chosen } from './list-address.ts'

/** Words of a search. */
export const wordsValue = z
	.string()
	.max(100)
	.refine((text) => !text.includes('\0'))

/** The id of a person, a programme or another record; operators may import their own. */
export const idValue = z.string().regex(/^[\w.-]{1,64}$/)

/** The ISO code of a State. */
export const stateValue = z.string().regex(/^[A-Z]{3}$/)

/** The name of something that has no code, such as a donor. */
export const nameValue = z
	.string()
	.min(1)
	.max(150)
	.refine((text) => !text.includes('\0'))

/** A code of a log. It may be of an earlier release, which the log still has. */
export const codeValue = z.string().regex(/^[a-zA-Z]{1,40}$/)

/** A day, typed as people write it, read as `YYYY-MM-DD`. */
export const dayValue = z
	.string()
	.max(40)
	.transform((text, { addIssue }) => {
		const read = readDay(text)
		if ('day' in read) return read.day
		addIssue('badDate')
		return z.NEVER
	})

/** Rows are counted as far as this. */
export const COUNTED = 1_000

/** The number of rows of a list, and for each filter the number of rows of each value. */
export type FacetCounts<Facet extends string = string> = {
	/** One more than `COUNTED` if there are more. */
	total: number
	values: Record<Facet, Record<string, number>>
}

/** One choice of a filter; without a number where it was not counted. */
export type FilterOption = { value: string; label: string; count?: number | undefined }

type Counted<Facet extends string> = { counts: FacetCounts<Facet>; address: { filters: Chosen } }

/** The number of rows of each value of a filter; undefined where there are more rows than are counted. */
export function countedValues(
	values: Partial<Record<string, Record<string, number>>>,
	facet: string,
): Record<string, number> | undefined {
	const numbers = values[facet]
	const total = Object.values(numbers ?? {}).reduce((sum, number) => sum + number, 0)
	return total <= COUNTED ? numbers : undefined
}

/**
 * The choices of a filter with their numbers. Those that no row has are left out unless they are chosen, or the list is
 * so long that it was not counted as a whole.
 */
export function countedOptions<Facet extends string>(
	{ counts, address }: Counted<Facet>,
	facet: Facet,
	options: readonly FilterOption[],
): FilterOption[] {
	const counted = countedValues(counts.values, facet)
	const chosen = address.filters[facet] ?? []
	return options
		.map((option) => ({ ...option, count: counted?.[option.value] }))
		.filter(({ value, count }) => count !== undefined || !counted || chosen.includes(value))
}

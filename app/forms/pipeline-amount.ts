import { LEAST_AMOUNT, MOST_AMOUNT } from '#workflows/pipeline/need.ts'
import { readWholeNumber } from '#workflows/typed/whole-number.ts'

/** What was typed as an amount of whole dollars: nothing, a number within the bounds, or neither. */
type ReadAmount = { typed: string; amount: number | null; isWrong: boolean }

/** Reads the amount of an address or a form, with digits of any script. */
export function readPipelineAmount(value: FormDataEntryValue | null): ReadAmount {
	const typed = typeof value === 'string' ? value.trim().slice(0, 100) : ''
	if (typed === '') return { typed, amount: null, isWrong: false }
	const read = readWholeNumber(typed)
	const isRight = 'number' in read && read.number >= LEAST_AMOUNT && read.number <= MOST_AMOUNT
	return { typed, amount: isRight ? read.number : null, isWrong: !isRight }
}

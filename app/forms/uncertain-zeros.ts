type Values = Record<string, unknown>
type Answers = Record<string, Values>

/**
 * A number from when a blank was stored as 0: which of the two it was is not known, so that the State says it before
 * submission, or in answer to a question.
 */
export const zeroOrUnknown = '0?'

/** What is known of the zeros of a need: whether its blanks were stored as 0, and which numbers were stated since. */
type ZerosKnown = { blanksAsZero: boolean; settledZeros: Readonly<Record<string, number>> }

const people = ['persons', 'women', 'men', 'notStated']

/** Where the total and the number not stated leave nothing over, each part of it is certain. */
const isAddedUp = ({ persons, notStated }: Values) =>
	typeof persons === 'number' && persons !== 0 && notStated === 0

const namesOf: Record<string, (values: Values) => readonly string[]> = {
	need: (values) => ['sites', 'units', ...(isAddedUp(values) ? [] : people)],
	equipment: () => ['maintenanceAmount'],
}

/**
 * The answers of a need as their readers are told them, where they were submitted while a blank number was stored as 0:
 * such a 0 is "0 or not known" until the State states it. What is stored and signed stays as it is. The same rule settled
 * drafts by a migration.
 */
export function withUncertainZeros(answers: Answers, { blanksAsZero, settledZeros }: ZerosKnown): Answers {
	if (!blanksAsZero) return answers
	const told = Object.entries(answers).map(([section, values]) => {
		const names = namesOf[section]?.(values) ?? []
		const isUncertain = (name: string) => names.includes(name) && !(`${section}.${name}` in settledZeros)
		const fields = Object.entries(values).map(([name, value]) => [
			name,
			value === 0 && isUncertain(name) ? zeroOrUnknown : value,
		])
		return [section, Object.fromEntries(fields)]
	})
	return Object.fromEntries(told)
}

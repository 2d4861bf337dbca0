import { zeroOrUnknown } from './section-fields.ts'

type Values = Record<string, unknown>
type Answers = Record<string, Values>

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
 * such a 0 is "0 or not known". What is stored and signed stays as it is. The same rule settled drafts by a migration.
 */
export function withUncertainZeros(answers: Answers, wereBlanksZero: boolean): Answers {
	if (!wereBlanksZero) return answers
	const told = Object.entries(answers).map(([section, values]) => {
		const names = namesOf[section]?.(values) ?? []
		const fields = Object.entries(values).map(([name, value]) => [
			name,
			value === 0 && names.includes(name) ? zeroOrUnknown : value,
		])
		return [section, Object.fromEntries(fields)]
	})
	return Object.fromEntries(told)
}

import { formValues, type TypedValues } from '#app/forms/form-values.ts'

/** What was typed, nested and without empty rows: in the order in which the server counted when it found errors. */
export function typedValues(typed: Record<string, unknown>): TypedValues {
	const data = new FormData()
	for (const [name, values] of Object.entries(typed))
		for (const value of [values].flat()) data.append(name, String(value))
	return formValues(data)
}

/** The event that was sent, or undefined where something else was. */
export function typedType(problem: { typed: Record<string, unknown> } | null | undefined) {
	const type = [problem?.typed.type].flat()[0]
	return typeof type === 'string' ? type : undefined
}

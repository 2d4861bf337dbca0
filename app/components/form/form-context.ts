import { createContext, type ReactNode, useContext } from 'react'
import { type FieldErrors, set, useFormContext } from 'react-hook-form'
import { useFormatter } from 'use-intl/react'
import { errorText, writtenDay } from '#app/forms/error-parts.ts'
import { formValues, type TypedValues, valueAtPath } from '#app/forms/form-values.ts'
import { useSay } from '#app/i18n/use-say.ts'

type FormFrame = {
	/** Prefix of the id of every field, so that two forms on a page may use the same names. */
	id: string
	/** Stored or typed values, nested. */
	values: Record<string, unknown>
	/** What the button that sends the form adds to it. */
	sends?: { name: string; value: string } | undefined
}

const FormFrameContext = createContext<FormFrame>({ id: 'form', values: {} })
export const FormFrameProvider = FormFrameContext.Provider
export const useFormFrame = () => useContext(FormFrameContext)

/** The value at a dotted name: `lines.0.site`. */
export function valueAt(values: Record<string, unknown>, name: string): unknown {
	return name in values ? values[name] : valueAtPath(values, name)
}

/** The number of rows under a name, stored nested or typed as `lines.0.site`. */
export function rowsAt(values: Record<string, unknown>, name: string): number {
	const nested = valueAt(values, name)
	const stored = nested && typeof nested === 'object' ? Object.keys(nested).length : 0
	const typed = Object.keys(values)
		.filter((key) => key.startsWith(`${name}.`))
		.map((key) => Number(key.slice(name.length + 1).split('.')[0]) + 1)
	return Math.max(stored, ...typed)
}

/** A value as an input shows it. */
export const asText = (value: unknown): string | undefined => asTexts(value)[0]

/** One or several values as a group of boxes shows them. */
export const asTexts = (value: unknown): string[] =>
	[value].flat().flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))

/** Name of a field, dotted, to the key of a message of the `form` words. */
export type Errors = Record<string, string>

/** Errors by dotted name as react-hook-form keeps them. */
export function nestErrors(errors: Errors): FieldErrors {
	const nested = {}
	for (const [name, message] of Object.entries(errors)) set(nested, name, { type: 'schema', message })
	return nested
}

/** The reverse: every message with the dotted name of its field, in the order they were found. */
export function listErrors(node: object, path: string[] = []): { name: string; key: string }[] {
	const own =
		'message' in node && typeof node.message === 'string' ? [{ name: path.join('.'), key: node.message }] : []
	const inner = Object.entries(node).flatMap(([part, child]: [string, unknown]) =>
		child && typeof child === 'object' && part !== 'ref' ? listErrors(child, [...path, part]) : [],
	)
	return [...own, ...inner]
}

/** Says the key of a message in words. */
export function useErrorText(): (key: string) => string {
	const t = useSay('form')
	const format = useFormatter()
	return (key) => errorText(key, t, (day) => format.dateTime(day, writtenDay))
}

/** The typed values, nested and without empty rows: in the order in which the server counted its errors. */
export function typedValues(typed: Record<string, unknown>): TypedValues {
	const data = new FormData()
	for (const [name, values] of Object.entries(typed))
		for (const value of [values].flat()) data.append(name, String(value))
	return formValues(data)
}

/** What was typed or chosen in a field of a form that was refused; undefined where nothing was. */
export function typedText(problem: { typed: Record<string, unknown> } | null | undefined, name: string) {
	const [text] = [problem?.typed[name]].flat()
	return typeof text === 'string' ? text : undefined
}

/** The type of the sent event, or undefined where something else was sent. */
export const typedType = (problem: { typed: Record<string, unknown> } | null | undefined) =>
	typedText(problem, 'type')

/** The common properties of every field. */
export type FieldProps = {
	name: string
	label: string
	hint?: string
	required?: boolean
	/** Placed between the label and the control. */
	help?: ReactNode
	/** Ids of further elements that screen readers announce with the control. */
	describedBy?: string
}
type Noted = Pick<FieldProps, 'name' | 'hint' | 'describedBy'>

/** Links a control to its label, hint and error. Ids are given only for rendered elements. */
export function useField(props: Noted & Pick<FieldProps, 'required'>) {
	const { values } = useFormFrame()
	const { register } = useFormContext()
	return {
		...useFieldNotes(props),
		value: valueAt(values, props.name),
		registered: register(props.name),
		required: props.required ? (true as const) : undefined,
	}
}

/** The same for a group whose fields register themselves. */
export function useFieldNotes({ name, hint, describedBy }: Noted) {
	const { id: formId } = useFormFrame()
	const { getFieldState, formState } = useFormContext()
	const errorText = useErrorText()
	const key = getFieldState(name, formState).error?.message
	const id = `${formId}-${name}`
	const hintId = hint ? `${id}-hint` : undefined
	const errorId = key ? `${id}-error` : undefined
	return {
		id,
		hintId,
		errorId,
		error: key && errorText(key),
		/** For the element that receives the focus of a screen reader. */
		described: {
			'aria-describedby': [hintId, errorId, describedBy].filter(Boolean).join(' ') || undefined,
			'aria-invalid': key ? (true as const) : undefined,
		},
	}
}
export type FieldNotesUsed = ReturnType<typeof useFieldNotes>

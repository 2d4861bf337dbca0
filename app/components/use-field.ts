import { useFormContext } from 'react-hook-form'
import { useFormFrame, valueAt } from './form-context.ts'
import { useErrorText } from './form-errors.ts'

/** What every field says about itself. */
export type FieldProps = {
	name: string
	label: string
	hint?: string
	required?: boolean
}

/** Ties a control to its label, hint and error. Ids are given only for what is rendered. */
export function useField(props: Pick<FieldProps, 'name' | 'hint' | 'required'>) {
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
export function useFieldNotes({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
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
		/** For the element that a screen reader stops at. */
		described: {
			'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
			'aria-invalid': key ? (true as const) : undefined,
		},
	}
}
export type FieldNotesUsed = ReturnType<typeof useFieldNotes>

import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { useFormFrame, valueAt } from './form-context.ts'
import { useErrorText } from './form-errors.ts'

/** What every field says about itself. */
export type FieldProps = {
	name: string
	label: string
	hint?: string
	required?: boolean
	/** Stands between the label and the control. */
	help?: ReactNode
	/** Ids of more that a screen reader says with the control. */
	describedBy?: string
}
type Noted = Pick<FieldProps, 'name' | 'hint' | 'describedBy'>

/** Ties a control to its label, hint and error. Ids are given only for what is rendered. */
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
		/** For the element that a screen reader stops at. */
		described: {
			'aria-describedby': [hintId, errorId, describedBy].filter(Boolean).join(' ') || undefined,
			'aria-invalid': key ? (true as const) : undefined,
		},
	}
}
export type FieldNotesUsed = ReturnType<typeof useFieldNotes>

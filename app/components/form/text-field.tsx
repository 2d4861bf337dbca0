import type { FocusEvent, InputHTMLAttributes } from 'react'
import { readWholeNumber } from '#workflows/typed/whole-number.ts'
import styles from './field.module.css'
import { Field } from './field.tsx'
import { asText, type FieldProps, useField } from './form-context.ts'
import { HiddenCharacters } from './typed-text.tsx'

type TextFieldProps = FieldProps & {
	type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search'
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'spellCheck' | 'readOnly'>

/** One line of text. Its direction follows the typed text, except where the kind of value has only one. */
export function TextField({
	name,
	label,
	hint,
	required,
	help,
	describedBy,
	type = 'text',
	...input
}: TextFieldProps) {
	const field = useField({ name, hint, required, describedBy })
	const plain = type === 'text' || type === 'search'
	return (
		<Field label={label} hint={hint} required={required} help={help} field={field}>
			<input
				{...input}
				{...field.registered}
				{...field.described}
				id={field.id}
				type={type}
				className={styles.input}
				dir={plain ? 'auto' : 'ltr'}
				defaultValue={type === 'password' ? undefined : asText(field.value)}
				aria-required={field.required}
			/>
			{type !== 'password' && (
				<HiddenCharacters name={name} controlId={field.id} stored={asText(field.value)} />
			)}
		</Field>
	)
}

/** Several lines of text. `rows` is the height it starts with. */
export function TextArea({
	name,
	label,
	hint,
	required,
	help,
	describedBy,
	rows = 5,
}: FieldProps & { rows?: number }) {
	const field = useField({ name, hint, required, describedBy })
	return (
		<Field label={label} hint={hint} required={required} help={help} field={field}>
			<textarea
				{...field.registered}
				{...field.described}
				id={field.id}
				rows={rows}
				className={styles.input}
				dir="auto"
				defaultValue={asText(field.value)}
				aria-required={field.required}
			/>
			<HiddenCharacters name={name} controlId={field.id} stored={asText(field.value)} />
		</Field>
	)
}

/** The input of a whole number: when it is left, a number that can be read in one way is shown in digits only. */
export const numberInput = (registered: ReturnType<typeof useField>['registered']) => ({
	...registered,
	type: 'text',
	inputMode: 'numeric' as const,
	onBlur: (event: FocusEvent<HTMLInputElement>) => {
		const read = readWholeNumber(event.currentTarget.value)
		if ('number' in read) event.currentTarget.value = String(read.number)
		void registered.onBlur(event)
	},
})

/** A whole number. A text input with a number pad: the arrows of a number input change values by accident. */
export function NumberField({ name, label, hint, required, help, describedBy }: FieldProps) {
	const field = useField({ name, hint, required, describedBy })
	return (
		<Field label={label} hint={hint} required={required} help={help} field={field}>
			<input
				{...numberInput(field.registered)}
				{...field.described}
				id={field.id}
				autoComplete="off"
				dir="ltr"
				className={styles.short}
				defaultValue={asText(field.value)}
				aria-required={field.required}
			/>
		</Field>
	)
}

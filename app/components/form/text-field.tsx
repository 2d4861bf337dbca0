import type { InputHTMLAttributes } from 'react'
import styles from './field.module.css'
import { Field } from './field.tsx'
import { asText } from './form-context.ts'
import { type FieldProps, useField } from './use-field.ts'

type TextFieldProps = FieldProps & {
	type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search'
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'spellCheck' | 'readOnly'>

/** One line of text. Its direction follows what is typed, except where the kind of value has only one. */
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
		</Field>
	)
}

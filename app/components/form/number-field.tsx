import styles from './field.module.css'
import { Field } from './field.tsx'
import { asText } from './form-context.ts'
import { type FieldProps, useField } from './use-field.ts'

/** A whole number. A text input with a number pad: the arrows of a number input change values by accident. */
export function NumberField({ name, label, hint, required, help, describedBy }: FieldProps) {
	const field = useField({ name, hint, required, describedBy })
	return (
		<Field label={label} hint={hint} required={required} help={help} field={field}>
			<input
				{...field.registered}
				{...field.described}
				id={field.id}
				type="text"
				inputMode="numeric"
				autoComplete="off"
				dir="ltr"
				className={styles.short}
				defaultValue={asText(field.value)}
				aria-required={field.required}
			/>
		</Field>
	)
}

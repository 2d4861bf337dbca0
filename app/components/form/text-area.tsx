import styles from './field.module.css'
import { Field } from './field.tsx'
import { asText } from './form-context.ts'
import { type FieldProps, useField } from './use-field.ts'

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
		</Field>
	)
}

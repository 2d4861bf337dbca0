import styles from './field.module.css'
import { Field } from './field.tsx'
import { asText, type FieldProps, useField } from './form-context.ts'

/** A calendar day, sent as `YYYY-MM-DD` and shown in the format of the reader's browser. */
export function DateField({
	name,
	label,
	hint,
	required,
	help,
	describedBy,
	...limits
}: FieldProps & { min?: string; max?: string }) {
	const field = useField({ name, hint, required, describedBy })
	return (
		<Field label={label} hint={hint} required={required} help={help} field={field}>
			<input
				{...limits}
				{...field.registered}
				{...field.described}
				id={field.id}
				type="date"
				className={styles.short}
				defaultValue={asText(field.value)?.replace(/T.*$/, '')}
			/>
		</Field>
	)
}

import styles from './field.module.css'
import { FieldNotes } from './field.tsx'
import { asText } from './form-context.ts'
import { type FieldProps, useField } from './use-field.ts'

/** One box that is ticked or not. */
export function TickField({ name, label, hint, required, help, describedBy }: FieldProps) {
	const field = useField({ name, hint, required, describedBy })
	return (
		<div className={styles.field} data-invalid={field.error ? '' : undefined} data-label={label}>
			<FieldNotes field={field} />
			<div className={styles.choice}>
				<input
					{...field.registered}
					{...field.described}
					id={field.id}
					type="checkbox"
					value="on"
					defaultChecked={field.value === true || asText(field.value) === 'on'}
					aria-required={field.required}
				/>
				<label htmlFor={field.id}>{label}</label>
				{hint && (
					<p id={field.hintId} className={styles.note}>
						{hint}
					</p>
				)}
			</div>
			{help}
		</div>
	)
}

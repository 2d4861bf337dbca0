import { useTranslations } from 'use-intl/react'
import type { Option } from './choice-group.tsx'
import styles from './field.module.css'
import { Field } from './field.tsx'
import { asText } from './form-context.ts'
import { type FieldProps, useField } from './use-field.ts'

/** One of many options. Nothing is chosen in advance. */
export function SelectField({
	name,
	label,
	hint,
	required,
	help,
	describedBy,
	options,
}: FieldProps & { options: readonly Option[] }) {
	const t = useTranslations('form')
	const field = useField({ name, hint, required, describedBy })
	return (
		<Field label={label} hint={hint} required={required} help={help} field={field}>
			<select
				{...field.registered}
				{...field.described}
				id={field.id}
				className={styles.select}
				defaultValue={asText(field.value) ?? ''}
				aria-required={field.required}
			>
				<option value="">{t('choose')}</option>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</Field>
	)
}

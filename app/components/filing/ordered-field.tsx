import { useTranslations } from 'use-intl/react'
import type { Option } from '../form/choice-group.tsx'
import fieldStyles from '../form/field.module.css'
import { FieldNotes, Optional } from '../form/field.tsx'
import { asTexts, type FieldProps, useField } from '../form/form-context.ts'

import styles from './ordered-field.module.css'

type OrderedFieldProps = FieldProps & { options: readonly Option[]; max: number }

/** Some options in order of preference: one select for each position, all under one name. */
export function OrderedField({ options, max, ...props }: OrderedFieldProps) {
	const { name, label, hint, required, help } = props
	const t = useTranslations('fields')
	const field = useField(props)
	const chosen = asTexts(field.value)
	const places = Array.from({ length: Math.max(1, Math.min(max, options.length)) }, (_, index) => index + 1)
	return (
		<fieldset
			className={fieldStyles.group}
			data-invalid={field.error ? '' : undefined}
			data-label={label}
			aria-describedby={field.described['aria-describedby']}
		>
			<legend className={fieldStyles.label}>
				{label}
				{!required && <Optional />}
			</legend>
			<FieldNotes hint={hint} field={field} />
			{help}
			<ol className={styles.places}>
				{places.map((place) => (
					<li key={place}>
						<Place
							options={options}
							name={name}
							// The first one has the id of the field, for the link of the error summary.
							id={place === 1 ? field.id : `${field.id}-${place}`}
							label={t('nthChoice', { number: place })}
							chosen={chosen[place - 1]}
							register={place === 1 ? field.registered : undefined}
							invalid={field.described['aria-invalid']}
						/>
					</li>
				))}
			</ol>
		</fieldset>
	)
}

type PlaceProps = {
	id: string
	name: string
	label: string
	options: readonly Option[]
	chosen: string | undefined
	register: ReturnType<typeof useField>['registered'] | undefined
	invalid: true | undefined
}

function Place({ id, name, label, options, chosen, register, invalid }: PlaceProps) {
	const t = useTranslations('form')
	return (
		<>
			<label htmlFor={id}>{label}</label>
			<select
				{...register}
				id={id}
				name={name}
				className={fieldStyles.select}
				defaultValue={chosen ?? ''}
				aria-invalid={invalid}
			>
				<option value="">{t('choose')}</option>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</>
	)
}

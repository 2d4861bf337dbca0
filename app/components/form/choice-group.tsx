import { useTranslations } from 'use-intl/react'
import { idPart } from '../ui/element-id.ts'
import styles from './field.module.css'
import { Field, FieldNotes, Optional } from './field.tsx'
import { asText, asTexts, type FieldProps, useField } from './form-context.ts'

export type Option = { value: string; label: string; hint?: string }

type ChoiceGroupProps = FieldProps & {
	options: readonly Option[]
	/** Checkboxes, any number of them, instead of one choice. */
	multiple?: boolean
	/** The label of no answer, chosen until another is: one that was chosen could not be taken back otherwise. */
	none?: string | undefined
}

const LONG_LIST = 8
const SHORT_LABEL = 22
const SHORTEST_LABEL = 11

/** Chinese characters are twice as wide as letters. */
const widthOf = (label: string) => label.replace(/[\u2e80-\uffef]/g, '  ').length

/** Many options, and some short ones, are shown in columns; two or three short ones, such as yes and no, on one line. */
function columnsFor(options: readonly Option[]) {
	if (options.length > LONG_LIST) return 'wide'
	const longest = Math.max(
		...options.map(({ label, hint }) => (hint ? Number.POSITIVE_INFINITY : widthOf(label))),
	)
	if (longest > SHORT_LABEL) return undefined
	if (options.length <= 3) return 'line'
	return longest > SHORTEST_LABEL ? 'narrow' : 'narrowest'
}

/** Options, all visible, in columns where they fit. */
export function ChoiceGroup({ multiple = false, ...props }: ChoiceGroupProps) {
	const { name, label, hint, required, help, describedBy, none } = props
	const options = none ? [...props.options, { value: '', label: none }] : props.options
	const field = useField({ name, hint, required, describedBy })
	const chosen = asTexts(field.value)
	return (
		<fieldset
			className={styles.group}
			data-invalid={field.error ? '' : undefined}
			data-label={label}
			aria-describedby={field.described['aria-describedby']}
		>
			<legend className={styles.label}>
				{label}
				{!required && <Optional />}
			</legend>
			<FieldNotes hint={hint} field={field} />
			{help}
			<div className={styles.options} data-columns={columnsFor(options)}>
				{options.map((option, index) => {
					// The first one has the id of the field, for the link of the error summary.
					const id = index === 0 ? field.id : `${field.id}-${idPart(option.value)}`
					return (
						<div key={option.value} className={styles.choice}>
							<input
								{...field.registered}
								// With several refs of one name the library would tick boxes itself, beginning after the first.
								ref={multiple && index > 0 ? undefined : field.registered.ref}
								id={id}
								type={multiple ? 'checkbox' : 'radio'}
								value={option.value}
								defaultChecked={multiple ? chosen.includes(option.value) : (chosen[0] ?? '') === option.value}
								aria-invalid={field.described['aria-invalid']}
								aria-describedby={option.hint ? `${id}-note` : undefined}
							/>
							<label htmlFor={id}>{option.label}</label>
							{option.hint && (
								<p id={`${id}-note`} className={styles.note}>
									{option.hint}
								</p>
							)}
						</div>
					)
				})}
			</div>
		</fieldset>
	)
}

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

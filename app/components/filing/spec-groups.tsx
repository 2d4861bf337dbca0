import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import type { Option } from '../form/choice-group.tsx'
import fieldStyles from '../form/field.module.css'
import { FieldGroup, FieldNotes, Optional } from '../form/field.tsx'
import { asTexts, type FieldProps, useField } from '../form/form-context.ts'
import { RowsField } from '../form/rows-field.tsx'
import orderedFieldStyles from './ordered-field.module.css'
import { useSectionFrame } from './section-context.ts'
import styles from './section-fields.module.css'
import { useFieldWords } from './use-field-words.ts'

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
			<ol className={orderedFieldStyles.places}>
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

type Draw = (field: FieldSpec, name: string) => ReactNode
type GroupSpecProps = { field: FieldSpec; props: FieldProps; children: Draw }

/** Several fields under one name. */
export function GroupSpec({ field, props: { name, label, hint, help }, children }: GroupSpecProps) {
	return (
		<FieldGroup title={label} hint={hint} help={help}>
			<InnerFields fields={field.fields ?? []} of={name} draw={children} />
		</FieldGroup>
	)
}

/** The same few fields several times. */
export function RowsSpec({ field, props, children }: GroupSpecProps) {
	const { section } = useSectionFrame()
	const words = useFieldWords(section)
	const addLabel = words.add(props.name)
	return (
		<RowsField
			{...props}
			rowLabel={(number) => words.row(props.name, number)}
			{...(addLabel && { addLabel })}
			{...(field.max !== undefined && { maxRows: field.max })}
		>
			{(row) => <InnerFields fields={field.fields ?? []} of={row} draw={children} />}
		</RowsField>
	)
}

/** A choice of more options than these is a list that opens. */
export const MAX_OPTIONS_IN_VIEW = 7

/** Long texts, and options, whose height would leave what is beside them without its line. */
function needsRoom({ control, codes = [], max = 0 }: FieldSpec) {
	if (control === 'choice') return codes.length <= MAX_OPTIONS_IN_VIEW
	return ['text', 'choices', 'tick'].includes(control) || (control === 'line' && max > 150)
}

function InnerFields({ fields, of, draw }: { fields: readonly FieldSpec[]; of: string; draw: Draw }) {
	return (
		<div className={styles.row}>
			{fields.map((field) => (
				<div key={field.name} className={needsRoom(field) ? styles.wide : undefined}>
					{draw(field, `${of}.${field.name}`)}
				</div>
			))}
		</div>
	)
}

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

/** A row of more fields than these is one line until it is opened. */
const MOST_IN_VIEW = 6

/** The same few fields several times. */
export function RowsSpec({ field, props, children }: GroupSpecProps) {
	const { fields = [] } = field
	const { section } = useSectionFrame()
	const words = useFieldWords(section)
	const addLabel = words.add(props.name)
	return (
		<RowsField
			{...props}
			rowLabel={(number) => words.row(props.name, number)}
			{...(addLabel && { addLabel })}
			{...(field.max !== undefined && { maxRows: field.max })}
			{...(fields.length > MOST_IN_VIEW && { namedBy: fields[0]?.name })}
		>
			{(row) => <InnerFields fields={fields} of={row} draw={children} />}
		</RowsField>
	)
}

/** A choice of more options than these is a list that opens; so it is sooner in a row or a group. */
export const mostOptionsInView = (isInner: boolean) => (isInner ? 3 : 7)

const isNumber = ({ control }: FieldSpec) => control === 'number' || control === 'money'

/** Long texts, and options, whose height would leave what is beside them without its line. */
const needsRoom = ({ control, max = 0 }: FieldSpec) =>
	control === 'text' || control === 'choices' || (control === 'line' && max > 150)

function roomOf(field: FieldSpec) {
	if (field.control === 'tick') return styles.tick
	if (isNumber(field)) return styles.number
	return needsRoom(field) ? styles.wide : undefined
}

function InnerFields({ fields, of, draw }: { fields: readonly FieldSpec[]; of: string; draw: Draw }) {
	const isTight = fields.filter(isNumber).length > 1
	return (
		<div className={isTight ? `${styles.row} ${styles.tight}` : styles.row}>
			{fields.map((field) => (
				<div key={field.name} className={roomOf(field)}>
					{draw(field, `${of}.${field.name}`)}
				</div>
			))}
		</div>
	)
}

import { useTranslations } from 'use-intl/react'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import { useCodeOptions } from '../event/use-event-words.ts'
import { ChoiceGroup, type Option, SelectField, TickField } from '../form/choice-group.tsx'
import { DateField } from '../form/date-field.tsx'
import fieldStyles from '../form/field.module.css'
import type { FieldProps } from '../form/form-context.ts'
import { NumberField } from '../form/text-field.tsx'
import styles from './field-help.module.css'
import { type OtherNeed, useSectionFrame } from './section-context.ts'
import { GroupSpec, mostOptionsInView, OrderedField, RowsSpec } from './spec-groups.tsx'
import { LineSpec, PhoneSpec, TextSpec } from './spec-texts.tsx'
import { useFieldWords } from './use-field-words.ts'

type SpecFieldProps = {
	field: FieldSpec
	/** The name in the page, where the field is in a row or a group: `lines.0.site`. */
	name?: string
}

/** One field of the form, drawn by its control; `props` are what every control needs. */
export function SpecField({ field, name = field.name }: SpecFieldProps) {
	const props = useSpecProps(field, name)
	const codeOptions = useCodeOptions()
	const options = codeOptions(field.options, field.codes ?? [])
	const t = useTranslations('fields')
	switch (field.control) {
		case 'text':
			return <TextSpec field={field} props={props} />
		case 'date':
			return <DateField {...props} />
		case 'number':
		case 'money':
			return <NumberField {...props} />
		case 'phone':
			return <PhoneSpec field={field} props={props} />
		case 'tick':
			return <TickField {...props} />
		case 'choices':
			return <ChoiceGroup {...props} options={options} multiple />
		case 'choice':
			return options.length > mostOptionsInView(name !== field.name) ? (
				<SelectField {...props} options={options} />
			) : (
				<ChoiceGroup {...props} options={options} none={field.optional ? t('notStated') : undefined} />
			)
		case 'ordered':
			return <OrderedField {...props} options={options} max={field.max ?? options.length} />
		case 'need':
			return <NeedSpec {...props} />
		case 'needs':
			return <NeedsSpec {...props} />
		case 'group':
			return (
				<GroupSpec field={field} props={props}>
					{draw}
				</GroupSpec>
			)
		case 'rows':
			return (
				<RowsSpec field={field} props={props}>
					{draw}
				</RowsSpec>
			)
		default:
			return <LineSpec field={field} props={props} />
	}
}

const draw = (field: FieldSpec, name: string) => <SpecField field={field} name={name} />

function useSpecProps(field: FieldSpec, name: string): FieldProps {
	const { section, waiting } = useSectionFrame()
	const words = useFieldWords(section)
	const t = useTranslations('fields')
	const label = words.label(name)
	// With JavaScript the field is shown only when it applies.
	const note = waiting.includes(name) ? t('onlyIf') : ''
	const hint = [note, words.hint(name)].filter(Boolean).join(' ')
	const help = words.help(name)
	return {
		name,
		label,
		required: !field.optional,
		...(hint && { hint }),
		...(help && { help: <FieldHelp label={label} {...help} /> }),
	}
}

/** One training need of the request, or none. */
function NeedSpec(props: FieldProps) {
	const options = useNeedOptions(({ kind }) => kind === 'training')
	return options.length > 0 ? <SelectField {...props} options={options} /> : <NoNeed label={props.label} />
}

/** Any number of the other needs of the request. */
function NeedsSpec(props: FieldProps) {
	const options = useNeedOptions(() => true)
	return options.length > 0 ? (
		<ChoiceGroup {...props} options={options} multiple />
	) : (
		<NoNeed label={props.label} />
	)
}

function useNeedOptions(fits: (need: OtherNeed) => boolean): Option[] {
	const { others } = useSectionFrame()
	const t = useTranslations('draft.tasks')
	return others.filter(fits).map(({ id, rank, title }) => ({
		value: id,
		label: t('need', { rank, title: title || t('untitled') }),
	}))
}

function NoNeed({ label }: { label: string }) {
	const t = useTranslations('fields')
	return (
		<div className={fieldStyles.field}>
			<p className={fieldStyles.label}>{label}</p>
			<p className={fieldStyles.hint}>{t('noOtherNeeds')}</p>
		</div>
	)
}

type FieldHelpProps = { label: string; text: string; example?: string | undefined }

/** Help on a field, on demand. */
export function FieldHelp({ label, text, example }: FieldHelpProps) {
	const t = useTranslations('fields')
	return (
		<details className={styles.help}>
			<summary aria-label={t('helpFor', { label })}>{t('help')}</summary>
			<p>{text}</p>
			{example && <p>{t('example', { example })}</p>}
		</details>
	)
}

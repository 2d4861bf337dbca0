import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl/react'
import { advisedFields } from '#app/forms/advice.ts'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import { type FieldGroup, groupedFields } from '#app/forms/layout.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import fieldStyles from '../form/field.module.css'
import { listErrors, useFieldNotes } from '../form/form-context.ts'
import { useElementId } from '../ui/element-id.ts'
import adviceNoteStyles from './advice-note.module.css'
import { type OtherNeed, SectionProvider, useAnswers, useSectionFrame } from './section-context.ts'
import styles from './section-fields.module.css'
import { SpecField } from './spec-field.tsx'
import { useFieldWords } from './use-field-words.ts'

/** Advice on a field, where there is any. It appears during typing and is then announced. */
function AdviceNote({ field }: { field: string }) {
	const t = useTranslations('draft.advice')
	const { section, advice } = useSectionFrame()
	if (!advisedFields(section).includes(field)) return null
	return (
		<div role="status">
			{advice
				.filter((one) => one.field === field)
				.map(({ key }) => (
					<p key={key} className={adviceNoteStyles.note}>
						<strong>{t('title')}</strong>
						<span>{t(key)}</span>
					</p>
				))}
		</div>
	)
}

type SectionFieldsProps = {
	section: RequestSection | NeedSection
	fields: readonly FieldSpec[]
	/** The other needs of the request, where a field may refer to one. */
	others?: readonly OtherNeed[]
	/** Number of answers that are missing or wrong as stored. What is typed is checked when it is saved. */
	unfinished?: number
	/** Answers of the section that are not on the page, where it shows only some of them. */
	besides?: Readonly<Record<string, unknown>>
	/** What stands below the fields of a group, by the title of the group. */
	below?: Readonly<Record<string, ReactNode>>
}

/** All fields of a section, in their groups. Fields that do not apply are hidden and retain their typed values. */
export function SectionFields(props: SectionFieldsProps) {
	const { section, fields, others = [], besides, unfinished = 0, below = {} } = props
	const t = useTranslations('fields.glossary')
	const { ref, waiting, advice, notAsked, minutes, typed } = useAnswers(section, fields, besides)
	return (
		<SectionProvider value={{ section, others, advice, waiting }}>
			<div ref={ref} className={styles.section}>
				<p className={styles.left}>
					<Progress minutes={minutes} unfinished={typed ? 0 : unfinished} />
					{/* In a new tab, so that the typed values here are not lost. */}
					<a href="/glossary" target="_blank" rel="noopener">
						{t('open')}
					</a>
				</p>
				{groupedFields(section, fields).map((group) => (
					<Group key={group.fields[0]?.name} group={group} notAsked={notAsked}>
						{group.title && below[group.title]}
					</Group>
				))}
			</div>
		</SectionProvider>
	)
}

/** What is left to do in the section: it is not called complete beside an error, nor before it was checked. */
function Progress({ minutes, unfinished }: { minutes: number; unfinished: number }) {
	const t = useTranslations('fields')
	const { formState } = useFormContext()
	const errors = listErrors(formState.errors).length
	const left = Math.max(errors, unfinished)
	if (minutes > 0) return <span>{t('minutesLeft', { minutes })}</span>
	return <span>{left > 0 ? t('toCorrect', { count: left }) : t('complete')}</span>
}

/** The error of a group: it names the rule that the fields keep together, and marks none of them. */
function GroupError({ name, title }: { name: string; title: string }) {
	const { id, errorId, error } = useFieldNotes({ name })
	if (!error) return null
	return (
		<div id={id} className={fieldStyles.field} tabIndex={-1} data-label={title} data-invalid="">
			<p id={errorId} className={fieldStyles.error}>
				{error}
			</p>
		</div>
	)
}

// The longest line that is easily read in half the width of the form.
const SHORT_LINE = 80
const shortControls = new Set<FieldSpec['control']>(['date', 'number', 'money', 'phone'])

/** Whether a field has room beside another one. */
const isShort = ({ control, max = Number.POSITIVE_INFINITY }: FieldSpec) =>
	shortControls.has(control) || (control === 'line' && max <= SHORT_LINE)

type GroupProps = { group: FieldGroup; notAsked: readonly string[]; children?: ReactNode }

function Group({ group, notAsked, children }: GroupProps) {
	const { section, waiting } = useSectionFrame()
	const isWaiting = (name: string) => (waiting.includes(name) ? '' : undefined)
	const words = useFieldWords(section)
	const titleId = useElementId()
	const title = group.title ? words.groupTitle(group.title) : undefined
	const text = group.text ? words.text(group.text) : undefined
	return (
		<section
			className={styles.group}
			aria-labelledby={title && titleId}
			hidden={group.fields.every(({ name }) => notAsked.includes(name))}
			data-waiting={group.fields.every(({ name }) => waiting.includes(name)) ? '' : undefined}
		>
			{title && <h2 id={titleId}>{title}</h2>}
			{text && <p className={styles.text}>{text}</p>}
			{group.whole && title && <GroupError name={group.whole} title={title} />}
			{group.fields.map((field) => (
				<div
					key={field.name}
					className={isShort(field) ? styles.short : styles.field}
					hidden={notAsked.includes(field.name)}
					data-waiting={isWaiting(field.name)}
				>
					<SpecField field={field} />
					<AdviceNote field={field.name} />
				</div>
			))}
			{children}
		</section>
	)
}

import { type ReactNode, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl/react'
import { advisedFields } from '#app/forms/advice.ts'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import type { FieldGroup } from '#app/forms/layout.ts'
import { Optional } from '../form/field.tsx'
import { useElementId } from '../ui/element-id.ts'
import adviceNoteStyles from './advice-note.module.css'
import { useSectionFrame } from './section-context.ts'
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

// The longest line that is easily read in half the width of the form.
const SHORT_LINE = 80
const shortControls = new Set<FieldSpec['control']>(['date', 'number', 'money', 'phone'])

/** Whether a field has room beside another one. */
const isShort = ({ control, max = Number.POSITIVE_INFINITY }: FieldSpec) =>
	shortControls.has(control) || (control === 'line' && max <= SHORT_LINE)

/** Whether a field, by its dotted name, belongs to a group. */
export function isIn({ fields }: FieldGroup, dotted: string) {
	const [name = ''] = dotted.split('.')
	return fields.some((field) => field.name === name)
}

type GroupProps = {
	group: FieldGroup
	notAsked: readonly string[]
	/** The number of answers that were missing or wrong when the page was drawn. */
	missing: number
	/** Whether something was typed since then. */
	typed: boolean
	isOpen: boolean
	/** Whether the group can be closed; then it says how far it is. */
	folds: boolean
	children?: ReactNode
}

/** One group of questions. Its title opens it, and so do errors and advice. */
export function SectionGroup({ folds, isOpen, missing, typed, ...props }: GroupProps) {
	const { group, notAsked } = props
	const { section, waiting, advice } = useSectionFrame()
	const { formState } = useFormContext()
	const words = useFieldWords(section)
	const t = useTranslations('draft.tasks.states')
	const titleId = useElementId()
	const [opened, setOpened] = useState(
		isOpen || group.isOpen || advice.some(({ field }) => isIn(group, field)),
	)
	const title = group.title ? words.groupTitle(group.title) : undefined
	const shown = {
		hidden: group.fields.every(({ name }) => notAsked.includes(name)),
		'data-waiting': group.fields.every(({ name }) => waiting.includes(name)) ? '' : undefined,
	}
	const fields = <GroupFields {...props} />
	if (!title || !folds)
		return (
			<section className={styles.group} aria-labelledby={title && titleId} {...shown}>
				{title && <h2 id={titleId}>{title}</h2>}
				{fields}
			</section>
		)
	// Of several answers that are each optional, one can still be wrong beside the others.
	const asked = group.fields.filter(({ name }) => !waiting.includes(name) && !notAsked.includes(name))
	const canBeEmpty = !missing && asked.every(({ optional }) => optional)
	const isWrong = Object.keys(formState.errors).some((name) => isIn(group, name))
	return (
		<details
			className={styles.part}
			open={opened || isWrong}
			// A group that an error opened stays open when the error has gone.
			onToggle={(event) => setOpened(event.currentTarget.open)}
			{...shown}
		>
			<summary>
				<h2>
					{title}
					{canBeEmpty && group.fields.some(({ control }) => control !== 'tick') && <Optional />}
				</h2>
				<small>
					{/* What was typed is called neither missing nor complete before it was checked. */}
					{!typed && (missing ? t('incomplete', { missing }) : !canBeEmpty && t('complete'))}
				</small>
			</summary>
			<div className={styles.group}>{fields}</div>
		</details>
	)
}

type GroupFieldsProps = Pick<GroupProps, 'group' | 'notAsked' | 'children'>

function GroupFields({ group, notAsked, children }: GroupFieldsProps) {
	const { section, waiting } = useSectionFrame()
	const words = useFieldWords(section)
	const text = group.text ? words.text(group.text) : undefined
	return (
		<>
			{text && <p className={styles.text}>{text}</p>}
			{group.fields.map((field) => (
				<div
					key={field.name}
					className={isShort(field) ? styles.short : styles.field}
					hidden={notAsked.includes(field.name)}
					data-waiting={waiting.includes(field.name) ? '' : undefined}
				>
					<SpecField field={field} />
					<AdviceNote field={field.name} />
				</div>
			))}
			{children}
		</>
	)
}

import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl/react'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import { groupedFields } from '#app/forms/layout.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { listErrors } from '../form/form-context.ts'
import { type OtherNeed, SectionProvider, useAnswers } from './section-context.ts'
import styles from './section-fields.module.css'
import { isIn, SectionGroup } from './section-group.tsx'

type SectionFieldsProps = {
	section: RequestSection | NeedSection
	fields: readonly FieldSpec[]
	/** The other needs of the request, where a field may refer to one. */
	others?: readonly OtherNeed[]
	/** The answers that are missing or wrong as stored, by name. What is typed is checked when it is saved. */
	unfinished?: readonly string[]
	/** Answers of the section that are not on the page, where it shows only some of them. */
	besides?: Readonly<Record<string, unknown>>
	/** What stands below the fields of a group, by the title of the group. */
	below?: Readonly<Record<string, ReactNode>>
}

/**
 * All fields of a section, in their groups, of which the first that is not complete is open. Fields that do not apply are
 * hidden and retain their typed values.
 */
export function SectionFields(props: SectionFieldsProps) {
	const { section, fields, others = [], besides, unfinished = [], below = {} } = props
	const t = useTranslations('fields.glossary')
	const { ref, waiting, advice, notAsked, minutes, typed } = useAnswers(section, fields, besides)
	const groups = groupedFields(section, fields)
	const first = groups.find((group) => unfinished.some((name) => isIn(group, name))) ?? groups[0]
	return (
		<SectionProvider value={{ section, others, advice, waiting }}>
			<div ref={ref} className={styles.section}>
				<p className={styles.left}>
					<Progress minutes={minutes} unfinished={typed ? 0 : unfinished.length} />
					{/* In a new tab, so that the typed values here are not lost. */}
					<a href="/glossary" target="_blank" rel="noopener">
						{t('open')}
					</a>
				</p>
				{groups.map((group) => (
					<SectionGroup
						key={group.fields[0]?.name}
						group={group}
						notAsked={notAsked}
						missing={unfinished.filter((name) => isIn(group, name)).length}
						typed={typed}
						isOpen={group === first}
						// Of a submission there are only the answers that may be changed.
						folds={groups.length > 1 && !besides}
					>
						{group.title && below[group.title]}
					</SectionGroup>
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

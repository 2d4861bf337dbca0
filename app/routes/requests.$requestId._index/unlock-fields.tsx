import { useTranslations } from 'use-intl/react'
import { useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import { FieldNotes } from '#app/components/form/field.tsx'
import { asTexts, useFieldNotes, useFormFrame, valueAt } from '#app/components/form/form-context.ts'
import type { Unlockable } from '#app/domain/clarifications/unlocked-section.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { attachmentsPath } from '#app/forms/unlocking.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import styles from './request-page.module.css'

/** The answers that the State may change with its reply: none unless the officer ticks some. */
export function UnlockFields({ unlockable }: { unlockable: readonly Unlockable[] }) {
	const t = useTranslations('clarification.unlock')
	const { label, hint } = useEventFieldWords()('unlocked')
	const notes = useFieldNotes({ name: 'unlocked', hint })
	const ticked = asTexts(valueAt(useFormFrame().values, 'unlocked'))
	return (
		<fieldset
			id={notes.id}
			className={styles.unlock}
			data-label={label}
			aria-describedby={notes.described['aria-describedby']}
		>
			<legend>{label}</legend>
			<FieldNotes hint={hint} field={notes} />
			<p className={styles.note}>{t('lead')}</p>
			<label>
				<input
					type="checkbox"
					name="unlocked"
					value={attachmentsPath}
					defaultChecked={ticked.includes(attachmentsPath)}
				/>
				<span>{t('attachments')}</span>
			</label>
			{unlockable.map((section) => {
				const { place, fields } = section
				const isOpen = fields.some((field) => ticked.includes(`${place}.${field}`))
				return (
					<details key={place} open={isOpen}>
						<summary>
							<UnlockedSection {...section} />
						</summary>
						<ul>
							{fields.map((field) => (
								<UnlockField key={field} {...section} field={field} ticked={ticked} />
							))}
						</ul>
					</details>
				)
			})}
		</fieldset>
	)
}

type UnlockFieldProps = Pick<Unlockable, 'place' | 'section'> & { field: string; ticked: readonly string[] }

function UnlockField({ place, section, field, ticked }: UnlockFieldProps) {
	const path = `${place}.${field}`
	return (
		<li>
			<label>
				<input type="checkbox" name="unlocked" value={path} defaultChecked={ticked.includes(path)} />
				<span>
					<UnlockedField section={section} field={field} />
				</span>
			</label>
		</li>
	)
}

type SectionAddress = { rank: number | null; section: RequestSection | NeedSection }

/** A section within the whole submission: "Need 2, Equipment". */
export function UnlockedSection({ rank, section }: SectionAddress) {
	const t = useTranslations('clarification')
	const where = useTranslations('draft.sections')(section)
	return rank ? t('ofNeed', { rank, where }) : where
}

/** A field by its name in the section. */
export function UnlockedField({ section, field }: Pick<SectionAddress, 'section'> & { field: string }) {
	return useFieldWords(section).fullLabel(field)
}

/** A field within the whole submission: "Need 2, Equipment: Quantity". */
export function UnlockedName({ field, ...place }: SectionAddress & { field: string }) {
	const form = useTranslations('form')
	const label = useFieldWords(place.section).fullLabel(field)
	const t = useTranslations('clarification')
	const where = useTranslations('draft.sections')(place.section)
	const within = place.rank ? t('ofNeed', { rank: place.rank, where }) : where
	return form('summaryItem', { label: within, message: label })
}

type Named = { section: RequestSection | NeedSection; fields: readonly string[] }

/** The words that name some sections and fields of a submission. */
export const unlockedWords = (sections: readonly Named[]): WordsPath[] =>
	sections.flatMap(({ section, fields }) => [
		`draft.sections.${section}` as const,
		...fields.map((field): WordsPath => `draft.${section}.${field}`),
	])

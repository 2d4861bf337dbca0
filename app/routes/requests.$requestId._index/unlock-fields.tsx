import { useTranslations } from 'use-intl/react'
import { useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { FieldNotes } from '#app/components/form/field.tsx'
import { asTexts, useFormFrame, valueAt } from '#app/components/form/form-context.ts'
import { useFieldNotes } from '#app/components/form/use-field.ts'
import type { Unlockable } from '#app/domain/clarifications/list-unlockable.server.ts'
import styles from './request-page.module.css'
import { UnlockedField, UnlockedSection } from './unlocked-name.tsx'

/** Which answers of the filing the State may change while it answers: none unless the officer ticks some. */
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

import { useTranslations } from 'use-intl/react'
import { advisedFields } from '#app/forms/advice.ts'
import styles from './advice-note.module.css'
import { useSectionFrame } from './section-context.ts'

/** Advice on a field, where there is any. It appears during typing and is then announced. */
export function AdviceNote({ field }: { field: string }) {
	const t = useTranslations('draft.advice')
	const { section, advice } = useSectionFrame()
	if (!advisedFields(section).includes(field)) return null
	return (
		<div role="status">
			{advice
				.filter((one) => one.field === field)
				.map(({ key }) => (
					<p key={key} className={styles.note}>
						<strong>{t('title')}</strong>
						<span>{t(key)}</span>
					</p>
				))}
		</div>
	)
}

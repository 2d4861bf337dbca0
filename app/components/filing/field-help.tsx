import { useTranslations } from 'use-intl/react'
import styles from './field-help.module.css'

type FieldHelpProps = { label: string; text: string; example?: string | undefined }

/** What is wanted in a field, for those who ask. */
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

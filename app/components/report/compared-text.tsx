import { useTranslations } from 'use-intl/react'
import styles from './report-text.module.css'

type Compared = { kind: 'same' | 'added' | 'removed'; text: string }

/** A text with what was added to it and removed from it. Needs the words `reports`. */
export function ComparedText({ pieces, language }: { pieces: readonly Compared[]; language: string }) {
	const t = useTranslations('reports.compared')
	if (pieces.every(({ kind }) => kind === 'same')) return <p>{t('same')}</p>
	return (
		<p lang={language} dir="auto" className={styles.compared}>
			{pieces.map(({ kind, text }, at) => {
				const key = `${at}${kind}`
				if (kind === 'added') return <ins key={key}>{text}</ins>
				if (kind === 'removed') return <del key={key}>{text}</del>
				return <span key={key}>{text}</span>
			})}
		</p>
	)
}

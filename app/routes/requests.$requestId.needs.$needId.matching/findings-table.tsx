import { useTranslations } from 'use-intl/react'
import { Table } from '#app/components/ui/table.tsx'
import type { Finding } from '#workflows/matching/finding.ts'
import { useFindingText } from './finding-text.ts'
import styles from './findings-table.module.css'

/** Every rule with what it found, met or not. */
export function FindingsTable({ programme, findings }: { programme: string; findings: readonly Finding[] }) {
	const t = useTranslations('matching')
	const text = useFindingText()
	return (
		<Table
			caption={programme}
			captionHidden
			head={[t('columns.rule'), t('columns.verdict'), t('columns.finding')]}
			rows={findings.map((finding) => [
				t(`rules.${finding.rule}`),
				<span key="result" className={styles.result} data-result={finding.result}>
					{t(`results.${finding.result}`)}
				</span>,
				<span key="finding" suppressHydrationWarning>
					{text(finding)}
				</span>,
			])}
		/>
	)
}

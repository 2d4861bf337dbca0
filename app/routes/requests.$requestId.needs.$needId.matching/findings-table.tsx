import { useFormatter, useTranslations } from 'use-intl/react'
import { Table } from '#app/components/ui/table.tsx'
import type { Finding } from '#workflows/matching/finding.ts'

import styles from './findings-table.module.css'

/** Every rule with its result, met or not. */
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

const day = /^\d{4}-\d{2}-\d{2}$/

/** The result of a rule, in words; dates in the format of the reader's language. */
export function useFindingText() {
	const t = useTranslations('matching')
	const format = useFormatter()
	const shown = (value: string | number) =>
		typeof value === 'string' && day.test(value)
			? format.dateTime(new Date(value), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
			: value
	return ({ reason, values = {} }: Finding) => {
		const named = Object.entries(values).map(([name, value]) => [name, shown(value)])
		return t(reason as 'reasons.status.open', Object.fromEntries(named))
	}
}

import { useTranslations } from 'use-intl/react'
import { useRefusal } from './use-refusal.ts'

type Row = { outcome: 'done' | 'already' | 'stale' | 'gone' } | { outcome: 'refused'; reason: string }

/** What became of one of many rows, in words. */
export function useOutcome() {
	const t = useTranslations('workload.results')
	const refusal = useRefusal()
	return (row: Row) =>
		row.outcome === 'refused' ? t('refused', { reason: refusal(row.reason) }) : t(row.outcome)
}

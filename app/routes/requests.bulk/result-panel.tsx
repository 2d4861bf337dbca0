import { useTranslations } from 'use-intl/react'
import { useOutcome } from '#app/components/form/use-refusal.ts'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { BulkResult } from '#app/domain/bulk/take-bulk.server.ts'
import { RowName, RowStatus } from './officer-form.tsx'

type ResultPanelProps = { results: readonly BulkResult[]; action: string; officerId: string | undefined }

/** The outcome and the present status of each row. */
export function ResultPanel({ results, action, officerId }: ResultPanelProps) {
	const t = useTranslations('workload.results')
	const bulk = useTranslations('workload.bulk')
	const outcome = useOutcome()
	const done = results.filter((row) => row.outcome === 'done').length
	const left = results.filter((row) => row.outcome !== 'done' && row.outcome !== 'already')
	const again = new URLSearchParams([
		['action', action],
		...(officerId ? [['officer', officerId]] : []),
		...[...new Set(left.map(({ requestId }) => requestId))].map((id) => ['id', id]),
	] as [string, string][])
	return (
		<>
			<Notice tone={left.length === 0 ? 'success' : 'warning'} title={t('summary', { done })}>
				<p>{t('rest', { rest: left.length })}</p>
			</Notice>
			<Table
				caption={t('caption')}
				captionHidden
				head={[bulk('request'), t('result'), t('now')]}
				rows={results.map((row) => [
					<RowName key="name" {...row} />,
					outcome(row),
					<RowStatus key="status" {...row} />,
				])}
			/>
			<p>
				{left.length > 0 && (
					<LinkButton href={`/requests/bulk?${again}`} tone="secondary">
						{t('again')}
					</LinkButton>
				)}{' '}
				<LinkButton href="/requests" tone="quiet">
					{t('back')}
				</LinkButton>
			</p>
		</>
	)
}

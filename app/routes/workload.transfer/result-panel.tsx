import { useTranslations } from 'use-intl/react'
import { useOutcome } from '#app/components/form/use-refusal.ts'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference } from '#app/components/ui/user-text.tsx'
import type { TransferResult } from '#app/domain/transfers/transfer-work.server.ts'
import { MatterName } from './matter-table.tsx'

type ResultPanelProps = {
	results: readonly TransferResult[]
	pair: { from: string | undefined; to: string | undefined }
}

/** The outcome of each item. */
export function ResultPanel({ results, pair: { from, to } }: ResultPanelProps) {
	const t = useTranslations('workload.results')
	const words = useTranslations('workload.handOver')
	const outcome = useOutcome()
	const done = results.filter((row) => row.outcome === 'done').length
	const left = results.filter((row) => row.outcome !== 'done' && row.outcome !== 'already').length
	const again = new URLSearchParams({ ...(from && { from }), ...(to && { to }) })
	return (
		<>
			<Notice tone={left === 0 ? 'success' : 'warning'} title={t('summary', { done })}>
				<p>{t('rest', { rest: left })}</p>
			</Notice>
			<Table
				caption={t('caption')}
				captionHidden
				head={[words('matter'), words('reference'), t('result')]}
				rows={results.map((row) => [
					<MatterName key="name" {...row} />,
					row.reference && <Reference key="reference">{row.reference}</Reference>,
					outcome(row),
				])}
			/>
			{left > 0 && (
				<p>
					<LinkButton href={`/workload/transfer?${again}`} tone="secondary">
						{t('again')}
					</LinkButton>
				</p>
			)}
		</>
	)
}

import { useTranslations } from 'use-intl/react'
import { useOutcome, useRefusal } from '#app/components/form/use-refusal.ts'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { TransferRow } from '#app/domain/transfers/handing-over.ts'
import type { TransferResult } from '#app/domain/transfers/transfer-work.server.ts'

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

type Matter = Pick<TransferRow, 'path' | 'title' | 'reference' | 'status' | 'along'>

/** Every item of a transfer, and whether it can be transferred once a successor is chosen. */
export function MatterTable({ rows, asked }: { rows: readonly TransferRow[]; asked: boolean }) {
	const t = useTranslations('workload.handOver')
	const refusal = useRefusal()
	return (
		<Table
			caption={t('caption')}
			head={[t('matter'), t('reference'), t('status'), ...(asked ? [t('goes')] : [])]}
			rows={rows.map((row) => [
				<MatterName key="name" {...row} />,
				row.reference && <Reference key="reference">{row.reference}</Reference>,
				<MatterStatus key="status" {...row} />,
				...(asked ? [row.refusal === null ? t('yes') : refusal(row.refusal)] : []),
			])}
		/>
	)
}

function MatterName({ path, title }: Matter) {
	const t = useTranslations('workload.handOver')
	return <a href={path}>{title ? <UserText>{title}</UserText> : t('untitled')}</a>
}

/** The status of a request, or the items transferred along with a programme. */
function MatterStatus({ status, along }: Matter) {
	const t = useTranslations('workload.handOver')
	if (along) return t('along', along)
	return status && <StatusTag {...statusOf('request', status)} />
}

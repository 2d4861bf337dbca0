import { useTranslations } from 'use-intl/react'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import { Table } from '#app/components/ui/table.tsx'
import type { BulkRow } from '#app/domain/bulk/preview-bulk.server.ts'
import type { BulkAction } from '#app/domain/core/bulk-actions.ts'
import { RowName, RowStatus } from './row-parts.tsx'

type PreviewTableProps = { rows: readonly BulkRow[]; action: BulkAction; officer: string | null }

/** What would happen to each row, or why nothing would. */
export function PreviewTable({ rows, action, officer }: PreviewTableProps) {
	const t = useTranslations('workload.bulk')
	const reason = useRefusal()
	const would =
		action === 'holdNeed'
			? t('would.holdNeed')
			: officer === null
				? t('would.officerless')
				: t(`would.${action}`, { officer: `\u2068${officer}\u2069` })
	return (
		<Table
			caption={t('caption')}
			head={[t('request'), t('status'), t('happens')]}
			rows={rows.map((row) => [
				<RowName key="name" {...row} />,
				<RowStatus key="status" {...row} />,
				row.refusal === null ? would : reason(row.refusal),
			])}
		/>
	)
}

import { useTranslations } from 'use-intl/react'
import { useRefusal } from '#app/components/form/use-refusal.ts'

import { type Status, StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { TransferRow } from '#app/domain/transfers/handing-over.ts'

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

export function MatterName({ path, title }: Matter) {
	const t = useTranslations('workload.handOver')
	return <a href={path}>{title ? <UserText>{title}</UserText> : t('untitled')}</a>
}

/** The status of a request, or the items transferred along with a programme. */
export function MatterStatus({ status, along }: Matter) {
	const t = useTranslations('workload.handOver')
	if (along) return t('along', along)
	return status && <StatusTag {...({ kind: 'request', status } as Status)} />
}

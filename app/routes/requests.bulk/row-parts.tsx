import { useTranslations } from 'use-intl/react'
import { Reference } from '#app/components/ui/reference.tsx'
import { type Status, StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'

type Row = { requestId: string; reference: string | null; title: string; rank: number | null; status: string }

/** Which request, or which need of it. */
export function RowName({ requestId, reference, title, rank }: Row) {
	const t = useTranslations('workload.bulk')
	return (
		<>
			<a href={`/requests/${requestId}`}>
				<Reference>{reference ?? requestId}</Reference>
			</a>
			<div>
				{rank === null ? <UserText>{title}</UserText> : t('need', { rank, title: `\u2068${title}\u2069` })}
			</div>
		</>
	)
}

/** Where it stands; of a need where a number is told. */
export const RowStatus = ({ rank, status }: Row) => (
	<StatusTag {...({ kind: rank === null ? 'request' : 'need', status } as Status)} />
)

import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { CaseView } from '#app/domain/requests/get-case.server.ts'
import { needNumber } from '#workflows/need/number.ts'

/** Needs of the request, and their deliveries, that must not go on before the case is cleared. */
export function HeldUpTable({ requestId, heldUp }: { requestId: string } & Pick<CaseView, 'heldUp'>) {
	const t = useTranslations('dueDiligence.heldUp')
	const rows = heldUp.map(({ id, rank, part, title, status, delivery }) => [
		<a key="need" href={`/requests/${requestId}/needs/${id}`}>
			{t('named', { rank: needNumber({ rank, part }), title: `\u2068${title}\u2069` })}
		</a>,
		<StatusTag key="status" kind="need" status={status} />,
		delivery && (
			<a key="delivery" href={`/deliveries/${delivery.id}`}>
				<StatusTag kind="delivery" status={delivery.status} />
			</a>
		),
	])
	return (
		<Panel title={t('title')} id="held-up">
			{rows.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={t('caption')}
					captionHidden
					head={[t('need'), t('status'), t('delivery')]}
					rows={rows}
				/>
			)}
		</Panel>
	)
}

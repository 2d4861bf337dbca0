import { useTranslations } from 'use-intl/react'
import { Quantity } from '#app/components/record/lines-summary.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'

/** The parts a need was divided into, each with a link. */
export function PartsPanel({ need: { id, request, parts } }: { need: NeedView }) {
	const t = useTranslations('needs.parts')
	if (parts.length === 0) return null
	return (
		<Panel title={t('title')} id="parts">
			<p>{t('lead')}</p>
			<Table
				caption={t('title')}
				captionHidden
				head={[t('part'), t('quantity'), t('status')]}
				numeric={[1]}
				rows={parts.map((part) => [
					part.id === id ? (
						<span key="part">
							{part.number} ({t('shown')})
						</span>
					) : (
						<a key="part" href={`/requests/${request.id}/needs/${part.id}`}>
							{part.number}
						</a>
					),
					<Quantity key="quantity" quantity={part.quantity} lines={part.lines} />,
					<StatusTag key="status" kind="need" status={part.status} />,
				])}
			/>
		</Panel>
	)
}

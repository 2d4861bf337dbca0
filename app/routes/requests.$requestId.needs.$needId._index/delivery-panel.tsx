import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import { isBrokenOff } from '#workflows/delivery/broken-off.ts'

/** The way to the latest delivery of a need. One that broke off lies behind a need that is being matched anew. */
export function DeliveryPanel({ delivery }: { delivery: NonNullable<NeedView['delivery']> }) {
	const t = useTranslations('needs.delivery')
	return (
		<Panel title={t(isBrokenOff(delivery.status) ? 'earlier' : 'title')}>
			<FactList
				items={[{ label: t('status'), value: <StatusTag kind="delivery" status={delivery.status} /> }]}
			/>
			<LinkButton href={`/deliveries/${delivery.id}`} tone="secondary">
				{t('open')}
			</LinkButton>
		</Panel>
	)
}

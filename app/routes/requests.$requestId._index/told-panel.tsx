import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { ToldEvent } from '#app/domain/recipients/list-told.server.ts'
import { ToldEvents } from '../requests.$requestId.notifications/told-events.tsx'

/** The latest steps with who was told of them; everything else stands on a page of its own. */
export function ToldPanel({ requestId, events }: { requestId: string; events: readonly ToldEvent[] }) {
	const t = useTranslations('told')
	return (
		<Panel title={t('title')} id="told">
			{events.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<ToldEvents requestId={requestId} events={events} heading="h3" />
			)}
			{events.length > 0 && (
				<p>
					<LinkButton tone="secondary" href={`/requests/${requestId}/notifications`}>
						{t('all')}
					</LinkButton>
				</p>
			)}
		</Panel>
	)
}

import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NotifiedEvent } from '#app/domain/recipients/get-sent-email.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import { NotifiedEvents } from '../requests.$requestId.notifications/notified-events.tsx'

/** The e-mails about the request that the reader was sent. */
export function MessagesPanel({ messages }: Pick<RequestView, 'messages'>) {
	const t = useTranslations('request.messages')
	return (
		<Panel title={t('title')} id="messages">
			{messages.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={t('caption')}
					captionHidden
					head={[t('subject'), t('date'), t('status')]}
					rows={messages.map(({ id, subject, status, createdAt, sentAt }) => [
						subject ? <UserText key={id}>{subject}</UserText> : t('notWritten'),
						<LocalDate key={id} value={sentAt ?? createdAt} withTime />,
						<StatusTag key={id} kind="notice" status={status} />,
					])}
				/>
			)}
		</Panel>
	)
}

/** The latest steps with the recipients of notices; the rest is on a page of its own. */
export function ToldPanel({ requestId, events }: { requestId: string; events: readonly NotifiedEvent[] }) {
	const t = useTranslations('notifications')
	return (
		<Panel title={t('title')} id="told">
			{events.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<NotifiedEvents requestId={requestId} events={events} heading="h3" />
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

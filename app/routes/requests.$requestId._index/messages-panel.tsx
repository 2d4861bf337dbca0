import { useTranslations } from 'use-intl/react'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'

/** The e-mails about the request that the reader was sent. */
export function MessagesPanel({ messages }: Pick<RequestView, 'messages'>) {
	const t = useTranslations('request.messages')
	return (
		<Fold title={t('title')} id="messages" isAside>
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
		</Fold>
	)
}

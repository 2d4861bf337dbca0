import { useTranslations } from 'use-intl/react'
import { LinkButton } from '../ui/button.tsx'

type MessagesLinkProps = {
	requestId: string
	needId?: string
	/** Notes are counted for UNODC only. Null where the reader may not see the messages. */
	count: { messages: number; notes: number | null } | null
}

/** Link to the messages about a request or need, with their number. */
export function MessagesLink({ requestId, needId, count }: MessagesLinkProps) {
	const t = useTranslations('messages.link')
	if (!count) return null
	const { messages, notes } = count
	return (
		<LinkButton href={`/requests/${requestId}/messages${needId ? `?need=${needId}` : ''}`} tone="secondary">
			{notes === null ? t('messages', { messages }) : t('withNotes', { messages, notes })}
		</LinkButton>
	)
}

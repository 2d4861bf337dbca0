import { useTranslations } from 'use-intl/react'
import { LinkButton } from '../ui/button.tsx'

type MessagesLinkProps = {
	requestId: string
	needId?: string
	/** Notes are counted for the office alone. Nothing, where the reader has no thread. */
	count: { messages: number; notes: number | null } | null
}

/** The way to what was written about a request or need, with how much there is. */
export function MessagesLink({ requestId, needId, count }: MessagesLinkProps) {
	const t = useTranslations('thread.link')
	if (!count) return null
	const { messages, notes } = count
	return (
		<LinkButton href={`/requests/${requestId}/messages${needId ? `?need=${needId}` : ''}`} tone="secondary">
			{notes === null ? t('messages', { messages }) : t('withNotes', { messages, notes })}
		</LinkButton>
	)
}

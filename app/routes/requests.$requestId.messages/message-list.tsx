import { useTranslations } from 'use-intl/react'
import { Translated } from '#app/components/translation/translated.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { MessagesView } from '#app/domain/messages/get-messages.server.ts'
import { MessageFiles } from './message-files.tsx'
import styles from './messages.module.css'

type MessageListProps = Pick<MessagesView, 'messages' | 'mayWrite'> & { requestId: string }

/** The messages between the State and UNODC, the oldest first. */
export function MessageList({ messages, mayWrite, requestId }: MessageListProps) {
	const t = useTranslations('messages.messages')
	return (
		<Panel title={t('title')} id="messages">
			{messages.length === 0 ? (
				<Empty title={t('none')}>
					<p>{t(mayWrite ? 'beFirst' : 'noneYet')}</p>
				</Empty>
			) : (
				<ol className={styles.written}>
					{messages.map((message) => (
						<li
							key={message.id}
							id={`written-${message.id}`}
							className={styles.message}
							data-from={message.fromState ? 'state' : 'unodc'}
						>
							<WrittenBy written={message} byMail={message.byMail} />
							<Translated place={`message.${message.id}`} />
							<MessageFiles requestId={requestId} files={message.files} />
						</li>
					))}
				</ol>
			)}
		</Panel>
	)
}

type Written = Pick<MessagesView['messages'][number], 'text' | 'at' | 'own' | 'author'>

type WrittenByProps = { written: Written; byMail?: boolean }

/** One text with its author, its time, and whether it came by e-mail. */
export function WrittenBy({ written: { text, at, own, author }, byMail }: WrittenByProps) {
	const t = useTranslations('messages')
	const roles = useTranslations('common.roles')
	return (
		<>
			<p className={styles.by}>
				{author ? (
					<>
						<strong>
							<UserText>{author.name}</UserText>
						</strong>
						{own && <span>{t('you')}</span>}
						<span>{roles(author.role)}</span>
					</>
				) : (
					<span>{t('somebody')}</span>
				)}
				<LocalDate value={at} withTime />
				{byMail && <span>{t('byMail')}</span>}
			</p>
			<UserText block>{text}</UserText>
		</>
	)
}

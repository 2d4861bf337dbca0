import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/ui/empty.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { ThreadView } from '#app/domain/messages/get-thread.server.ts'
import { MessageFiles } from './message-files.tsx'
import styles from './thread.module.css'
import { WrittenBy } from './written-by.tsx'

type ThreadMessagesProps = Pick<ThreadView, 'messages' | 'mayWrite'> & { requestId: string }

/** What the State and UNODC wrote to each other, the oldest first. */
export function ThreadMessages({ messages, mayWrite, requestId }: ThreadMessagesProps) {
	const t = useTranslations('thread.messages')
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
							<MessageFiles requestId={requestId} files={message.files} />
						</li>
					))}
				</ol>
			)}
		</Panel>
	)
}

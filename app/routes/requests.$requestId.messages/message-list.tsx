import { useTranslations } from 'use-intl/react'
import { Translated } from '#app/components/translation/translated.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { MessageFile, MessagesView } from '#app/domain/messages/get-messages.server.ts'
import { hasWords } from '#app/i18n/use-say.ts'
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

type MessageFilesProps = { requestId: string; files: readonly MessageFile[] }

/** The files of a message; its sender also sees the refused ones with the reason. */
export function MessageFiles({ requestId, files }: MessageFilesProps) {
	const t = useTranslations('messages.files')
	const reasonOf = useFileReason()
	const refused = files.filter(({ status }) => status === 'refused')
	const taken = files.filter(({ status }) => status !== 'refused')
	return (
		<>
			{taken.length > 0 && (
				<ul aria-label={t('title')}>
					{taken.map(({ id, name, status }) => (
						<li key={id}>
							{status === 'clean' ? (
								<a href={`/requests/${requestId}/attachments/${id}`} download>
									<UserText>{name}</UserText>
								</a>
							) : (
								t('waiting', { name: `\u2068${name}\u2069` })
							)}
						</li>
					))}
				</ul>
			)}
			{refused.length > 0 && (
				<>
					<p>{t('notTaken', { count: refused.length })}</p>
					<ul>
						{refused.map(({ id, name, reason }) => (
							<li key={id}>{t('reason', { name: `\u2068${name}\u2069`, reason: reasonOf(reason ?? '') })}</li>
						))}
					</ul>
				</>
			)}
		</>
	)
}

/** Why a file was refused, in words; a reason without words is the scanner's finding. */
function useFileReason() {
	const own = useTranslations('messages.files')
	const general = useTranslations('attachments.refused')
	return (reason: string) => {
		if (reason === 'tooLarge' || reason === 'tooMany' || reason === 'notInText') return own(reason)
		return hasWords(general, reason) ? general(reason) : own('virus', { virus: `\u2068${reason}\u2069` })
	}
}

import { useTranslations } from 'use-intl/react'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { MessageFile } from '#app/domain/messages/get-messages.server.ts'

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
		const key = reason as Parameters<typeof general>[0]
		return general.has(key) ? general(key) : own('virus', { virus: `\u2068${reason}\u2069` })
	}
}

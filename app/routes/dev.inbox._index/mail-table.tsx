import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { listKeptMail } from '#app/domain/sample-inbox/list-kept-mail.server.ts'

type Mail = Awaited<ReturnType<typeof listKeptMail>>['rows'][number]

/** E-mails with whom they are for and what became of them; those that were never written cannot be opened. */
export function MailTable({ rows }: { rows: readonly Mail[] }) {
	const t = useTranslations('sampleInbox')
	const names = useTranslations('common.language.names')
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('subject'), t('recipient'), t('language'), t('status'), t('date')]}
			rows={rows.map((mail) => [
				mail.written ? (
					<a key="subject" href={`/dev/inbox/${mail.id}`}>
						<UserText>{mail.subject}</UserText>
					</a>
				) : (
					<span key="subject">{t('unsent', { subject: mail.subject ?? mail.template })}</span>
				),
				<bdi key="recipient">{mail.recipient}</bdi>,
				mail.language && names(mail.language),
				<Became key="status" {...mail} />,
				<LocalDate key="date" value={mail.createdAt} withTime />,
			])}
		/>
	)
}

/** What became of an e-mail, and why it waits or was not sent. */
function Became({ state, status, cadence, because }: Mail) {
	const t = useTranslations('told')
	if (because) return t(`notSent.${because}`)
	if (status === 'queued' && cadence) return t(`became.${cadence === 'daily' ? 'waitsDaily' : 'waitsWeekly'}`)
	return <StatusTag kind="notice" status={state} />
}

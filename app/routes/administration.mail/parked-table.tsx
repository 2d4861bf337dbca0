import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#app/components/button.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Table } from '#app/components/table.tsx'
import { UserText } from '#app/components/user-text.tsx'

type Parked = {
	id: string
	template: string
	subject: string | null
	recipient: string | null
	attempts: number
	lastError: string | null
	createdAt: Date
}

/** Messages that were set aside, each with a button of its own. */
export function ParkedTable({ rows }: { rows: readonly Parked[] }) {
	const t = useTranslations('administration.mail')
	const format = useFormatter()
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('subject'), t('recipient'), t('reason'), t('attempts'), t('since'), t('action')]}
			numeric={[3]}
			rows={rows.map(({ id, template, subject, recipient, attempts, lastError, createdAt }) => [
				<UserText key="subject">{subject ?? template}</UserText>,
				<bdi key="recipient">{recipient}</bdi>,
				<code key="reason" dir="ltr">
					{lastError}
				</code>,
				format.number(attempts),
				<LocalDate key="since" value={createdAt} withTime />,
				<form key="action" method="post">
					<input type="hidden" name="noticeId" value={id} />
					<Button tone="secondary" aria-label={t('retryOne', { subject: subject ?? template })}>
						{t('retry')}
					</Button>
				</form>,
			])}
		/>
	)
}

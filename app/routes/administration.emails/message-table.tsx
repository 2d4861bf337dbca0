import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { OutboxRow } from '#app/domain/administration/list-outbox.server.ts'
import type { FailureCode } from '#app/platform/mail/failure.ts'

/** Failed and undeliverable messages, each with the reason and a button. */
export function MessageTable({ rows }: { rows: readonly OutboxRow[] }) {
	const t = useTranslations('administration.mail')
	const format = useFormatter()
	return (
		<Table
			caption={t('caption')}
			head={[t('subject'), t('recipient'), t('state'), t('reason'), t('attempts'), t('since'), t('action')]}
			numeric={[4]}
			rows={rows.map((row) => [
				<UserText key="subject">{row.subject ?? row.template}</UserText>,
				<bdi key="recipient">{row.recipient}</bdi>,
				<StatusTag key="state" kind="notice" status={row.status} />,
				<Reason key="reason" {...row} />,
				format.number(row.attempts),
				<LocalDate key="since" value={row.createdAt} withTime />,
				<form key="action" method="post">
					<input type="hidden" name="noticeId" value={row.id} />
					<Button tone="secondary" aria-label={t('retryOne', { subject: row.subject ?? row.template })}>
						{t('retry')}
					</Button>
				</form>,
			])}
		/>
	)
}

/** The reason in words, with the server's text below, which its administrators need. */
function Reason({ failure, lastError, bounceCode, uncertain, nextTryAt }: OutboxRow) {
	const t = useTranslations('administration.mail')
	const nameOf = useReason()
	return (
		<>
			<p>
				{nameOf(failure)} {bounceCode && <bdi>({bounceCode})</bdi>}
			</p>
			{uncertain && <p>{t('uncertain')}</p>}
			{nextTryAt && (
				<p>
					{t('nextTry')} <LocalDate value={nextTryAt} withTime />
				</p>
			)}
			{lastError && (
				<details>
					<summary>{t('answer')}</summary>
					<code dir="ltr">{lastError}</code>
				</details>
			)}
		</>
	)
}

/** The words for a reason; a code of an earlier release is shown as it is. */
export function useReason() {
	const t = useTranslations('administration.mail')
	return (code: string | null) =>
		code && t.has(`reasons.${code as FailureCode}`) ? t(`reasons.${code as FailureCode}`) : code
}

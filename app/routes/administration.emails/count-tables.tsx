import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { OutgoingEmails } from '#app/domain/administration/outgoing-emails.server.ts'
import { useReason } from './use-email-columns.tsx'

type CountsProps = { rows: OutgoingEmails['unsent']; most: number }

/** How many e-mails are due, delayed, undeliverable or failed. */
export function Counts({ rows, most }: CountsProps) {
	const t = useTranslations('administration.mail')
	const statuses = useTranslations('status.notice')
	return (
		<Panel title={t('counts')}>
			<FactList
				items={rows.map(({ status, count }) => ({
					label: statuses(status),
					value: <CappedCount count={count} most={most} />,
				}))}
			/>
		</Panel>
	)
}

type ReasonTableProps = { rows: OutgoingEmails['reasons']; most: number }

/** The number of e-mails for each reason, with a button that sends them all again. */
export function ReasonTable({ rows, most }: ReasonTableProps) {
	const t = useTranslations('administration.mail')
	const nameOf = useReason()
	return (
		<Panel title={t('byReason')} id="reasons">
			<Table
				caption={t('byReason')}
				captionHidden
				head={[t('reason'), t('number'), t('action')]}
				numeric={[1]}
				rows={rows.map(({ reason, count }) => [
					nameOf(reason),
					<CappedCount key="count" count={count} most={most} />,
					<form key="action" method="post">
						<input type="hidden" name="reason" value={reason} />
						<Button tone="secondary" aria-label={t('retryAllOf', { reason: nameOf(reason) ?? reason })}>
							{t('retryAll')}
						</Button>
					</form>,
				])}
			/>
		</Panel>
	)
}

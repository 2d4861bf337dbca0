import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { FailureCode } from '#app/platform/mail/failure.ts'
import { useReason } from './use-reason.ts'

/** How many messages there are of each reason, with a button that sends them all again. */
export function ReasonTable({ rows }: { rows: readonly { reason: FailureCode; count: number }[] }) {
	const t = useTranslations('administration.mail')
	const format = useFormatter()
	const nameOf = useReason()
	return (
		<Table
			caption={t('byReason')}
			head={[t('reason'), t('number'), t('action')]}
			numeric={[1]}
			rows={rows.map(({ reason, count }) => [
				nameOf(reason),
				format.number(count),
				<form key="action" method="post">
					<input type="hidden" name="reason" value={reason} />
					<Button tone="secondary" aria-label={t('retryAllOf', { reason: nameOf(reason) ?? reason })}>
						{t('retryAll')}
					</Button>
				</form>,
			])}
		/>
	)
}

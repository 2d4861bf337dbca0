import { useFormatter, useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/ui/empty.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { DonorView } from '#app/domain/figures/get-donor-figures.server.ts'

/** The deliveries that the donor pays for. */
export function FundedTable({ deliveries }: Pick<DonorView, 'deliveries'>) {
	const t = useTranslations('overview.funded')
	const overview = useTranslations('overview')
	const format = useFormatter()
	if (deliveries.length === 0) return <Empty title={t('none')} />
	return (
		<Table
			caption={t('title')}
			head={[t('state'), overview('programme'), t('quantity'), t('status'), t('openedOn')]}
			numeric={[2]}
			rows={deliveries.map(({ id, state, programme, quantity, status, openedAt }) => [
				<a key="state" href={`/deliveries/${id}`}>
					{state}
				</a>,
				<UserText key="programme">{programme}</UserText>,
				format.number(quantity),
				<StatusTag key="status" kind="delivery" status={status} />,
				<LocalDate key="openedOn" value={openedAt} />,
			])}
		/>
	)
}

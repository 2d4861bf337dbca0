import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { CountedQuantity } from '#app/components/record/lines-summary.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { type DonorDeliveries, getDonorDeliveries } from '#app/domain/figures/get-donor-deliveries.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { OverviewPage, Pages } from '../overview._index/overview-page.tsx'

export const handle = { words: ['overview', 'status.delivery', 'codes', 'matching.units'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const after = filterValue(request, 'after')
	const found = await getDonorDeliveries(actor, languageOf(request, actor.language), { after })
	return { ...found, isFirst: !after }
})

export default function OverviewDeliveriesRoute() {
	const t = useTranslations('overview.funded')
	const { donor, deliveries, nextDelivery, isFirst } = useLoaderData<typeof loader>()
	return (
		<OverviewPage part="deliveries" donor={donor} tables={['deliveries']}>
			<FundedTable deliveries={deliveries} />
			<Pages
				address="/overview/deliveries"
				cursor="after"
				title={t('title')}
				isFirst={isFirst}
				next={nextDelivery}
			/>
		</OverviewPage>
	)
}

/** The deliveries that the donor pays for. */
function FundedTable({ deliveries }: Pick<DonorDeliveries, 'deliveries'>) {
	const t = useTranslations('overview.funded')
	const overview = useTranslations('overview')
	if (deliveries.length === 0) return <Empty title={t('none')} />
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('state'), overview('programme'), t('quantity'), t('status'), t('openedOn')]}
			rows={deliveries.map(({ id, kind, state, programme, quantity, categories, status, openedAt }) => [
				<a key="state" href={`/deliveries/${id}`}>
					{state}
				</a>,
				<UserText key="programme">{programme}</UserText>,
				<CountedQuantity key="quantity" kind={kind} quantity={quantity} lines={categories} />,
				<StatusTag key="status" kind="delivery" status={status} />,
				<LocalDate key="openedOn" value={openedAt} />,
			])}
		/>
	)
}

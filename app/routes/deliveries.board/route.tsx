import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { ListFilters } from '#app/components/list/list-filters.tsx'
import { IgnoredNote, ListSummary } from '#app/components/list/list-summary.tsx'
import { useDeliveryFilters } from '#app/components/record/use-delivery-filters.ts'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getDeliveryBoard } from '#app/domain/deliveries/delivery-board.server.ts'
import { listQuery } from '#app/forms/lists/list-address.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import { Board } from './board.tsx'

export const handle = {
	words: ['board', 'lists', 'timeline.milestones', 'status.delivery', 'codes.kinds'] as const,
}

const path = '/deliveries/board'

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const [board, states] = await Promise.all([
		getDeliveryBoard(actor, new URL(request.url).searchParams, language),
		isStateRole(actor.role) ? [] : listStates(actor, language),
	])
	return { ...board, states, role: actor.role }
})

/** The deliveries by stage: the same filters as their list. */
export default function DeliveryBoardRoute() {
	const t = useTranslations('board')
	const { address, columns, states, role } = useLoaderData<typeof loader>()
	const filters = useDeliveryFilters({ address, counts: null, role, states })
	const isEmpty = columns.every(({ count }) => count === 0)
	const isFiltered = Object.keys(address.filters).length > 0
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/deliveries', label: t('title') }]}
			actions={
				<LinkButton tone="secondary" href={`/deliveries${listQuery(address)}`}>
					{t('as.table')}
				</LinkButton>
			}
		>
			<ListFilters filters={filters} address={address} />
			<IgnoredNote names={address.ignored} />
			<ListSummary filters={filters} address={address} path={path}>
				{null}
			</ListSummary>
			{isEmpty ? (
				<Empty title={t('none.title')}>
					<p>{t(isFiltered ? 'none.filtered' : 'none.body')}</p>
				</Empty>
			) : (
				<Board columns={columns} states={states} address={address} />
			)}
		</Page>
	)
}

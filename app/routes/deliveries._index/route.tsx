import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDeliveryFilters } from '#app/components/record/use-delivery-filters.ts'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getDeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { listQuery } from '#app/forms/lists/list-address.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import { useDeliveryColumns } from './use-delivery-columns.tsx'

export const handle = {
	words: [
		'codes.listKinds',
		'board',
		'lists',
		'timeline.due',
		'status.delivery',
		'codes.kinds',
		'codes.equipmentCategories',
		'codes.lineSummary',
		'matching.units',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const [list, states] = await Promise.all([
		getDeliveryList(actor, new URL(request.url).searchParams, language),
		isStateRole(actor.role) ? [] : listStates(actor, language),
	])
	return { ...list, states, role: actor.role }
})

export default function DeliveriesRoute() {
	const t = useTranslations('board')
	const { states, role, ...list } = useLoaderData<typeof loader>()
	const { address, counts } = list
	const { name, columns } = useDeliveryColumns(states)
	const asBoard = listQuery(address, { order: null, columns: null, size: 25, view: null })
	return (
		<ListPage
			title={t('title')}
			actions={
				<LinkButton tone="secondary" href={`/deliveries/board${asBoard}`}>
					{t('as.board')}
				</LinkButton>
			}
			spec={lists.deliveries.spec(role)}
			role={role}
			list={list}
			filters={useDeliveryFilters({ address, counts, role, states })}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			}
		/>
	)
}

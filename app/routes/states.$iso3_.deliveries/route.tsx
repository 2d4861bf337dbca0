import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { inOrder } from '#app/components/list/list-column.ts'
import { WholeList } from '#app/components/list/whole-list.tsx'
import { StatePage } from '#app/components/record/state-page.tsx'
import { useDeliveryFilters } from '#app/components/record/use-delivery-filters.ts'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStateDeliveries } from '#app/domain/states/list-state-work.server.ts'
import { COUNTED } from '#app/forms/lists/filter-values.ts'
import { listOrder } from '#app/forms/lists/list-address.ts'
import { stateDeliveriesSpec } from '#app/forms/lists/state-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { useDeliveryColumns } from '../deliveries._index/use-delivery-columns.tsx'

export const handle = {
	words: [
		'codes.listKinds',
		'board',
		'lists',
		'stateRecord.tabs',
		'stateList.title',
		'timeline.due',
		'status.delivery',
		'codes.kinds',
		'codes.equipmentCategories',
		'codes.lineSummary',
		'matching.units',
	] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const [asked, language] = [new URL(request.url).searchParams, languageOf(request, actor.language)]
	return { ...(await listStateDeliveries(actor, params.iso3 ?? '', asked, language)), role: actor.role }
})

export default function StateDeliveriesRoute() {
	const t = useTranslations('board')
	const lists = useTranslations('lists')
	const { state, rows, address, counts, role, ...list } = useLoaderData<typeof loader>()
	const spec = stateDeliveriesSpec(role, state.iso3)
	const { name, columns } = useDeliveryColumns([])
	const filters = useDeliveryFilters({ address, counts, role, states: [] })
	const all = state.ofOffice ? `/deliveries?state=${state.iso3}` : '/deliveries'
	const isFiltered = Object.keys(address.filters).length > 0
	return (
		<StatePage state={state} title={t('title')} list={{ href: all, label: lists('fullList') }}>
			<WholeList
				caption={t('title')}
				spec={spec}
				address={address}
				order={listOrder(spec, address)}
				filters={filters.filter((filter) => Object.hasOwn(spec.filters, filter.name))}
				name={name}
				columns={inOrder(columns, list.columns)}
				rows={rows}
				keyOf={({ id }) => id}
				previous={list.previous}
				next={list.next}
				total={{ count: counts.total, most: COUNTED, words: (count) => t('count', { count }) }}
				empty={<Empty title={isFiltered ? lists('none.title') : t('none.title')} />}
			/>
		</StatePage>
	)
}

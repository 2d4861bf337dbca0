import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { inOrder } from '#app/components/list/list-column.ts'
import { WholeList } from '#app/components/list/whole-list.tsx'
import { StatePage } from '#app/components/record/state-page.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStateNeeds } from '#app/domain/states/list-state-work.server.ts'
import { COUNTED } from '#app/forms/lists/filter-values.ts'
import { listOrder } from '#app/forms/lists/list-address.ts'
import { stateNeedsSpec } from '#app/forms/lists/state-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { useNeedFilters } from '../needs._index/use-need-filters.tsx'
import { needListWords, useNeedColumns } from '../needs._index/use-need-list.tsx'

export const handle = { words: [...needListWords, 'stateRecord.tabs', 'stateList.title'] as const }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const [asked, language] = [new URL(request.url).searchParams, languageOf(request, actor.language)]
	return { ...(await listStateNeeds(actor, params.iso3 ?? '', asked, language)), role: actor.role }
})

export default function StateNeedsRoute() {
	const t = useTranslations('lists')
	const { state, rows, address, counts, officers, role, ...list } = useLoaderData<typeof loader>()
	const spec = stateNeedsSpec(role, state.iso3)
	const { name, columns } = useNeedColumns({ states: [], officers, role })
	const filters = useNeedFilters({ address, counts, officers, role, states: [] })
	const isFiltered = Object.keys(address.filters).length > 0
	return (
		<StatePage
			state={state}
			title={t('names.needs')}
			list={{ href: state.ofOffice ? `/needs?state=${state.iso3}` : '/needs', label: t('fullList') }}
		>
			<WholeList
				caption={t('names.needs')}
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
				total={{ count: counts.total, most: COUNTED, words: (count) => t('count.needs', { count }) }}
				empty={<Empty title={isFiltered ? t('none.title') : t('needs.none')} />}
			/>
		</StatePage>
	)
}

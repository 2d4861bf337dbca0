import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { countedFilter, moreSelect } from '#app/components/list/filter-kinds.ts'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { ListPage } from '#app/components/list/list-page.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { type BundleList, getBundleList } from '#app/domain/bundles/list-bundles.server.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { type BundleColumn, bundlePlainColumns, bundleStatuses } from '#app/forms/lists/bundle-list.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { kinds, themes } from '#workflows/vocabulary.ts'

export const handle = { words: ['bundles', 'codes.themes', 'codes.kinds', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const [list, states] = await Promise.all([
		getBundleList(actor, new URL(request.url).searchParams),
		listStates(actor, languageOf(request, actor.language)),
	])
	return { ...list, states, role: actor.role }
})

export default function BundlesRoute() {
	const t = useTranslations('bundles')
	const { states, role, ...list } = useLoaderData<typeof loader>()
	const { address, counts } = list
	const { name, columns } = useBundleColumns(states)
	return (
		<ListPage
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			spec={lists.bundles.spec(role)}
			role={role}
			list={list}
			filters={useBundleFilters({ address, counts, states })}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			}
		/>
	)
}

type Row = BundleList['rows'][number]

/** The columns of the list of bundles. */
function useBundleColumns(states: readonly { iso3: string; name: string }[]) {
	const t = useTranslations('bundles')
	const names = useTranslations('lists.names')
	const format = useFormatter()
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const of = column<BundleColumn, Row>
	return {
		name: {
			name: 'title',
			label: t('columns.title'),
			cell: ({ id, title }: Row) => (
				<a href={`/bundles/${id}`}>
					<UserText>{title}</UserText>
				</a>
			),
		},
		columns: [
			of('status', names('status'), ({ status }) => t(status)),
			of('theme', t('columns.theme'), ({ theme }) => <Codes list="themes" codes={[theme]} />),
			of('kind', t('columns.kind'), ({ kind }) => <Codes list="kinds" codes={[kind]} />),
			of('states', t('columns.states'), (row) =>
				format.list(row.states.map((iso3) => stateNames.get(iso3) ?? iso3)),
			),
			...usePlainColumns<Row>(bundlePlainColumns),
		],
	}
}

type BundleFiltersInput = Pick<BundleList, 'address' | 'counts'> & {
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list of bundles. */
function useBundleFilters({ states, ...list }: BundleFiltersInput): ListFilter[] {
	const t = useTranslations('bundles')
	const lists = useTranslations('lists')
	const codes = useCodeOptions()
	return [
		{ name: 'text', label: lists('filters.words'), kind: 'text', options: [] },
		countedFilter(
			list,
			'status',
			lists('names.status'),
			bundleStatuses.map((value) => ({ value, label: t(value) })),
		),
		countedFilter(list, 'kind', t('columns.kind'), codes('kinds', kinds)),
		countedFilter(list, 'theme', t('columns.theme'), codes('themes', themes)),
		moreSelect(
			'state',
			lists('names.state'),
			states.map(({ iso3, name }) => ({ value: iso3, label: name })),
		),
	]
}

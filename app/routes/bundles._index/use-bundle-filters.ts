import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import type { BundleList } from '#app/domain/bundles/list-bundles.server.ts'
import { bundleStatuses } from '#app/forms/lists/bundle-list.ts'
import { countedOptions, type FilterOption } from '#app/forms/lists/facet-counts.ts'
import { kinds, themes } from '#workflows/vocabulary.ts'

type Asked = Pick<BundleList, 'address' | 'counts'> & { states: readonly { iso3: string; name: string }[] }

/** The filters of the list of bundles. */
export function useBundleFilters({ address, counts, states }: Asked): ListFilter[] {
	const t = useTranslations('bundles')
	const lists = useTranslations('lists')
	const codes = useCodeOptions()
	const counted = (
		name: keyof typeof counts.values,
		label: string,
		options: readonly FilterOption[],
	): ListFilter => ({
		name,
		label,
		kind: 'many',
		options: countedOptions({ counts, address }, name, options),
	})
	return [
		{ name: 'text', label: lists('filters.words'), kind: 'text', options: [] },
		counted(
			'status',
			lists('names.status'),
			bundleStatuses.map((value) => ({ value, label: t(value) })),
		),
		counted('kind', t('columns.kind'), codes('kinds', kinds)),
		counted('theme', t('columns.theme'), codes('themes', themes)),
		{
			name: 'state',
			label: lists('names.state'),
			kind: 'select',
			options: states.map(({ iso3, name }) => ({ value: iso3, label: name })),
			isMore: true,
		},
	]
}

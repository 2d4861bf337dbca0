import { useTranslations } from 'use-intl/react'
import type { DeliveryFilters } from '#app/forms/lists/delivery-list.ts'
import { countedOptions, type FacetCounts, type FilterOption } from '#app/forms/lists/filter-values.ts'
import { dueBands } from '#app/forms/lists/request-list.ts'
import { may } from '#workflows/abilities.ts'
import { boardStages } from '#workflows/delivery/status-facts.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { useCodeOptions } from '../event/use-event-words.ts'
import type { ListFilter } from '../list/list-filters.tsx'

type Facet = 'kind' | 'stage' | 'state' | 'due'
type DeliveryFiltersInput = {
	address: { filters: DeliveryFilters }
	/** None on the board, which counts its columns. */
	counts: FacetCounts<Facet> | null
	role: ActingRole
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the deliveries for this role, as a list and as a board. */
export function useDeliveryFilters({ address, counts, role, states }: DeliveryFiltersInput): ListFilter[] {
	const t = useTranslations('board')
	const words = useTranslations('lists')
	const codes = useTranslations('codes.kinds')
	const common = useTranslations('common')
	const options = useCodeOptions()
	const many = (name: Facet, label: string, options: readonly FilterOption[]): ListFilter => ({
		name,
		label,
		kind: 'many',
		options: counts ? countedOptions({ counts, address }, name, options) : options,
	})
	return [
		{ name: 'text', label: words('filters.words'), kind: 'text', options: [] },
		many(
			'kind',
			t('head.kind'),
			kinds.map((value) => ({ value, label: codes(value) })),
		),
		many(
			'stage',
			t('filter.stage'),
			boardStages.map((value) => ({ value, label: t(`stages.${value}`) })),
		),
		...(isStateRole(role)
			? []
			: [
					many(
						'state',
						t('head.state'),
						states.map(({ iso3, name }) => ({ value: iso3, label: name })),
					),
					{
						name: 'group',
						label: words('names.group'),
						kind: 'select' as const,
						options: options('listKinds', regionalGroups),
						isMore: true,
					},
				]),
		...(may({ role }, 'readDeliveryOutlines')
			? []
			: [
					many(
						'due',
						words('names.due'),
						dueBands.map((value) => ({ value, label: words(`due.${value}`) })),
					),
				]),
		{ name: 'programme', label: t('head.programme'), kind: 'text', options: [], isMore: true },
		...(may({ role }, 'readDeliveryOutlines')
			? []
			: [
					{
						name: 'only',
						label: words('names.only'),
						kind: 'one' as const,
						options: [{ value: 'changed', label: common('changedSinceLook') }],
						isMore: true,
					},
				]),
	]
}

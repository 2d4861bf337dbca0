import { useTranslations } from 'use-intl/react'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import type { StateList } from '#app/domain/states/state-list.server.ts'
import { countedOptions, type FilterOption } from '#app/forms/lists/facet-counts.ts'
import { stateGroups, stateListSpec, statePartsShown } from '#app/forms/lists/state-list.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { regions, treatyStatuses } from '#workflows/vocabulary.ts'

type Asked = Pick<StateList, 'address' | 'counts'> & { role: ActingRole }

/** The filters of the list of States for this role. */
export function useStateFilters({ address, counts, role }: Asked): ListFilter[] {
	const t = useTranslations('stateList')
	const lists = useTranslations('lists')
	const head = useTranslations('states.head')
	const groups = useTranslations('stateRecord.groups')
	const region = useTranslations('codes.regions')
	const treaty = useTranslations('codes.treatyStatuses')
	const counted = (facet: keyof typeof counts.values, options: readonly FilterOption[]) =>
		countedOptions({ counts, address }, facet, options)
	const many = 'many' as const
	return [
		{ name: 'text', label: t('search'), kind: 'text', options: [] },
		{
			name: 'region',
			label: t('region'),
			kind: many,
			options: counted(
				'region',
				regions.map((value) => ({ value, label: region(value) })),
			),
		},
		{
			name: 'group',
			label: t('groups'),
			kind: many,
			options: stateGroups.map((value) => ({ value, label: groups(value) })),
		},
		{
			name: 'treaty',
			label: head('status'),
			kind: many,
			options: counted(
				'treaty',
				treatyStatuses.map((value) => ({ value, label: treaty(value) })),
			),
		},
		...(stateListSpec(role).filters.only
			? [
					{
						name: 'only',
						label: lists('names.only'),
						kind: 'one' as const,
						isMore: true,
						options: statePartsShown(role).map((value) => ({
							value,
							label: lists(`views.${value === 'open' ? 'withOpen' : 'withOverdue'}`),
						})),
					},
				]
			: []),
	]
}

import { useTranslations } from 'use-intl/react'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import type { PeopleList } from '#app/domain/people/list-people.server.ts'
import { countedOptions } from '#app/forms/lists/facet-counts.ts'
import { personStatuses } from '#app/forms/lists/people-list.ts'
import { type ActingRole, isStateRole, roles } from '#workflows/roles.ts'

type Asked = Pick<PeopleList, 'address' | 'counts'> & {
	role: ActingRole
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list of people for this role. */
export function usePeopleFilters({ address, counts, role, states }: Asked): ListFilter[] {
	const t = useTranslations('account.people')
	const lists = useTranslations('lists.names')
	const roleNames = useTranslations('common.roles')
	const status = useTranslations('personPage.status')
	const counted = { address, counts }
	const filters: ListFilter[] = [
		{ name: 'text', label: t('search'), kind: 'text', options: [] },
		{
			name: 'role',
			label: t('post'),
			kind: 'many',
			options: countedOptions(
				counted,
				'role',
				roles.map((value) => ({ value, label: roleNames(value) })),
			),
		},
		{
			name: 'status',
			label: lists('status'),
			kind: 'many',
			options: countedOptions(
				counted,
				'status',
				personStatuses.map((value) => ({ value, label: status(value) })),
			),
		},
	]
	if (isStateRole(role)) return filters
	const ofStates = states.map(({ iso3, name }) => ({ value: iso3, label: name }))
	const state: ListFilter = {
		name: 'state',
		label: lists('state'),
		kind: 'many',
		options: countedOptions(counted, 'state', ofStates),
	}
	return [...filters, state]
}

import { useTranslations } from 'use-intl/react'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { Place } from '#app/components/record/post-table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { PeopleList } from '#app/domain/people/list-people.server.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { type PeopleColumn, peoplePlainColumns, personStatuses } from '#app/forms/lists/people-list.ts'
import { type ActingRole, isStateRole, roles } from '#workflows/roles.ts'

type Row = PeopleList['rows'][number]

/** The columns of the list of people. That an account is suspended or closed always stands beside the role. */
export function usePeopleColumns(states: Readonly<Record<string, string>>) {
	const t = useTranslations('account.people')
	const roles = useTranslations('common.roles')
	const status = useTranslations('personPage.status')
	const of = column<PeopleColumn, Row>
	return {
		name: {
			name: 'name',
			label: t('name'),
			cell: ({ id, name, title }: Row) => (
				<>
					<a href={`/people/${id}`}>
						<UserText>{name}</UserText>
					</a>{' '}
					<small>
						<UserText>{title}</UserText>
					</small>
				</>
			),
		},
		columns: [
			of(
				'post',
				t('post'),
				(row) => (row.status === 'active' ? roles(row.role) : `${roles(row.role)} (${status(row.status)})`),
				'text',
			),
			of(
				'place',
				t('place'),
				({ stateIso3, ...row }) => <Place {...row} state={stateIso3 && (states[stateIso3] ?? stateIso3)} />,
				'text',
			),
			...usePlainColumns<Row>(peoplePlainColumns),
		],
	}
}

type PeopleFiltersInput = Pick<PeopleList, 'address' | 'counts'> & {
	role: ActingRole
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list of people for this role. */
export function usePeopleFilters({ address, counts, role, states }: PeopleFiltersInput): ListFilter[] {
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

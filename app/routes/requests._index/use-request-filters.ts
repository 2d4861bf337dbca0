import { useTranslations } from 'use-intl/react'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import type { RequestList } from '#app/domain/requests/list-requests.server.ts'
import { countedOptions, type FilterOption } from '#app/forms/lists/facet-counts.ts'
import {
	dueBands,
	followsOfficers,
	OFFICER_ME,
	OFFICER_NONE,
	partsShown,
	statusesShown,
} from '#app/forms/lists/request-list.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'

type Asked = Pick<RequestList, 'address' | 'counts' | 'officers'> & {
	role: ActingRole
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list of requests for this role, with the number of requests beside each choice. */
export function useRequestFilters({ address, counts, officers, role, states }: Asked): ListFilter[] {
	const t = useTranslations('lists')
	const status = useTranslations('status.request')
	const parts = useTranslations('workload.list.parts')
	const follows = followsOfficers(role)
	const counted = (facet: keyof typeof counts.values, options: readonly FilterOption[]) =>
		countedOptions({ counts, address }, facet, options)
	const officerOptions = [
		{ value: OFFICER_NONE, label: t('filters.none') },
		...officers.map(({ id, name }) => ({ value: id, label: name })),
	]
	const me = role === 'caseOfficer' ? [{ value: OFFICER_ME, label: t('filters.me') }] : []
	const many = 'many' as const
	return [
		{ name: 'text', label: t('filters.text'), kind: 'text', options: [] },
		{
			name: 'status',
			label: t('names.status'),
			kind: many,
			options: counted(
				'status',
				statusesShown(role).map((value) => ({ value, label: status(value) })),
			),
		},
		...(isStateRole(role)
			? []
			: [
					{
						name: 'state',
						label: t('names.state'),
						kind: many,
						options: counted(
							'state',
							states.map(({ iso3, name }) => ({ value: iso3, label: name })),
						),
					},
				]),
		...(follows
			? [
					{
						name: 'officer',
						label: t('names.officer'),
						kind: many,
						options: [...me, ...counted('officer', officerOptions)],
					},
					{
						name: 'due',
						label: t('names.due'),
						kind: many,
						options: counted(
							'due',
							dueBands.map((value) => ({ value, label: t(`due.${value}`) })),
						),
					},
				]
			: []),
		{
			name: 'only',
			label: t('names.only'),
			kind: 'one',
			isMore: true,
			options: partsShown(role).map((value) => ({
				value,
				label: parts(value),
			})),
		},
		{
			name: 'joint',
			label: t('names.joint'),
			kind: 'one',
			options: [{ value: 'joint', label: t('filters.onlyJoint') }],
			isMore: true,
		},
	]
}

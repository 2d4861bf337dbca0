import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import type { StateList } from '#app/domain/states/state-list.server.ts'
import { countedOptions, type FilterOption } from '#app/forms/lists/filter-values.ts'
import {
	type StateColumn,
	stateGroups,
	stateListOffer,
	statePartsShown,
	statePlainColumns,
} from '#app/forms/lists/state-list.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { regions, treatyStatuses } from '#workflows/vocabulary.ts'

type Row = StateList['rows'][number]

/** The columns of the list of States; open requests are counted as far as `most`. */
export function useStateColumns(most: number) {
	const t = useTranslations('stateList')
	const names = useTranslations('lists.names')
	const head = useTranslations('states.head')
	const contact = useTranslations('states')
	const groups = useTranslations('stateRecord.groups')
	const format = useFormatter()
	const of = column<StateColumn, Row>
	return {
		name: {
			name: 'state',
			label: names('state'),
			cell: ({ iso3, name }: Row) => <a href={`/states/${iso3}`}>{name}</a>,
		},
		columns: [
			of('open', t('open'), (row) => <OpenRequests {...row} most={most} />, 'number'),
			of('turn', names('turn'), ({ open }) => <Turns {...open} />, 'words'),
			of('left', names('left'), ({ left }) => left && <DaysLeft {...left} />, 'number'),
			of('groups', t('groups'), (row) => format.list(row.groups.map((group) => groups(group))), 'words'),
			of('posts', t('posts'), ({ posts }) => posts.open > 0 && t('filled', posts), 'detail'),
			of(
				'mission',
				head('mission'),
				({ mission }) => (mission ? <bdi>{mission}</bdi> : contact('noMission')),
				'detail',
			),
			...usePlainColumns<Row>(statePlainColumns),
		],
	}
}

/** How many requests a State has open, as a link to them. */
function OpenRequests({ iso3, open, most }: Row & { most: number }) {
	if (open.count === 0) return null
	return (
		<a href={`/requests?only=open&state=${iso3}`}>
			<CappedCount count={open.count} most={most} />
		</a>
	)
}

/** Of how many requests each side has the next action. What was decided goes on by its needs. */
function Turns({ office, state }: Row['open']) {
	const t = useTranslations('stateList.turn')
	const format = useFormatter()
	const parts = [
		...(office > 0 ? [t('office', { count: office })] : []),
		...(state > 0 ? [t('state', { count: state })] : []),
	]
	return parts.length > 0 ? format.list(parts, { type: 'unit' }) : null
}

type StateFiltersInput = Pick<StateList, 'address' | 'counts'> & { role: ActingRole }

/** The filters of the list of States for this role. */
export function useStateFilters({ address, counts, role }: StateFiltersInput): ListFilter[] {
	const t = useTranslations('stateList')
	const lists = useTranslations('lists')
	const head = useTranslations('states.head')
	const groups = useTranslations('stateRecord.groups')
	const region = useTranslations('codes.regions')
	const treaty = useTranslations('codes.treatyStatuses')
	const codes = useCodeOptions()
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
			options: [
				...stateGroups.map((value) => ({ value, label: groups(value) })),
				...codes('listKinds', regionalGroups),
			],
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
		...(stateListOffer(role).filters.only
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

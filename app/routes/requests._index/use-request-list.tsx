import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { column, type ListColumn } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { JointMark } from '#app/components/record/joint-parts-table.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import type { RequestList } from '#app/domain/requests/list-requests.server.ts'
import { countedOptions, type FilterOption } from '#app/forms/lists/filter-values.ts'
import {
	dueBands,
	followsOfficers,
	OFFICER_ME,
	OFFICER_NONE,
	partsShown,
	type RequestColumn,
	requestPlainColumns,
	requestTurns,
	statusesShown,
} from '#app/forms/lists/request-list.ts'
import { may } from '#workflows/abilities.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'

type RequestRow = RequestList['rows'][number]

type Names = {
	states: readonly { iso3: string; name: string }[]
	officers: readonly { id: string; name: string }[]
	role: ActingRole
}

/** The columns of the list of requests: the one that names a request, and those that can be chosen. */
export function useRequestColumns({ states, officers, role }: Names) {
	const t = useTranslations('lists')
	const work = useTranslations('work')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const officerNames = new Map(officers.map(({ id, name }) => [id, name]))
	const of = (
		name: RequestColumn,
		cell: ListColumn<RequestRow>['cell'],
		kind?: ListColumn<RequestRow>['kind'],
	) => column(name, t(`names.${name}`), cell, kind)
	return {
		name: {
			name: 'title',
			label: t('names.request'),
			cell: ({ id, title, status, changed }: RequestRow) => (
				<a href={`/requests/${id}${status === 'draft' && may({ role }, 'draftRequests') ? '/draft' : ''}`}>
					{changed && <ChangedMark />}
					{title ? <UserText>{title}</UserText> : work('untitled')}
				</a>
			),
		},
		columns: [
			of(
				'reference',
				({ reference }) => (reference ? <ListReference>{reference}</ListReference> : work('noReference')),
				'outline',
			),
			of(
				'state',
				({ stateIso3 }) => <a href={`/states/${stateIso3}`}>{stateNames.get(stateIso3) ?? stateIso3}</a>,
				'outline',
			),
			of('status', ({ status }) => <StatusTag kind="request" status={status} />, 'status'),
			of('needs', (row) => <Needs {...row} />, 'words'),
			of(
				'officer',
				({ officerId }) => officerId && <bdi>{officerNames.get(officerId) ?? '—'}</bdi>,
				'detail',
			),
			of('left', ({ left }) => left && <DaysLeft {...left} />, 'number'),
			...usePlainColumns<RequestRow>(requestPlainColumns),
		],
	}
}

/** How many needs have the first of their statuses, and how many others there are; before the decision their number. */
function Needs({ needStatuses, status, hasJoint }: RequestRow) {
	const t = useTranslations('work.requests')
	const words = useTranslations('status.need')
	const format = useFormatter()
	const mark = <JointMark isJoint={hasJoint} />
	if (status !== 'active')
		return (
			<>
				{t('needCount', { count: needStatuses.length })}
				{mark}
			</>
		)
	const counts = new Map<RequestRow['needStatuses'][number], number>()
	for (const each of needStatuses) counts.set(each, (counts.get(each) ?? 0) + 1)
	const [first] = counts
	const others = needStatuses.length - (first?.[1] ?? 0)
	return (
		<>
			<small>
				{format.list([
					...(first ? [`${format.number(first[1])} × ${words(first[0])}`] : []),
					...(others > 0 ? [t('others', { count: others })] : []),
				])}
			</small>
			{mark}
		</>
	)
}

type RequestFiltersInput = Pick<RequestList, 'address' | 'counts' | 'officers'> & {
	role: ActingRole
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list of requests for this role, with the number of requests beside each choice. */
export function useRequestFilters({
	address,
	counts,
	officers,
	role,
	states,
}: RequestFiltersInput): ListFilter[] {
	const t = useTranslations('lists')
	const status = useTranslations('status.request')
	const parts = useTranslations('workload.list.parts')
	const parties = useTranslations(`processingTime.parties.${isStateRole(role) ? 'state' : 'office'}`)
	const follows = followsOfficers(role)
	const codes = useCodeOptions()
	const counted = (facet: keyof typeof counts.values, options: readonly FilterOption[]) =>
		countedOptions({ counts, address }, facet, options)
	const officerOptions = [
		{ value: OFFICER_NONE, label: t('filters.none') },
		...officers.map(({ id, name }) => ({ value: id, label: name })),
	]
	const me = may({ role }, 'workOnOwnCases') ? [{ value: OFFICER_ME, label: t('filters.me') }] : []
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
		{
			name: 'turn',
			label: t('names.turn'),
			kind: many,
			isMore: true,
			options: counted(
				'turn',
				requestTurns.map((value) => ({ value, label: parties(value) })),
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
					{
						name: 'group',
						label: t('names.group'),
						kind: 'select' as const,
						options: codes('listKinds', regionalGroups),
						isMore: true,
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

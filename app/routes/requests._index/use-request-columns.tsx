import { useFormatter, useTranslations } from 'use-intl/react'
import { column, type ListColumn } from '#app/components/list/list-column.ts'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { JointMark } from '#app/components/record/joint-parts-table.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import type { RequestList } from '#app/domain/requests/list-requests.server.ts'
import type { RequestColumn } from '#app/forms/lists/request-list.ts'
import type { ActingRole } from '#workflows/roles.ts'

export type RequestRow = RequestList['rows'][number]

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
	const date = (value: Date | null) => value && <LocalDate value={value} short />
	return {
		name: {
			name: 'title',
			label: t('names.request'),
			cell: ({ id, title, status, changed }: RequestRow) => (
				<a href={`/requests/${id}${status === 'draft' && role === 'drafter' ? '/draft' : ''}`}>
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
			of('due', ({ dueAt }) => date(dueAt)),
			of('left', ({ left }) => left && <DaysLeft {...left} />, 'number'),
			of('submitted', ({ submittedAt }) => date(submittedAt)),
			of('updated', ({ updatedAt }) => date(updatedAt)),
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

import { useFormatter, useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ShortTable } from '#app/components/list/list-table.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { JointMark } from '#app/components/record/joint-parts-table.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import type { DueOfRow } from '#app/domain/work/due-of-rows.server.ts'
import type { WorkRow } from '#app/domain/work/work-row.ts'
import { fromWork } from '#app/forms/work-run.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import { isNameOf } from '#workflows/names.ts'

/** The parts of a worklist by due day, in their order. */
const dueGroups = ['overdue', 'soon', 'later', 'none'] as const
type DueGroup = (typeof dueGroups)[number]

/** Working days within which a due day is near. */
const SOON_DAYS = 5

type Item = { due?: DueOfRow | null; since: Date }

/** The part of a worklist that an item belongs to. */
function dueGroupOf({ due }: Item): DueGroup {
	if (!due) return 'none'
	if (due.left?.isOverdue) return 'overdue'
	return due.left && due.left.days <= SOON_DAYS ? 'soon' : 'later'
}

/** Items by due day, what is late first; those without one come last, the longest waiting first. */
export function inOrderOfDue<Row extends Item>(rows: readonly Row[]): Row[] {
	const dayOf = ({ due }: Item) => due?.dueAt.getTime() ?? Number.POSITIVE_INFINITY
	return [...rows].sort((one, other) => {
		const [a, b] = [dayOf(one), dayOf(other)]
		return a === b ? one.since.getTime() - other.since.getTime() : a - b
	})
}

type Row = WorkRow & { due?: DueOfRow | null; changed?: boolean }

type WorkTableProps = {
	caption: string
	rows: readonly Row[]
	/** States by code; empty for a reader who sees one State only. */
	names: Record<string, string>
}

/**
 * Requests, needs and deliveries that await a step, each with a link to the page of that step: by due day where one of
 * them has one.
 */
export function WorkTable({ caption, rows, names }: WorkTableProps) {
	const t = useTranslations('work')
	const severalStates = Object.keys(names).length > 0
	const isDue = rows.some(({ due }) => due)
	const columns: ListColumn<Row>[] = [
		{ name: 'todo', label: t('head.todo'), cell: (row) => <Todo {...row} /> },
		...(severalStates
			? [
					{
						name: 'state',
						label: t('head.state'),
						kind: 'outline' as const,
						cell: ({ stateIso3 }: Row) => names[stateIso3] ?? stateIso3,
					},
				]
			: []),
		{
			name: 'status',
			label: t('head.status'),
			kind: 'status',
			cell: (row) => <StatusTag {...statusOf(row.subject, row.status)} />,
		},
		...(isDue ? dueColumns(t('head.due'), t('head.left')) : []),
		{ name: 'since', label: t('head.since'), cell: ({ since }) => <LocalDate value={since} short /> },
	]
	return (
		<ShortTable
			caption={caption}
			name={{ name: 'title', label: t('head.title'), cell: (row: Row) => <Title {...row} /> }}
			columns={columns}
			rows={rows}
			keyOf={({ id }) => id}
			groups={
				isDue ? groupsOf(rows).map((group) => ({ ...group, label: <GroupName {...group} /> })) : undefined
			}
		/>
	)
}

const dueColumns = (due: string, left: string): ListColumn<Row>[] => [
	{ name: 'due', label: due, cell: (row) => row.due && <LocalDate value={row.due.dueAt} short /> },
	{
		name: 'left',
		label: left,
		kind: 'number',
		cell: (row) => row.due?.left && <DaysLeft {...row.due.left} />,
	},
]

const groupsOf = (rows: readonly Row[]) =>
	dueGroups
		.map((name) => ({ name, rows: rows.filter((row) => dueGroupOf(row) === name) }))
		.filter((group) => group.rows.length > 0)

function GroupName({ name, rows }: { name: DueGroup; rows: readonly Row[] }) {
	const t = useTranslations('work.groups')
	const format = useFormatter()
	return (
		<>
			{t(name, { days: SOON_DAYS })} <b>{format.number(rows.length)}</b>
		</>
	)
}

function Title({ path, changed, part, title, isJoint, reference }: Row) {
	const t = useTranslations('work')
	return (
		<>
			<a href={fromWork(path)}>
				{changed && <ChangedMark />}
				{part && `${part}. `}
				{title ? <UserText>{title}</UserText> : t('untitled')}
			</a>
			<JointMark isJoint={isJoint} />{' '}
			<small>{reference ? <ListReference>{reference}</ListReference> : t('noReference')}</small>
		</>
	)
}

/** A step or its opposite: the list stays neutral. */
const either = {
	upholdDecline: 'reconsider',
	clear: 'decideCase',
	approveReopening: 'decideReopening',
	approveDecline: 'decideDecline',
} as const

/** A score is not a step of a workflow. */
const scores = { first: 'toScore.first', third: 'toScore.third' } as const

function Todo({ chart, todo, inPlaceOf }: WorkRow) {
	const t = useTranslations('events')
	const words = useTranslations('work')
	if (todo && isNameOf(scores, todo)) return <strong>{words(scores[todo])}</strong>
	const key = `${chart}.${todo}.label`
	if (!hasWords(t, key)) return null
	return (
		<>
			<strong>{todo && isNameOf(either, todo) ? words(either[todo]) : t(key)}</strong>
			{inPlaceOf !== null && (
				<>
					<br />
					<small>{words.rich('inPlaceOf', { name: () => <bdi>{inPlaceOf}</bdi> })}</small>
				</>
			)}
		</>
	)
}

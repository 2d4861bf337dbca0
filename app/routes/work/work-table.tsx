import { Fragment } from 'react'
import { useTranslations } from 'use-intl/react'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { JointMark } from '#app/components/record/joint-mark.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'

import { type Status, StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { DueOfRow } from '#app/domain/work/due-of-rows.server.ts'
import type { WorkRow } from '#app/domain/work/work-row.ts'
import { fromWork } from '#app/forms/work-run.ts'

type WorkTableProps = {
	caption: string
	rows: readonly (WorkRow & { due?: DueOfRow | null; changed?: boolean })[]
	/** States by code; empty for a reader who sees one State only. */
	names: Record<string, string>
}

/** Requests, needs and deliveries that await a step, each with a link to the page of that step. */
export function WorkTable({ caption, rows, names }: WorkTableProps) {
	const t = useTranslations('work')
	const severalStates = Object.keys(names).length > 0
	const isDue = rows.some(({ due }) => due)
	const head = [
		t('head.title'),
		t('head.reference'),
		...(severalStates ? [t('head.state')] : []),
		t('head.status'),
		t('head.todo'),
		...(isDue ? [t('head.due'), t('head.left')] : []),
		t('head.since'),
	]
	return (
		<Table
			caption={caption}
			captionHidden
			head={head}
			rows={rows.map((row) => [
				<Fragment key="title">
					<a href={fromWork(row.path)}>
						{row.changed && <ChangedMark />}
						{row.part && `${row.part}. `}
						{row.title ? <UserText>{row.title}</UserText> : t('untitled')}
					</a>
					<JointMark isJoint={row.isJoint} />
				</Fragment>,
				row.reference ? <Reference key="reference">{row.reference}</Reference> : t('noReference'),
				...(severalStates ? [names[row.stateIso3] ?? row.stateIso3] : []),
				<StatusTag key="status" {...({ kind: row.subject, status: row.status } as Status)} />,
				<Todo key="todo" {...row} />,
				...(isDue
					? [
							row.due ? <LocalDate key="due" value={row.due.dueAt} /> : '',
							row.due?.left ? <DaysLeft key="left" {...row.due.left} /> : '',
						]
					: []),
				<LocalDate key="since" value={row.since} />,
			])}
		/>
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
	if (todo && Object.hasOwn(scores, todo))
		return <strong>{words(scores[todo as keyof typeof scores])}</strong>
	const key = `${chart}.${todo}.label` as Parameters<typeof t>[0]
	if (!t.has(key)) return null
	return (
		<>
			<strong>
				{todo && Object.hasOwn(either, todo) ? words(either[todo as keyof typeof either]) : t(key)}
			</strong>
			{inPlaceOf !== null && (
				<>
					<br />
					<small>{words.rich('inPlaceOf', { name: () => <bdi>{inPlaceOf}</bdi> })}</small>
				</>
			)}
		</>
	)
}

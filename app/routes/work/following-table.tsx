import { useTranslations } from 'use-intl/react'
import { ShortTable } from '#app/components/list/short-table.tsx'
import { JointMark } from '#app/components/record/joint-mark.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { type Status, StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import type { WorkRow } from '#app/domain/work/work-row.ts'

type Row = WorkRow & { changed?: boolean }

type FollowingTableProps = {
	caption: string
	rows: readonly Row[]
	/** States by code; empty for a reader who sees one State only. */
	names: Record<string, string>
}

/** What others have to do, in few columns: what it is, its status, and since when. */
export function FollowingTable({ caption, rows, names }: FollowingTableProps) {
	const t = useTranslations('work')
	return (
		<ShortTable
			caption={caption}
			name={{
				name: 'title',
				label: t('head.title'),
				cell: (row: Row) => <Title {...row} state={names[row.stateIso3]} />,
			}}
			columns={[
				{
					name: 'status',
					label: t('head.status'),
					kind: 'status',
					cell: (row) => <StatusTag {...({ kind: row.subject, status: row.status } as Status)} />,
				},
				{ name: 'changed', label: t('head.changed'), cell: ({ since }) => <LocalDate value={since} short /> },
			]}
			rows={rows}
			keyOf={({ id }) => id}
		/>
	)
}

function Title({
	path,
	changed,
	part,
	title,
	isJoint,
	reference,
	state,
}: Row & { state: string | undefined }) {
	const t = useTranslations('work')
	return (
		<>
			<a href={path}>
				{changed && <ChangedMark />}
				{part && `${part}. `}
				{title ? <UserText>{title}</UserText> : t('untitled')}
			</a>
			<JointMark isJoint={isJoint} />{' '}
			<small>
				{reference ? <ListReference>{reference}</ListReference> : t('noReference')}
				{state && ` · ${state}`}
			</small>
		</>
	)
}

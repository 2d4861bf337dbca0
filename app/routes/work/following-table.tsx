import { useTranslations } from 'use-intl/react'
import { JointMark } from '#app/components/record/joint-mark.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { type Status, StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { WorkRow } from '#app/domain/work/work-row.ts'
import styles from './work.module.css'

type FollowingTableProps = {
	caption: string
	rows: readonly (WorkRow & { changed?: boolean })[]
	/** States by code; empty for a reader who sees one State only. */
	names: Record<string, string>
}

/** What others have to do, in few columns: what it is, its status, and since when. */
export function FollowingTable({ caption, rows, names }: FollowingTableProps) {
	const t = useTranslations('work')
	return (
		<Table
			caption={caption}
			captionHidden
			head={[t('head.title'), t('head.status'), t('head.changed')]}
			rows={rows.map((row) => [
				<span key="title">
					<a href={row.path}>
						{row.changed && <ChangedMark />}
						{row.part && `${row.part}. `}
						{row.title ? <UserText>{row.title}</UserText> : t('untitled')}
					</a>
					<JointMark isJoint={row.isJoint} />{' '}
					<small className={styles.about}>
						{row.reference ? <Reference>{row.reference}</Reference> : t('noReference')}
						{names[row.stateIso3] && ` · ${names[row.stateIso3]}`}
					</small>
				</span>,
				<StatusTag key="status" {...({ kind: row.subject, status: row.status } as Status)} />,
				<LocalDate key="since" value={row.since} />,
			])}
		/>
	)
}

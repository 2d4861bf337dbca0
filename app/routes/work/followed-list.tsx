import { useTranslations } from 'use-intl/react'
import { JointMark } from '#app/components/record/joint-parts-table.tsx'
import { RequestStageLine } from '#app/components/record/stage-line.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import type { WorkRow } from '#app/domain/work/work-row.ts'
import styles from './followed-list.module.css'

export type FollowedRow = WorkRow & { changed?: boolean }

/** The requests that a State follows, each with its status, its last change and where it stands among its stages. */
export function FollowedList({ rows }: { rows: readonly FollowedRow[] }) {
	const t = useTranslations('work.head')
	return (
		<ul className={styles.list}>
			{rows.map((row) => (
				<li key={row.id}>
					<div className={styles.line}>
						<div className={styles.title}>
							<FollowedTitle {...row} state={undefined} />{' '}
							<small>
								· {t('changed')} <LocalDate value={row.since} />
							</small>
						</div>
						<StatusTag {...statusOf(row.subject, row.status)} />
					</div>
					{row.stages && <RequestStageLine stages={row.stages} />}
				</li>
			))}
		</ul>
	)
}

/** What a row is called, as a link; with its reference and, where there are several, its State. */
export function FollowedTitle({
	path,
	changed,
	part,
	title,
	isJoint,
	reference,
	state,
}: FollowedRow & { state: string | undefined }) {
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

import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { WorkRow } from '#app/domain/work/work-row.ts'
import type { ActingRole } from '#workflows/roles.ts'
import styles from './work.module.css'
import { WorkTable } from './work-table.tsx'

type List = { rows: readonly WorkRow[]; more: boolean; role: ActingRole; names: Record<string, string> }

/** Items that require a step of the reader. */
export function WaitingPanel({ rows, more, role, names }: List) {
	const t = useTranslations('work')
	return (
		<Panel title={t('waiting.title')} id="waiting">
			{rows.length === 0 ? (
				<NothingWaits role={role} />
			) : (
				<WorkTable caption={t('waiting.caption')} rows={rows} names={names} waiting />
			)}
			{more && <p className={styles.after}>{t('more', { count: rows.length })}</p>}
		</Panel>
	)
}

function NothingWaits({ role }: { role: ActingRole }) {
	const t = useTranslations('work')
	const key = `nothingWaits.${role}` as Parameters<typeof t>[0]
	return (
		<Empty title={t('nothingWaits.title')}>
			{t.has(key) && <p>{t(key)}</p>}
			{role === 'drafter' && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		</Empty>
	)
}

/** Needs that the reader has not scored yet. */
export function ToScorePanel({ rows, more, names }: Omit<List, 'role'>) {
	const t = useTranslations('work')
	if (rows.length === 0) return null
	return (
		<Panel title={t('toScore.title')} id="to-score">
			<p>{t('toScore.lead')}</p>
			<WorkTable caption={t('toScore.caption')} rows={rows} names={names} waiting />
			{more && <p className={styles.after}>{t('more', { count: rows.length })}</p>}
		</Panel>
	)
}

/** Items that await another person. */
export function FollowingPanel({ rows, more, role, names }: List) {
	const t = useTranslations('work')
	return (
		<Panel title={t('following.title')} id="following">
			{rows.length === 0 ? (
				<Empty title={t('nothingFollowed.title')}>
					<p>{t(`nothingFollowed.${role === 'drafter' ? 'drafter' : 'other'}`)}</p>
				</Empty>
			) : (
				<WorkTable caption={t('following.caption')} rows={rows} names={names} />
			)}
			{more && <p className={styles.after}>{t('moreFollowed', { count: rows.length })}</p>}
			<p className={styles.after}>
				<a href="/requests">{t('allRequests')}</a>
			</p>
		</Panel>
	)
}

import { useTranslations } from 'use-intl/react'
import { ShortTable } from '#app/components/list/list-table.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import { hasWords } from '#app/i18n/use-say.ts'
import { may } from '#workflows/abilities.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { FollowedList, type FollowedRow, FollowedTitle } from './followed-list.tsx'
import styles from './work.module.css'
import { WorkTable } from './work-table.tsx'

type Cursors = Record<string, string | undefined>
type List = {
	rows: Parameters<typeof WorkTable>[0]['rows']
	/** Cursor of the next page. */
	next: string | null
	/** Cursors of the pages shown. */
	after: Cursors
	role: ActingRole
	names: Record<string, string>
}

/** Items that require a step of the reader; left out where there are none and other lists have some. */
export function WaitingPanel({ rows, next, after, role, names, isAlone }: List & { isAlone: boolean }) {
	const t = useTranslations('work')
	if (rows.length === 0 && !isAlone) return null
	return (
		<Panel title={t('waiting.title')} id="waiting">
			{rows.length === 0 ? (
				<NothingWaits role={role} />
			) : (
				<WorkTable caption={t('waiting.caption')} rows={rows} names={names} />
			)}
			<Pages part="waiting" next={next} after={after} />
		</Panel>
	)
}

function NothingWaits({ role }: { role: ActingRole }) {
	const t = useTranslations('work')
	const key = `nothingWaits.${role}`
	return (
		<Empty title={t('nothingWaits.title')}>
			{hasWords(t, key) && <p>{t(key)}</p>}
			{may({ role }, 'draftRequests') && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		</Empty>
	)
}

/** Needs that the reader has not scored yet. */
export function ToScorePanel({ rows, next, after, names }: Omit<List, 'role'>) {
	const t = useTranslations('work')
	if (rows.length === 0 && !after.toScore) return null
	return (
		<Panel title={t('toScore.title')} id="to-score">
			<p>{t('toScore.lead')}</p>
			<WorkTable caption={t('toScore.caption')} rows={rows} names={names} />
			<Pages part="toScore" next={next} after={after} />
		</Panel>
	)
}

/** Items that await another person. */
export function FollowingPanel({ rows, next, after, role, names }: List) {
	const t = useTranslations('work')
	return (
		<Panel title={t('following.title')} id="following">
			{(rows.length > 0 || after.only) && <Selection after={after} />}
			{rows.length === 0 ? (
				<Empty title={t(after.only ? 'following.unchanged' : 'nothingFollowed.title')}>
					{!after.only && (
						<p>{t(`nothingFollowed.${may({ role }, 'draftRequests') ? 'drafter' : 'other'}`)}</p>
					)}
				</Empty>
			) : rows.every(({ stages }) => stages) ? (
				<FollowedList rows={rows} />
			) : (
				<FollowingTable caption={t('following.caption')} rows={rows} names={names} />
			)}
			<Pages part="following" next={next} after={after} />
			<p className={styles.after}>
				<a href="/requests">{t('allRequests')}</a>
			</p>
		</Panel>
	)
}

/** All that the reader follows, or what others have changed since the reader looked. */
function Selection({ after }: { after: Cursors }) {
	const t = useTranslations()
	const isChanged = after.only === 'changed'
	return (
		<ul className={styles.selection}>
			<li>
				<a
					href={addressOf({ ...after, following: undefined, only: undefined }, 'following')}
					aria-current={!isChanged || undefined}
				>
					{t('work.following.all')}
				</a>
			</li>
			<li>
				<a
					href={addressOf({ ...after, following: undefined, only: 'changed' }, 'following')}
					aria-current={isChanged || undefined}
				>
					{t('common.changedSinceLook')}
				</a>
			</li>
		</ul>
	)
}

/** The page with these parts of its address, at one of its panels. */
function addressOf(asked: Cursors, panel: string) {
	const pairs = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]))
	const query = new URLSearchParams(pairs).toString()
	return `/work${query && `?${query}`}#${panel}`
}

type PagesProps = Pick<List, 'next' | 'after'> & { part: 'waiting' | 'toScore' | 'following' }

/** Links to the pages of one list; the other lists stay where they are. */
function Pages({ part, next, after }: PagesProps) {
	const t = useTranslations()
	const address = (cursor: string | undefined) =>
		addressOf({ ...after, [part]: cursor }, part === 'toScore' ? 'to-score' : part)
	if (!after[part] && !next) return null
	return (
		<nav className={styles.after} aria-label={t(`work.${part}.title`)}>
			{after[part] && (
				<LinkButton tone="quiet" href={address(undefined)}>
					{t('work.requests.first')}
				</LinkButton>
			)}
			{next && (
				<LinkButton tone="secondary" href={address(next)}>
					{t('common.next')}
				</LinkButton>
			)}
		</nav>
	)
}

type FollowingTableProps = {
	caption: string
	rows: readonly FollowedRow[]
	/** States by code; empty for a reader who sees one State only. */
	names: Record<string, string>
}

/** What others have to do, in few columns: what it is, its status, and since when. */
function FollowingTable({ caption, rows, names }: FollowingTableProps) {
	const t = useTranslations('work')
	return (
		<ShortTable
			caption={caption}
			name={{
				name: 'title',
				label: t('head.title'),
				cell: (row: FollowedRow) => <FollowedTitle {...row} state={names[row.stateIso3]} />,
			}}
			columns={[
				{
					name: 'status',
					label: t('head.status'),
					kind: 'status',
					cell: (row) => <StatusTag {...statusOf(row.subject, row.status)} />,
				},
				{ name: 'changed', label: t('head.changed'), cell: ({ since }) => <LocalDate value={since} short /> },
			]}
			rows={rows}
			keyOf={({ id }) => id}
		/>
	)
}

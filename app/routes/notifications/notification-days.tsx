import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { notificationsPath } from '#app/forms/read-notifications.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import styles from './notifications.module.css'

/** One notification with its subject in the reader's language. */
type Line = {
	id: string
	subject: string
	at: Date | string
	isNew: boolean
	isUnread: boolean
	need: string | null
	/** The saved view that it is about. */
	view: string | null
	request: { id: string; reference: string | null; title: string } | null
}

type NotificationDaysProps = {
	rows: readonly Line[]
	filter: { request?: string | undefined; unread: boolean }
}

/** Notifications by day, the latest first, and within a day those about one request together. */
export function NotificationDays({ rows, filter }: NotificationDaysProps) {
	const days = grouped(rows, ({ at }) => dayOfUtc(new Date(at)))
	return (
		<>
			{days.map(([day, ofDay]) => (
				<section key={day} aria-labelledby={`day-${day}`}>
					<h2 className={styles.day} id={`day-${day}`}>
						<LocalDate value={day} />
					</h2>
					<ul className={styles.groups}>
						{grouped(ofDay, ({ request }) => request?.id ?? '').map(([requestId, lines]) => (
							<li key={requestId}>
								<Group lines={lines} filter={filter} />
							</li>
						))}
					</ul>
				</section>
			))}
		</>
	)
}

/** Rows with the same key together, in the order of their first. */
function grouped(rows: readonly Line[], keyOf: (row: Line) => string): [string, Line[]][] {
	const groups = new Map<string, Line[]>()
	for (const row of rows) {
		const key = keyOf(row)
		groups.set(key, [...(groups.get(key) ?? []), row])
	}
	return [...groups]
}

function Group({ lines, filter }: { lines: readonly Line[]; filter: NotificationDaysProps['filter'] }) {
	const t = useTranslations('notificationList')
	const noReference = useTranslations('work')('noReference')
	const request = lines[0]?.request
	const name = request && (request.title || request.reference || noReference)
	return (
		<>
			<p className={styles.about}>
				<span>{request ? <bdi>{name}</bdi> : t('noRequest')}</span>
				{request?.reference && request.reference !== name && (
					<bdi className={styles.reference}>{request.reference}</bdi>
				)}
				{request && filter.request === undefined && (
					<a
						className={styles.only}
						href={notificationsPath({ ...filter, request: request.id })}
						aria-label={t('onlyOf', { name: `\u2068${name}\u2069` })}
					>
						{t('only')}
					</a>
				)}
			</p>
			<ul className={styles.lines}>
				{lines.map((line) => (
					<NotificationLine key={line.id} {...line} />
				))}
			</ul>
		</>
	)
}

function NotificationLine({ id, subject, at, need, view, isNew, isUnread }: Line) {
	const t = useTranslations('notificationList')
	return (
		<li className={styles.line} data-unread={isUnread || undefined}>
			<a href={`/notifications/${id}`}>
				{isUnread && <span className={styles.dot} role="img" aria-label={t('unread')} />}
				{subject}
			</a>
			{need && <span>{t('need', { number: need })}</span>}
			{view && <bdi>{view}</bdi>}
			{isNew && <strong className={styles.new}>{t('new')}</strong>}
			<LocalDate value={at} withTime="only" />
		</li>
	)
}

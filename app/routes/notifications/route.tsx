import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import tabStyles from '#app/components/layout/page-tabs.module.css'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listNotifications, markAllRead } from '#app/domain/notifications/list-notifications.server.ts'
import { filterChoice, filterValue } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { notificationsPath, readNotificationsForm } from '#app/forms/read-notifications.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { subjectOf } from '#emails/catalogue.ts'
import { NotificationDays } from './notification-days.tsx'
import styles from './notifications.module.css'

export const handle = { words: ['notificationList', 'work.noReference'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const filter = {
		request: filterValue(request, 'request'),
		unread: filterChoice(request, 'unread', ['yes']) !== undefined,
	}
	const before = filterValue(request, 'before')
	const { rows, until, next } = await listNotifications(actor, {
		requestId: filter.request,
		unread: filter.unread,
		before,
	})
	const lines = rows.map(({ notice, ...row }) => ({ ...row, subject: subjectOf(notice, language) }))
	return { filter, until, rows: lines, pages: { isFirst: !before, next } }
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, readNotificationsForm)
	if (!parsed.ok) throw data({ reason: 'badValue' }, { status: 422 })
	const { until, ...filter } = parsed.value
	await markAllRead(actor, { requestId: filter.request, until })
	return redirect(notificationsPath(filter), 303)
})

export default function NotificationsRoute() {
	const t = useTranslations('notificationList')
	const navigation = useTranslations('common.navigation')
	const { rows, until, filter, pages } = useLoaderData<typeof loader>()
	const { isFirst, next } = pages
	const about = filter.request ? rows[0]?.request : null
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={
				<>
					{until && rows.some(({ isUnread }) => isUnread) && <ReadAll until={until} filter={filter} />}
					<LinkButton tone="secondary" href="/account/email-settings">
						{navigation('emailSettings')}
					</LinkButton>
				</>
			}
		>
			<Tabs filter={filter} />
			{filter.request && (
				<p className={styles.chosen}>
					{about ? t.rich('of', { name: () => <bdi>{about.title || about.reference}</bdi> }) : t('ofOne')}{' '}
					<a href={notificationsPath({ unread: filter.unread })}>{t('ofAll')}</a>
				</p>
			)}
			{rows.length === 0 ? (
				<Nothing filter={filter} isFirst={isFirst} />
			) : (
				<NotificationDays rows={rows} filter={filter} />
			)}
			<nav className={styles.pages} aria-label={t('pages')}>
				{!isFirst && <a href={notificationsPath(filter)}>{t('latest')}</a>}
				{next && (
					<a rel="next" href={notificationsPath({ ...filter, before: next })}>
						{t('earlier')}
					</a>
				)}
			</nav>
		</Page>
	)
}

type Filter = ReturnType<typeof useLoaderData<typeof loader>>['filter']

function Tabs({ filter }: { filter: Filter }) {
	const t = useTranslations('notificationList')
	return (
		<nav className={tabStyles.tabs} aria-label={t('title')}>
			<ul>
				{[false, true].map((unread) => (
					<li key={String(unread)}>
						<a
							href={notificationsPath({ ...filter, unread })}
							aria-current={unread === filter.unread ? 'page' : undefined}
						>
							{t(unread ? 'unreadOnly' : 'all')}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

/** Marks what the page shows and all earlier ones as read: not those that came meanwhile. */
function ReadAll({ until, filter }: { until: Date | string; filter: Filter }) {
	const t = useTranslations('notificationList')
	return (
		<form method="post">
			<input type="hidden" name="until" value={new Date(until).toISOString()} />
			{filter.request && <input type="hidden" name="request" value={filter.request} />}
			{filter.unread && <input type="hidden" name="unread" value="yes" />}
			<Button tone="secondary">{t('readAll')}</Button>
		</form>
	)
}

function Nothing({ filter, isFirst }: { filter: Filter; isFirst: boolean }) {
	const t = useTranslations('notificationList.none')
	if (!isFirst || filter.request) return <Empty title={t('found')} />
	return (
		<Empty title={t(filter.unread ? 'unread' : 'title')}>
			<p>{t(filter.unread ? 'unreadBody' : 'body')}</p>
		</Empty>
	)
}

import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { RequestPage } from '#app/components/record/request-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { requestPages } from '#app/domain/core/request-head.server.ts'
import { listRecipients } from '#app/domain/recipients/get-sent-email.server.ts'
import {
	type NotificationStatus,
	notificationStatuses,
} from '#app/domain/recipients/notification-statuses.ts'

import { filterChoice, filterValue, idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import styles from './notifications.module.css'
import { NotifiedEvents } from './notified-events.tsx'

export const handle = { words: ['requestTabs', 'notifications', 'events', 'history.done'] as const }

export const loader = readingLoader(async ({ actor, params, request, read }) => {
	const requestId = idFrom(params.requestId)
	const only = filterChoice(request, 'state', notificationStatuses)
	const before = filterValue(request, 'before')
	const [pages, listed] = await Promise.all([
		requestPages(read, requestId),
		listRecipients(actor, requestId, { only, before }),
	])
	return { requestId, pages, only, first: !before, ...listed }
})

export default function ToldRoute() {
	const t = useTranslations('notifications')
	const { requestId, pages, title, events, only, first, older } = useLoaderData<typeof loader>()
	const href = `/requests/${requestId}/notifications`
	return (
		<RequestPage
			request={{ ...pages, title }}
			title={t('title')}
			lead={
				<p>
					{t('lead')} {t('read')} {t('honest')}
				</p>
			}
		>
			<ToldFilter only={only} href={href} />
			{events.length === 0 ? (
				<Nothing only={only} />
			) : (
				<NotifiedEvents requestId={requestId} events={events} heading="h2" />
			)}
			<nav className={styles.pages} aria-label={t('pages')}>
				{!first && <a href={`${href}${query(only)}`}>{t('latest')}</a>}
				{older && <a href={`${href}${query(only, older)}`}>{t('older')}</a>}
			</nav>
		</RequestPage>
	)
}

function query(state?: NotificationStatus, before?: string): string {
	const pairs = Object.entries({ state, before }).filter((pair): pair is [string, string] => !!pair[1])
	return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

function ToldFilter({ only, href }: { only: NotificationStatus | undefined; href: string }) {
	const t = useTranslations('notifications.filter')
	const options = notificationStatuses.map((value) => ({ value, label: t(`states.${value}`) }))
	return (
		<FilterForm
			button={t('show')}
			filters={[{ name: 'state', label: t('state'), value: only, any: t('any'), options }]}
		>
			{only && (
				<LinkButton tone="quiet" href={href}>
					{t('clear')}
				</LinkButton>
			)}
		</FilterForm>
	)
}

function Nothing({ only }: { only: NotificationStatus | undefined }) {
	const t = useTranslations('notifications')
	return <Empty title={only ? t('noneFound.title') : t('none')}>{only && <p>{t('noneFound.body')}</p>}</Empty>
}

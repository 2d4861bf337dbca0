import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/page.tsx'
import { getHistory } from '#app/domain/get-history.server.ts'
import { idFrom } from '#app/forms/row-id.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import styles from './history.module.css'
import { HistoryEntryItem } from './history-entry.tsx'

export const handle = { words: ['history', 'status', 'events', 'codes'] as const }

export const loader = signedInLoader(async ({ actor, params, request }) => {
	const requestId = idFrom(params.requestId)
	const before = new URL(request.url).searchParams.get('before') ?? ''
	const position = /^\d{1,9}$/.test(before) ? Number(before) : undefined
	return { requestId, first: position === undefined, ...(await getHistory(actor, requestId, position)) }
})

export default function HistoryRoute() {
	const t = useTranslations('history')
	const { requestId, reference, title, entries, older, first } = useLoaderData<typeof loader>()
	const href = `/requests/${requestId}`
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href, label: reference || title || t('request') }]}
		>
			{entries.length === 0 && <p>{t('none')}</p>}
			<ol className={styles.entries}>
				{entries.map((entry) => (
					<HistoryEntryItem key={entry.id} entry={entry} />
				))}
			</ol>
			<nav className={styles.pages} aria-label={t('pages')}>
				{!first && <a href={`${href}/history`}>{t('latest')}</a>}
				{older !== null && <a href={`${href}/history?before=${older}`}>{t('older')}</a>}
			</nav>
		</Page>
	)
}

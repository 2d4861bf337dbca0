import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { listUnreadable } from '#app/domain/administration/maintenance.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['versions.page'] as const }

export const loader = readingLoader(({ actor }) => listUnreadable(actor))

export default function StoredStatesRoute() {
	const t = useTranslations('versions.page')
	const { checked, rows } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<p>{t('checked', { count: checked })}</p>
			{rows.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<RowsTable rows={rows} />
			)}
		</Page>
	)
}

type Rows = Awaited<ReturnType<typeof listUnreadable>>['rows']

function RowsTable({ rows }: { rows: Rows }) {
	const t = useTranslations('versions.page')
	const charts = useSay('versions.page.charts')
	const format = useFormatter()
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('id'), t('chart'), t('state'), t('storedBy'), t('now')]}
			numeric={[3, 4]}
			rows={rows.map(({ chart, id, storedState, storedVersion, version }) => [
				<code key="id" dir="ltr">
					{id}
				</code>,
				charts(chart),
				<code key="state" dir="ltr">
					{storedState}
				</code>,
				format.number(storedVersion),
				format.number(version),
			])}
		/>
	)
}

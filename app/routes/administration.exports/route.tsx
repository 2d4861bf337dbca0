import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { AccessLogTable } from '#app/components/record/access-tables.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listExports } from '#app/domain/exports/exports.server.ts'
import { listAccessLog } from '#app/domain/visibility/list-access-log.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { ExportTable } from './export-table.tsx'

export const handle = {
	words: ['exports', 'access.reads', 'access.things'] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const before = filterValue(request, 'before') ?? ''
	return {
		exports: await listExports(actor, { before: /^\d{1,9}$/.test(before) ? Number(before) : undefined }),
		reads: await listAccessLog(actor),
	}
})

export default function ExportsRoute() {
	const t = useTranslations('exports.list')
	const reads = useTranslations('access.reads')
	const given = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<ExportTable rows={given.exports.rows} />
			{given.exports.older !== null && (
				<p>
					<a href={`/administration/exports?before=${given.exports.older}`}>{t('older')}</a>
				</p>
			)}
			<Panel title={reads('allTitle')} id="reads">
				<p>{reads('lead')}</p>
				<AccessLogTable reads={given.reads} withState />
			</Panel>
		</Page>
	)
}

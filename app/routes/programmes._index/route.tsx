import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/empty.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import { Panel } from '#app/components/panel.tsx'
import { listProgrammes } from '#app/domain/list-programmes.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { CatalogueFilter } from './catalogue-filter.tsx'
import { CataloguePages } from './catalogue-pages.tsx'
import { CatalogueTable } from './catalogue-table.tsx'
import { filterFrom } from './filter-from.ts'

export const handle = { words: ['programmes', 'codes', 'status'] as const }

export const loader = signedInLoader(async ({ actor, request }) => {
	const filter = filterFrom(new URL(request.url).searchParams)
	return { filter, ...(await listProgrammes(actor, filter, languageOf(request, actor.language))) }
})

export default function ProgrammesRoute() {
	const t = useTranslations('programmes')
	const { filter, rows, total, page, pages } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{rows.some(({ sample }) => sample) && <Notice title={t('sampleNote')} />}
			<Panel title={t('filter.title')}>
				<CatalogueFilter filter={filter} />
			</Panel>
			<p>{t('found', { total })}</p>
			{rows.length === 0 ? (
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			) : (
				<CatalogueTable rows={rows} />
			)}
			{pages > 1 && <CataloguePages filter={filter} page={page} pages={pages} />}
		</Page>
	)
}

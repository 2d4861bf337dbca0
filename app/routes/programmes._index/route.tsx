import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listStates } from '#app/domain/core/list-states.server.ts'
import { listProgrammes } from '#app/domain/programmes/list-programmes.server.ts'
import { catalogueQuery, queryOf } from '#app/forms/programme/catalogue.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import styles from './catalogue.module.css'
import { CatalogueFilter } from './catalogue-filter.tsx'
import { CataloguePages } from './catalogue-pages.tsx'
import { CatalogueTable } from './catalogue-table.tsx'

export const handle = { words: ['programmes', 'codes', 'status'] as const }

export const loader = signedInLoader(async ({ actor, request }) => {
	const filter = catalogueQuery(new URL(request.url).searchParams)
	const language = languageOf(request, actor.language)
	const found = await listProgrammes(actor, filter, language)
	return { filter, states: await listStates(actor, language), ...found }
})

export default function ProgrammesRoute() {
	const t = useTranslations('programmes')
	const { filter, states, donors, rows, total, page, pages, ...own } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={own.mayCreate && <LinkButton href="/programmes/new">{t('actions.create')}</LinkButton>}
		>
			{rows.some(({ sample }) => sample) && <Notice title={t('sampleNote')} />}
			<Panel title={t('filter.title')}>
				<CatalogueFilter filter={filter} states={states} donors={donors} ofOffice={own.ofOffice} />
			</Panel>
			<p>{t('found', { total })}</p>
			{own.ofOffice && <Transfer query={queryOf(filter)} mayImport={own.mayCreate} />}
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

/** The way out of the catalogue as a table, and back in. */
function Transfer({ query, mayImport }: { query: string; mayImport: boolean }) {
	const t = useTranslations('programmes.transfer')
	return (
		<div className={styles.buttons}>
			{(['xlsx', 'csv'] as const).map((format) => (
				<LinkButton key={format} href={`/programmes/export.${format}${query}`} tone="secondary">
					{t('export')} ({format.toUpperCase()})
				</LinkButton>
			))}
			{mayImport && (
				<LinkButton href="/programmes/import" tone="secondary">
					{t('import')}
				</LinkButton>
			)}
		</div>
	)
}

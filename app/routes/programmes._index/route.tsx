import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { FreeCapacity } from '#app/components/record/free-capacity.tsx'

import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference } from '#app/components/ui/user-text.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { listProgrammes } from '#app/domain/programmes/list-programmes.server.ts'
import type { AvailableCapacity } from '#app/domain/programmes/programme-capacity.server.ts'
import { type CatalogueQuery, catalogueQuery, queryOf } from '#app/forms/programme/catalogue.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import styles from './catalogue.module.css'
import { CatalogueFilter } from './catalogue-filter.tsx'

export const handle = { words: ['programmes', 'codes', 'status'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
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

/** Links to export the catalogue as a table, and to import one. */
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

/** Links to the other pages of a long list. */
function CataloguePages({ filter, page, pages }: { filter: CatalogueQuery; page: number; pages: number }) {
	const t = useTranslations('programmes')
	const common = useTranslations('common')
	return (
		<nav aria-label={t('pages')} className={styles.buttons}>
			{page > 1 && (
				<LinkButton href={`/programmes${queryOf(filter, page - 1)}`} tone="secondary" rel="prev">
					{common('previous')}
				</LinkButton>
			)}
			<p>{t('pageOf', { page, pages })}</p>
			{page < pages && (
				<LinkButton href={`/programmes${queryOf(filter, page + 1)}`} tone="secondary" rel="next">
					{common('next')}
				</LinkButton>
			)}
		</nav>
	)
}

type CatalogueRow = Awaited<ReturnType<typeof listProgrammes>>['rows'][number]

/** One page of the catalogue. Available capacity is shown only to those who may see it. */
function CatalogueTable({ rows }: { rows: readonly CatalogueRow[] }) {
	const t = useTranslations('programmes')
	const kind = useTranslations('codes.kinds')
	const withRoom = rows.some(({ room }) => room)
	const columns = [
		'programme',
		'code',
		'kind',
		'status',
		...(withRoom ? ['free' as const] : []),
		'fundingTo',
	] as const
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={columns.map((column) => t(`columns.${column}`))}
			numeric={withRoom ? [4] : []}
			rows={rows.map((row) => [
				<a key="programme" href={`/programmes/${row.id}`}>
					<bdi>{row.title}</bdi>
				</a>,
				<Reference key="code">{row.code}</Reference>,
				kind(row.kind),
				<StatusTag key="status" kind="programme" status={row.status} />,
				...(withRoom ? [row.room && <Free key="free" {...row.room} />] : []),
				<LocalDate key="fundingTo" value={row.fundingTo} />,
			])}
		/>
	)
}

function Free({ free, capacity, categories }: AvailableCapacity) {
	const t = useTranslations('programmes')
	return <FreeCapacity categories={categories}>{t('freeOf', { free, capacity })}</FreeCapacity>
}

import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { getAgendaAnnex, MOST_NEEDS } from '#app/domain/agenda-annex/get-agenda-annex.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { languages, ownNames } from '#workflows/languages.ts'
import { kinds, themes } from '#workflows/vocabulary.ts'
import { annexFilterFrom, annexQuery } from './filter-from.ts'

export const handle = { words: ['agendaAnnex', 'reports.title', 'codes.kinds', 'codes.themes'] as const }

/** The States whose needs an annex to the agenda of a meeting would list, and its files. */
export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const filter = annexFilterFrom(request)
	const { states, isTooLong } = await getAgendaAnnex(actor, filter, language)
	return {
		filter,
		query: annexQuery(filter),
		most: MOST_NEEDS,
		isTooLong,
		states: states.map(({ name, needs }) => ({ name, count: needs.length })),
	}
})

export default function AgendaAnnexRoute() {
	const t = useTranslations('agendaAnnex')
	const reports = useTranslations('reports')
	const { states, isTooLong, most } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/reports', label: reports('title') }]}
		>
			<Filters />
			{isTooLong && (
				<Notice tone="warning" title={t('tooLong', { most })}>
					<p>{t('tooLongBody')}</p>
				</Notice>
			)}
			{!isTooLong && states.length === 0 && (
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			)}
			{states.length > 0 && (
				<>
					<Files />
					<Panel title={t('states')} id="states">
						<Table
							caption={t('states')}
							captionHidden
							head={[t('state'), t('needs')]}
							numeric={[1]}
							rows={states.map(({ name, count }) => [name, count])}
						/>
					</Panel>
				</>
			)}
		</Page>
	)
}

function Filters() {
	const t = useTranslations('agendaAnnex')
	const options = useCodeOptions()
	const { filter } = useLoaderData<typeof loader>()
	return (
		<FilterForm
			button={t('apply')}
			filters={[
				{
					name: 'kind',
					label: t('kind'),
					value: filter.kind,
					any: t('any'),
					options: options('kinds', kinds),
				},
				{
					name: 'theme',
					label: t('theme'),
					value: filter.theme,
					any: t('any'),
					options: options('themes', themes),
				},
			]}
		/>
	)
}

/** The annex in each language, since a meeting needs all of them. */
function Files() {
	const t = useTranslations('agendaAnnex')
	const { query } = useLoaderData<typeof loader>()
	const address = (format: string, language: string) =>
		`/reports/agenda-annex/annex.${format}?${query}language=${language}`
	return (
		<Panel title={t('files')} id="files">
			<Table
				caption={t('files')}
				captionHidden
				head={[t('language'), t('docx'), t('pdf')]}
				rows={languages.map((language) => [
					<bdi key="language" lang={language}>
						{ownNames[language]}
					</bdi>,
					...(['docx', 'pdf'] as const).map((format) => (
						<a
							key={format}
							href={address(format, language)}
							aria-label={t('file', { format: t(format), language: ownNames[language] })}
						>
							{t('download')}
						</a>
					)),
				])}
			/>
		</Panel>
	)
}

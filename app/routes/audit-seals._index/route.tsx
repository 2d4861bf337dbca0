import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { type ListedSeal, listSeals } from '#app/domain/audit/seals.server.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { filterDay, filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { isStateRole } from '#workflows/roles.ts'

export const handle = { words: ['auditSeals'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const before = filterDay(request, 'before')
	const state = filterValue(request, 'of')
	const states = isStateRole(actor.role) ? [] : await listStates(actor, language)
	return { ...(await listSeals(actor, { before, state }, language)), state, states, first: !before }
})

export default function SealsRoute() {
	const t = useTranslations('auditSeals')
	const { seals, older, states, state, first } = useLoaderData<typeof loader>()
	const of = state ? `of=${encodeURIComponent(state)}&` : ''
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{states.length > 0 && (
				<FilterForm
					button={t('show')}
					filters={[
						{
							name: 'of',
							label: t('filter'),
							value: state,
							any: t('all'),
							options: [
								{ value: 'office', label: t('office') },
								...states.map(({ iso3, name }) => ({ value: iso3, label: name })),
							],
						},
					]}
				/>
			)}
			{seals.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<SealTable seals={seals} />
			)}
			<nav aria-label={t('pages')}>
				{!first && <a href={`/audit-seals?${of}`}>{t('latest')}</a>}{' '}
				{older && <a href={`/audit-seals?${of}before=${older}`}>{t('older')}</a>}
			</nav>
			<Panel title={t('what.title')}>
				<p>{t('what.keep')}</p>
				<p>
					{t('what.check')} <a href="/audit-seals/verify">{t('what.link')}</a>
				</p>
			</Panel>
		</Page>
	)
}

/** Seals with a link to the file of each. */
function SealTable({ seals }: { seals: readonly ListedSeal[] }) {
	const t = useTranslations('auditSeals')
	const format = useFormatter()
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('day'), t('whose'), t('chains'), t('digest'), t('file')]}
			numeric={[2]}
			rows={seals.map(({ id, day, state, chains, digest }) => {
				const whose = state ?? t('office')
				const iso = new Date(day).toISOString().slice(0, 10)
				const label = t('downloadOne', { day: `\u2066${iso}\u2069`, whose: `\u2068${whose}\u2069` })
				return [
					<LocalDate key="day" value={iso} />,
					<bdi key="whose">{whose}</bdi>,
					format.number(chains),
					<code key="digest" dir="ltr">
						{digest.slice(0, 16)}…
					</code>,
					<a key="file" href={`/audit-seals/${id}.json`} aria-label={label}>
						{t('download')}
					</a>,
				]
			})}
		/>
	)
}

import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { NeededQuantity } from '#app/components/record/needed-quantity.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { PipelineFilter, UnmetSummary } from '#app/domain/figures/donor-pipeline.server.ts'
import { kinds, regions, themes } from '#workflows/vocabulary.ts'

type PipelinePanelProps = {
	rows: readonly UnmetSummary[]
	filter: PipelineFilter
	/** What was asked with a value that does not exist. */
	unknown: readonly ('kind' | 'theme' | 'region')[]
	/** Links to further pages. */
	children: ReactNode
}

/** Unmet needs in summary, for donors who look for needs to fund. */
export function PipelinePanel({ rows, filter, unknown, children }: PipelinePanelProps) {
	const t = useTranslations('overview.pipeline')
	const overview = useTranslations('overview')
	const pipeline = useTranslations('pipeline')
	const figures = useTranslations('figures')
	const format = useFormatter()
	const options = useCodeOptions()
	const names = { kind: overview('kind'), theme: overview('unmet.theme'), region: overview('unmet.region') }
	const any = t('any')
	return (
		<Panel title={t('title')} id="pipeline">
			<p>{t('lead')}</p>
			<p>
				<a href="/pipeline">{pipeline('link')}</a>
			</p>
			<FilterForm
				button={t('show')}
				filters={[
					{
						name: 'kind',
						label: names.kind,
						value: filter.kind,
						options: options('kinds', kinds),
						any,
					},
					{
						name: 'theme',
						label: names.theme,
						value: filter.theme,
						any,
						options: options('themes', themes),
					},
					{
						name: 'region',
						label: names.region,
						value: filter.region,
						any,
						options: options('regions', regions),
					},
				]}
			/>
			{unknown.length > 0 && (
				<p role="note">{figures('unknown', { names: format.list(unknown.map((name) => names[name])) })}</p>
			)}
			{rows.length === 0 ? <p>{t('none')}</p> : <PipelineTable rows={rows} />}
			{children}
		</Panel>
	)
}

function PipelineTable({ rows }: Pick<PipelinePanelProps, 'rows'>) {
	const t = useTranslations('overview.pipeline')
	const common = useTranslations('common')
	const overview = useTranslations('overview')
	const codes = (list: string, code: string | null) => (code ? <Codes list={list} codes={[code]} /> : '')
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[
				overview('kind'),
				t('taType'),
				overview('unmet.theme'),
				overview('unmet.region'),
				t('state'),
				t('quantity'),
				t('urgency'),
			]}
			rows={rows.map(({ kind, taType, themes: about, region, state, isQuantified, ...need }) => [
				codes('kinds', kind),
				codes('taTypes', taType),
				<Codes key="themes" list="themes" codes={about} />,
				region ? codes('regions', region) : t('noRegion'),
				state ?? t('notNamed'),
				isQuantified ? <NeededQuantity key="quantity" kind={kind} {...need} /> : t('notShared'),
				isQuantified ? codes('urgencies', need.urgency) || common('notStated') : t('notShared'),
			])}
		/>
	)
}

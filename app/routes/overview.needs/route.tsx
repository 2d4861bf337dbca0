import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { getDonorNeeds } from '#app/domain/figures/get-donor-needs.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { OverviewPage, Pages } from '../overview._index/overview-page.tsx'
import { filterFrom, unknownIn } from './filter-from.ts'
import { PipelinePanel } from './pipeline-panel.tsx'
import { ReleasedPanel } from './released-panel.tsx'

export const handle = {
	words: [
		'overview',
		'codes',
		'figures.periods',
		'figures.unknown',
		'releases.hiddenNote',
		'pipeline.link',
		'pipeline.orMore',
		'matching.units',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const filter = filterFrom(request)
	const after = filterValue(request, 'afterNeed')
	const needs = await getDonorNeeds(actor, filter, languageOf(request, actor.language), { after })
	return { ...needs, filter, unknown: unknownIn(request), isFirst: !after }
})

/** Needs without a programme: how many there are, and those that their States share. */
export default function OverviewNeedsRoute() {
	const t = useTranslations('overview.pipeline')
	const { donor, unmet, due, pipeline, nextNeed, filter, unknown, isFirst } = useLoaderData<typeof loader>()
	return (
		<OverviewPage part="needs" donor={donor} tables={['pipeline']} filter={filter}>
			<ReleasedPanel unmet={unmet} due={due} />
			<PipelinePanel rows={pipeline} filter={filter} unknown={unknown}>
				<Pages
					address="/overview/needs"
					filter={filter}
					cursor="afterNeed"
					title={t('title')}
					isFirst={isFirst}
					next={nextNeed}
				/>
			</PipelinePanel>
		</OverviewPage>
	)
}

import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ContributionPanel } from '#app/components/contribution/contribution-panel.tsx'
import { getOwnContributions } from '#app/domain/contribution/get-contribution.server.ts'
import { type Figures, getFigures } from '#app/domain/figures/get-figures.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import type { ShownTable } from '#workflows/figures/view.ts'
import { ChartPanel } from '../figures._index/chart-panel.tsx'
import styles from '../figures._index/figures.module.css'
import { type FigurePart, FiguresPage, figureParts } from '../figures._index/figures-page.tsx'
import { MoneyPanel, OfficersPanel, PiecesPanel, WaitsPanel } from './results-panels.tsx'
import { GroupsPanel, MatrixPanel } from './submitted-panels.tsx'

export const handle = {
	words: [
		'figures',
		'contribution',
		'figureDefinitions.units',
		'charts',
		'codes.themes',
		'codes.kinds',
		'codes.regions',
		'codes.subregions',
		'codes.trainingLevels',
		'codes.equipmentCategories',
		'codes.lineUnits',
		'codes.needOutcomes',
	] as const,
}

/** The tables that each page shows: no others are read. */
const tablesOn = {
	needs: ['steps', 'themesBySubregion', 'themes', 'subregions', 'groups'],
	time: ['steps', 'times', 'waits', 'overdue', 'officers'],
	results: ['steps', 'outcomes', 'learners', 'pieces', 'money', 'usd'],
} as const satisfies Record<FigurePart, readonly ShownTable[]>
type FiguresOn<Part extends FigurePart> = Figures<(typeof tablesOn)[Part][number]>

export const loader = readingLoader(async ({ actor, params, request }) => {
	const part = figureParts.find((each) => each === params.part)
	if (!part) throw data(null, { status: 404 })
	const asked = new URL(request.url).searchParams
	if (part === 'needs') return { part, figures: await getFigures(actor, asked, tablesOn.needs) }
	if (part === 'time') return { part, figures: await getFigures(actor, asked, tablesOn.time) }
	const [figures, contributions] = await Promise.all([
		getFigures(actor, asked, tablesOn.results),
		getOwnContributions(actor, languageOf(request, actor.language)),
	])
	return { part, figures, contributions }
})

export default function FigurePartRoute() {
	const shown = useLoaderData<typeof loader>()
	return (
		<FiguresPage part={shown.part} figures={shown.figures}>
			{shown.part === 'needs' && <Needs figures={shown.figures} />}
			{shown.part === 'time' && <Time figures={shown.figures} />}
			{shown.part === 'results' && (
				<>
					<Results figures={shown.figures} />
					<ContributionPanel contributions={shown.contributions} />
				</>
			)}
		</FiguresPage>
	)
}

/** What is asked for, and where. */
function Needs({ figures }: { figures: FiguresOn<'needs'> }) {
	const t = useTranslations('figures.notes')
	const isOfAll = figures.whose === 'all'
	return (
		<>
			{isOfAll && <MatrixPanel {...figures} />}
			<div className={styles.pairs}>
				{isOfAll && <ChartPanel figures={figures} name="map" />}
				{!isOfAll && <ChartPanel figures={figures} name="themes" note={t('themes')} />}
				{figures.whose !== 'state' && <GroupsPanel {...figures} />}
			</div>
		</>
	)
}

/** How long each step took, and who has the next one. */
function Time({ figures }: { figures: FiguresOn<'time'> }) {
	return (
		<>
			<ChartPanel figures={figures} name="times" />
			<WaitsPanel {...figures} />
			{figures.whose === 'all' && (
				<div className={styles.pairs}>
					<OfficersPanel {...figures} />
				</div>
			)}
		</>
	)
}

/** What came of it, and what it cost. */
function Results({ figures }: { figures: FiguresOn<'results'> }) {
	return (
		<div className={styles.pairs}>
			<ChartPanel figures={figures} name="outcomes" />
			<ChartPanel figures={figures} name="learners" />
			<PiecesPanel {...figures} />
			<MoneyPanel {...figures} />
		</div>
	)
}

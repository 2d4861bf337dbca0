import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ContributionPanel } from '#app/components/contribution/contribution-panel.tsx'
import { getOwnContributions } from '#app/domain/contribution/get-contribution.server.ts'
import { type Figures, getFigures } from '#app/domain/figures/get-figures.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { ChartPanel } from '../figures._index/chart-panel.tsx'
import styles from '../figures._index/figures.module.css'
import { FiguresPage, figureParts } from '../figures._index/figures-page.tsx'
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

export const loader = readingLoader(async ({ actor, params, request }) => {
	const part = figureParts.find((each) => each === params.part)
	if (!part) throw data(null, { status: 404 })
	const [figures, contributions] = await Promise.all([
		getFigures(actor, new URL(request.url).searchParams),
		part === 'results' ? getOwnContributions(actor, languageOf(request, actor.language)) : [],
	])
	return { part, figures, contributions }
})

export default function FigurePartRoute() {
	const { part, figures, contributions } = useLoaderData<typeof loader>()
	return (
		<FiguresPage part={part} figures={figures}>
			{part === 'needs' && <Needs figures={figures} />}
			{part === 'time' && <Time figures={figures} />}
			{part === 'results' && (
				<>
					<Results figures={figures} />
					<ContributionPanel contributions={contributions} />
				</>
			)}
		</FiguresPage>
	)
}

/** What is asked for, and where. */
function Needs({ figures }: { figures: Figures }) {
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
function Time({ figures }: { figures: Figures }) {
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
function Results({ figures }: { figures: Figures }) {
	return (
		<div className={styles.pairs}>
			<ChartPanel figures={figures} name="outcomes" />
			<ChartPanel figures={figures} name="learners" />
			<PiecesPanel {...figures} />
			<MoneyPanel {...figures} />
		</div>
	)
}

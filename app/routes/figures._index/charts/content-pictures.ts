import { barsPicture } from '#app/components/charts/bars.tsx'
import type { Series } from '#app/components/charts/model.ts'
import { mapPicture } from '#app/components/charts/place-map.tsx'
import { stackedBarsPicture } from '#app/components/charts/stacked-bars.tsx'
import { periodName } from '#app/components/figures/use-period-options.ts'
import type { Tone } from '#app/components/ui/status-tag.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import { kinds, type NeedOutcome, needOutcomes, trainingLevels } from '#workflows/vocabulary.ts'
import { listAddress } from '../list-address.ts'
import { codeIn, type FigureWords, headOf } from './figure-words.ts'

/** Needs submitted by thematic area, beside the period before. */
export function themesPicture(figures: Figures<'themes'>, words: FigureWords) {
	const { themes, period, before } = figures
	const step = 'submitted'
	return barsPicture(
		{
			...headOf(figures, words, 'themes'),
			by: words.say('figures.filters.theme'),
			...(before && { compared: periodName(words.say, before) }),
			rows: themes.map(({ key: theme, n, before: last }) => ({
				key: theme,
				label: codeIn(words, 'themes', theme),
				figure: n,
				href: listAddress(figures, { theme, step, period }),
				...(before && {
					before: {
						figure: last ?? 0,
						href: last ? listAddress(figures, { theme, step, period: before }) : undefined,
					},
				}),
			})),
		},
		words.chart,
	)
}

/** Needs submitted by subregion, as dots over land without boundaries. */
export function mapOfSubregions(figures: Figures<'subregions'>, words: FigureWords) {
	const { subregions, period } = figures
	return mapPicture(
		{
			...headOf(figures, words, 'map'),
			by: words.say('figures.head.subregion'),
			places: subregions.map(({ key, n }) => ({
				key: key || 'none',
				label: codeIn(words, 'subregions', key),
				at: key,
				figure: n,
				href: key ? listAddress(figures, { region: key, step: 'submitted', period }) : undefined,
			})),
		},
		words.chart,
	)
}

const outcomeTones: Record<NeedOutcome, Tone> = {
	FULLY_MET: 'good',
	PARTLY_MET: 'wait',
	NOT_MET: 'stop',
	NOT_EVALUATED: 'rest',
}
const sumOf = (rows: readonly { n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0)

/** Outcomes of evaluated needs by kind. */
export function outcomesPicture(figures: Figures<'outcomes'>, words: FigureWords) {
	const { outcomes } = figures
	const series = needOutcomes.map(
		(key): Series => ({ key, label: codeIn(words, 'needOutcomes', key), tone: outcomeTones[key] }),
	)
	return stackedBarsPicture(
		{
			...headOf(figures, words, 'outcomes'),
			by: words.say('figures.filters.kind'),
			series,
			rows: kinds.map((kind) => ({
				key: kind,
				label: codeIn(words, 'kinds', kind),
				parts: needOutcomes.map((code) => ({
					figure: sumOf(outcomes.filter((row) => row.kind === kind && row.outcome === code)),
				})),
			})),
		},
		words.chart,
	)
}

const sexes = { female: 'move', male: 'good', notStated: 'rest' } as const satisfies Record<string, Tone>

/** Participants of delivered training by level and sex. */
export function learnersPicture(figures: Figures<'learners'>, words: FigureWords) {
	const { learners } = figures
	const codes = Object.keys(sexes) as (keyof typeof sexes)[] // `Object.keys` forgets them
	return stackedBarsPicture(
		{
			...headOf(figures, words, 'learners'),
			measure: words.say('figureDefinitions.units.people'),
			by: words.say('figures.head.level'),
			series: codes.map((key) => ({ key, label: words.say(`figures.head.${key}`), tone: sexes[key] })),
			rows: ['', ...trainingLevels]
				.filter((code) => learners.some(({ level }) => level === code))
				.map((code) => ({
					key: code || 'none',
					label: codeIn(words, 'trainingLevels', code),
					parts: codes.map((sex) => ({
						figure: sumOf(learners.filter((row) => row.level === code && row.sex === sex)),
					})),
				})),
		},
		words.chart,
	)
}

import { barsPicture } from '#app/components/charts/bars.tsx'
import { dotStripPicture } from '#app/components/charts/dot-strip.tsx'
import { funnelPicture } from '#app/components/charts/funnel.tsx'
import { timeColumnsPicture } from '#app/components/charts/time-columns.tsx'
import { periodName } from '#app/components/figures/use-period-options.ts'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import type { FigureSpan, FigureStep, SpanParty } from '#workflows/figures/definitions.ts'
import { listAddress } from '../list-address.ts'
import { type FigureWords, headOf } from './figure-words.ts'

/**
 * Needs by the step that ended. Over all years each step is a part of those before it; in a period the steps are of
 * different needs, so that shares would mislead and the period before stands beside instead.
 */
export function stepsPicture(figures: Figures<'steps'>, words: FigureWords) {
	const { steps, period, before } = figures
	const head = headOf(figures, words, 'steps')
	const rows = steps.map(({ step, n, before: last }) => ({
		key: step,
		label: words.say(`figures.steps.${step}`),
		figure: n,
		href: n > 0 ? listAddress(figures, { step, period }) : undefined,
		...(before && {
			before: {
				figure: last ?? 0,
				href: last ? listAddress(figures, { step, period: before }) : undefined,
			},
		}),
	}))
	if (!before) return funnelPicture({ ...head, steps: rows }, words.chart)
	const by = words.say('figures.head.step')
	return barsPicture({ ...head, by, rows, compared: periodName(words.say, before) }, words.chart)
}

/** What came in and what ended, by month. */
export function monthsPicture(figures: Figures<'months'>, words: FigureWords) {
	return timeColumnsPicture(
		{
			...headOf(figures, words, 'months'),
			step: 'month',
			series: [
				{ key: 'submitted', label: words.say('figures.steps.submitted'), tone: 'move' },
				{ key: 'ended', label: words.say('figures.steps.ended'), tone: 'good' },
			],
			periods: figures.months.map(({ month, submitted, ended }) => ({
				from: `${month}-01`,
				parts: [{ figure: submitted }, { figure: ended }],
			})),
		},
		words.chart,
	)
}

/** The step that ends each measured time. */
const ends: Record<FigureSpan, FigureStep> = {
	decision: 'decided',
	offer: 'offered',
	confirmation: 'confirmed',
	delivery: 'delivered',
	whole: 'ended',
}

/** A State is not told which part of UNODC had a need. */
const hiddenFromStates: ReadonlySet<SpanParty> = new Set<SpanParty>(['office', 'programme'])

/** Working days of each step that ended in the period, of all parties and of each by itself. */
export function timesPicture(figures: Figures<'times'>, words: FigureWords) {
	const { times, whose, period, before } = figures
	const isOfState = whose === 'state'
	const shown = times.filter(
		({ span, party }) => !isOfState || span !== 'whole' || !hiddenFromStates.has(party),
	)
	const labelOf = (span: FigureSpan, party: SpanParty) => {
		const name = words.say(`figures.spans.${span}`)
		if (party === 'all') return name
		const shownAs = isOfState && hiddenFromStates.has(party) ? 'unodc' : party
		return words.say('figures.spanOf', { span: name, party: words.say(`figures.parties.${shownAs}`) })
	}
	return dotStripPicture(
		{
			...headOf(figures, words, 'times'),
			measure: words.say('figureDefinitions.units.workingDays'),
			unit: { kind: 'workingDays' },
			by: words.say('figures.head.step'),
			...(before && { compared: periodName(words.say, before) }),
			rows: shown.map(({ span, party, n, median, p90, before: last }) => ({
				key: `${span}-${party}`,
				label: labelOf(span, party),
				// Only a decision has the same needs in its list as in its times.
				href:
					party === 'all' && span === 'decision'
						? listAddress(figures, { step: ends[span], period })
						: undefined,
				median: median ?? 'unknown',
				p90: p90 ?? 'unknown',
				count: n,
				before: last ?? undefined,
			})),
		},
		words.chart,
	)
}

import { dayKey } from '#app/domain/report/report-days.ts'
import type { SuggestionGrade } from '#app/domain/report/report-model.ts'
import { TOTAL } from '#workflows/releases/tables.ts'
import { gradedPart, type Sentence, type Suggestion } from './suggestion.ts'
import { highest } from './sums.ts'

const unmet: Sentence = (facts, { text }) => {
	const all = facts.number('unmetRegions', { region: TOTAL })
	return all && text('unmet.exact', { n: all.value, t: all.bound, asAt: dayKey('dataset') })
}

const mostRegions: Sentence = (facts, { text }) => {
	const part = gradedPart(facts.list('unmetRegions'), facts.number('unmetRegions', { region: TOTAL }))
	return part && part.code !== '' ? text('unmet.graded', { grade: part.grade, region: part.code }) : null
}

const themes: Sentence = (facts, words) => {
	const shown = highest(facts.list('unmetThemes'))
	if (shown.length === 0) return null
	const list = words.listed(shown, ({ code }) => words.code('theme', code), 'quoted')
	return words.text('unmetThemes.exact', { list })
}

/** How strongly the Conference may wish it, the strongest first. */
const weights = ['urge', 'callUpon', 'encourage', 'invite'] as const satisfies readonly SuggestionGrade[]

/** What the Conference may wish of States: the same with each weight, from which people choose. */
const wish = (key: 'contribute' | 'inform' | 'assist', isAsked: Sentence = () => ''): Suggestion => ({
	key,
	chapter: 'conclusions',
	variants: weights.map((weight) => [
		weight,
		(facts, words) => (isAsked(facts, words) === null ? null : words.text(key, { weight })),
	]),
})

/** Needs without a programme, and what the Conference may wish. */
export const unmetSuggestions: readonly Suggestion[] = [
	{
		key: 'unmet',
		chapter: 'unmet',
		variants: [
			['exact', unmet],
			['graded', mostRegions],
		],
	},
	{ key: 'unmetThemes', chapter: 'unmet', variants: [['exact', themes]] },
	// Programmes are asked for only where a reader can see that some are missing.
	wish('contribute', (facts) => (facts.number('unmetRegions', { region: TOTAL })?.value ? '' : null)),
	wish('inform'),
	wish('assist'),
]

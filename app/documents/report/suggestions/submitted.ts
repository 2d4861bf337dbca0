import { HIDDEN } from '#app/components/charts/chart-words.ts'
import { dayKey } from '#app/domain/report/report-days.ts'
import { daysOfPeriod } from '#workflows/figures/periods.ts'
import { TOTAL } from '#workflows/releases/tables.ts'
import { gradedPart, type Sentence, type Suggestion, withRest } from './suggestion.ts'
import { agree, breakdown, highest } from './sums.ts'

const scope: Sentence = ({ period }, { text }) =>
	daysOfPeriod(period) && text('scope.exact', { from: dayKey('first'), to: dayKey('last') })

const method: Sentence = (_, { text }) => text('method.exact', { asAt: dayKey('dataset'), sign: HIDDEN })

const total: Sentence = (facts, { text }) => {
	const all = facts.number('kinds', { kind: TOTAL })
	return all && text('total.exact', { n: all.value, t: all.bound })
}

const kinds: Sentence = (facts, { text }) => {
	const numbers = {
		training: facts.number('kinds', { kind: 'training' }),
		equipment: facts.number('kinds', { kind: 'equipment' }),
		advisory: facts.number('kinds', { kind: 'advisory' }),
	}
	const { training, equipment, advisory } = numbers
	if (!training || !equipment || !advisory) return null
	if (!breakdown(facts.number('kinds', { kind: TOTAL }), facts.parts('kinds'))) return null
	return text('kinds.exact', {
		training: training.bound,
		equipment: equipment.bound,
		advisory: advisory.bound,
	})
}

const mostKinds: Sentence = (facts, { text }) => {
	const part = gradedPart(facts.list('kinds'), facts.number('kinds', { kind: TOTAL }))
	return part && text('kinds.graded', { grade: part.grade, kind: part.code })
}

const themes: Sentence = (facts, words) => {
	const shown = highest(facts.list('themes'))
	if (shown.length === 0) return null
	const list = words.listed(shown, ({ code }) => words.code('theme', code), 'quoted')
	return words.text('themes.exact', { list })
}

const regions: Sentence = (facts, words) => {
	const whole = facts.number('regions', { region: TOTAL })
	const found = breakdown(whole, facts.parts('regions'))
	if (!found || !agree(whole, facts.number('kinds', { kind: TOTAL }))) return null
	const list = words.listed(found.parts, ({ code }) => words.code('region', code))
	return withRest(words.text('regions.exact', { list }), !found.isWhole, words)
}

const mostRegions: Sentence = (facts, { text }) => {
	const part = gradedPart(facts.list('regions'), facts.number('regions', { region: TOTAL }))
	// Where most have no region there is no name to give.
	return part && part.code !== '' ? text('regions.graded', { grade: part.grade, region: part.code }) : null
}

/** What the report is about, and what States have submitted. */
export const submittedSuggestions: readonly Suggestion[] = [
	{ key: 'scope', chapter: 'introduction', variants: [['exact', scope]] },
	{ key: 'method', chapter: 'introduction', variants: [['exact', method]] },
	{ key: 'total', chapter: 'submitted', variants: [['exact', total]] },
	{
		key: 'kinds',
		chapter: 'submitted',
		variants: [
			['exact', kinds],
			['graded', mostKinds],
		],
	},
	{ key: 'themes', chapter: 'submitted', variants: [['exact', themes]] },
	{
		key: 'regions',
		chapter: 'submitted',
		variants: [
			['exact', regions],
			['graded', mostRegions],
		],
	},
]

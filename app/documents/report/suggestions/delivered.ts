import { figureSpans } from '#workflows/figures/definitions.ts'
import { TOTAL } from '#workflows/releases/tables.ts'
import type { ReleasedFact, ReleaseFacts } from './facts.ts'
import { gradeOf, type Sentence, type Suggestion, withRest } from './suggestion.ts'
import { agree, breakdown, highest, partOf } from './sums.ts'

/** Steps after the submission, in their order. */
const steps = ['decided', 'accepted', 'offered', 'confirmed', 'delivered', 'evaluated']

const taken: Sentence = (facts, words) => {
	const numbers = steps.map((step) => facts.number('steps', { step }))
	const shown = numbers.filter((number) => number !== null).filter(({ value }) => value > 0)
	if (shown.length === 0) return null
	const list = words.listed(shown, ({ code }) => words.text(`steps.names.${code}`))
	return withRest(words.text('steps.exact', { list }), numbers.includes(null), words)
}

const decisions: Sentence = (facts, { text }) => {
	const codes = { span: 'decision', party: 'all' }
	const [median, p90] = [facts.number('times', codes, 'median'), facts.number('times', codes, 'p90')]
	if (!median || !p90 || p90.value < median.value) return null
	return text('times.exact', {
		median: median.value,
		medianText: median.bound,
		p90: p90.value,
		p90Text: p90.bound,
	})
}

const spans: Sentence = (facts, words) => {
	const medians = Object.keys(figureSpans).map((span) =>
		facts.number('times', { span, party: 'all' }, 'median'),
	)
	const shown = medians.filter((number) => number !== null)
	if (shown.length < 2) return null
	const list = words.listed(shown, ({ code }) => words.text(`spans.names.${code}`))
	return withRest(words.text('spans.exact', { list }), medians.includes(null), words)
}

const delivered: Sentence = (facts, { text }) => {
	const number = facts.number('steps', { step: 'delivered' })
	return number && text('delivered.exact', { n: number.value, t: number.bound })
}

/** All needs whose outcome was recorded; null where it is hidden, or the steps give another number of them. */
function recordedOutcomes(facts: ReleaseFacts) {
	const whole = facts.number('outcomes', { outcome: TOTAL, kind: TOTAL })
	return agree(whole, facts.number('steps', { step: 'evaluated' })) ? whole : null
}

const outcomes: Sentence = (facts, words) => {
	const found = breakdown(recordedOutcomes(facts), facts.parts('outcomes', { kind: TOTAL }))
	if (!found) return null
	const list = words.listed(found.parts, ({ code }) =>
		words.text.has(`outcomes.names.${code}`)
			? words.text(`outcomes.names.${code}`)
			: words.code('outcome', code),
	)
	const { value, bound } = found.whole
	return withRest(words.text('outcomes.exact', { n: value, t: bound, list }), !found.isWhole, words)
}

const mostOutcomes: Sentence = (facts, { text }) => {
	const found = partOf(
		facts.number('outcomes', { outcome: 'FULLY_MET', kind: TOTAL }),
		recordedOutcomes(facts),
	)
	const grade = found && gradeOf(found.part.value, found.whole.value)
	return grade && text('outcomes.graded', { grade })
}

const womenTrained = (facts: ReleaseFacts) =>
	partOf(
		facts.number('learners', { sex: 'female', level: TOTAL }),
		facts.number('learners', { sex: TOTAL, level: TOTAL }),
	)

const trained: Sentence = (facts, { text }) => {
	const found = womenTrained(facts)
	if (!found) return null
	const { part, whole } = found
	const share = `{${part.key}/${whole.key}}`
	return text('learners.exact', { n: whole.value, t: whole.bound, women: part.bound, share })
}

const mostTrained: Sentence = (facts, { text }) => {
	const found = womenTrained(facts)
	const grade = found && gradeOf(found.part.value, found.whole.value)
	return grade && text('learners.graded', { grade })
}

const pieces: Sentence = (facts, words) => {
	const shown = highest(facts.list('pieces'))
	if (shown.length === 0) return null
	// Pieces are what nearly all equipment is counted in; another unit is named.
	const nameOf = ({ codes: { category = '', unit = '' } }: ReleasedFact) =>
		unit === '' || unit === 'PIECE'
			? words.code('category', category)
			: words.text('pieces.inUnit', {
					category: words.code('category', category),
					unit: words.code('unit', unit),
				})
	return words.text('pieces.exact', { list: words.listed(shown, nameOf, 'pieces') })
}

const money: Sentence = (facts, words) => {
	const shown = facts.list('money', { what: 'committed' }, 'amount')
	if (shown.length === 0) return null
	const text = words.text('money.exact', { list: words.listed(shown, ({ code }) => code, 'money') })
	return withRest(text, facts.hides('money', { what: 'committed' }, 'amount'), words)
}

const exact = (key: string, chapter: Suggestion['chapter'], sentence: Sentence): Suggestion => ({
	key,
	chapter,
	variants: [['exact', sentence]],
})

/** What was done about needs, and what was delivered. */
export const deliveredSuggestions: readonly Suggestion[] = [
	exact('steps', 'action', taken),
	exact('times', 'action', decisions),
	exact('spans', 'action', spans),
	exact('delivered', 'delivered', delivered),
	{
		key: 'outcomes',
		chapter: 'delivered',
		variants: [
			['exact', outcomes],
			['graded', mostOutcomes],
		],
	},
	{
		key: 'learners',
		chapter: 'delivered',
		variants: [
			['exact', trained],
			['graded', mostTrained],
		],
	},
	exact('pieces', 'delivered', pieces),
	exact('money', 'delivered', money),
]

import { figureSpans } from '#workflows/figures/definitions.ts'
import { TOTAL } from '#workflows/releases/tables.ts'
import { gradedPart, gradeOf, MOST_LISTED, type Sentence, type Suggestion, withRest } from './suggestion.ts'

/** Steps after the submission, in their order. */
const steps = ['decided', 'accepted', 'offered', 'confirmed', 'delivered', 'evaluated']

const taken: Sentence = (facts, words) => {
	const numbers = steps.map((step) => facts.number('steps', { step }))
	const shown = numbers.filter((number) => number !== null).filter(({ value }) => value > 0)
	if (shown.length === 0) return null
	const list = words.listed(shown, (step) => words.text(`steps.names.${step}`))
	return withRest(words.text('steps.exact', { list }), numbers.includes(null), words)
}

const decisions: Sentence = (facts, { text }) => {
	const codes = { span: 'decision', party: 'all' }
	const [median, p90] = [facts.number('times', codes, 'median'), facts.number('times', codes, 'p90')]
	if (!median || !p90) return null
	return text('times.exact', {
		median: median.value,
		medianText: median.bound,
		p90: p90.value,
		p90Text: p90.bound,
	})
}

const spans: Sentence = (facts, words) => {
	const shown = Object.keys(figureSpans)
		.map((span) => facts.number('times', { span, party: 'all' }, 'median'))
		.filter((number) => number !== null)
	if (shown.length < 2) return null
	return words.text('spans.exact', {
		list: words.listed(shown, (span) => words.text(`spans.names.${span}`)),
	})
}

const delivered: Sentence = (facts, { text }) => {
	const number = facts.number('steps', { step: 'delivered' })
	return number && text('delivered.exact', { n: number.value, t: number.bound })
}

const outcomes: Sentence = (facts, words) => {
	const shown = facts
		.list('outcomes', { kind: TOTAL })
		.filter(({ code }) => words.text.has(`outcomes.names.${code}`))
	if (shown.length === 0) return null
	const list = words.listed(shown, (code) => words.text(`outcomes.names.${code}`))
	return withRest(words.text('outcomes.exact', { list }), facts.hides('outcomes', { kind: TOTAL }), words)
}

const mostOutcomes: Sentence = (facts, { text }) => {
	const met = facts.number('outcomes', { outcome: 'FULLY_MET', kind: TOTAL })
	const whole = facts.number('outcomes', { outcome: TOTAL, kind: TOTAL })
	const part = gradedPart(met ? [met] : [], whole)
	return part && text('outcomes.graded', { grade: part.grade })
}

const women = { sex: 'female', level: TOTAL }
const everybody = { sex: TOTAL, level: TOTAL }

const trained: Sentence = (facts, { text }) => {
	const [part, whole] = [facts.number('learners', women), facts.number('learners', everybody)]
	if (!part || !whole || whole.value === 0) return null
	const share = `{${part.key}/${whole.key}}`
	return text('learners.exact', { n: whole.value, t: whole.bound, women: part.bound, share })
}

const womenTrained: Sentence = (facts, { text }) => {
	const [part, whole] = [facts.number('learners', women), facts.number('learners', everybody)]
	const grade = part && whole ? gradeOf(part.value, whole.value) : null
	return grade && text('learners.graded', { grade })
}

const pieces: Sentence = (facts, words) => {
	const shown = facts.list('pieces').slice(0, MOST_LISTED)
	if (shown.length === 0) return null
	return words.text('pieces.exact', {
		list: words.listed(shown, (code) => words.code('category', code), 'quoted'),
	})
}

const money: Sentence = (facts, words) => {
	const shown = facts.list('money', { what: 'committed' }, 'amount')
	if (shown.length === 0) return null
	return words.text('money.exact', { list: words.listed(shown, (currency) => currency, 'money') })
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
			['graded', womenTrained],
		],
	},
	exact('pieces', 'delivered', pieces),
	exact('money', 'delivered', money),
]

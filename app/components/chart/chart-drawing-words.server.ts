import type { EventGroup } from '#app/forms/event-forms.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { intlLocales } from '#workflows/languages.ts'
import { type Arrow, arrowsFor, type Chart, type NextStep } from '#workflows/process-chart.ts'
import { statusKind } from '#workflows/status-line.ts'
import { lettering, widthOf, wrapped } from './chart-drawing-text.ts'

/** How a status is drawn: present, passed, possible next, or any other. */
export type Standing = 'here' | 'passed' | 'next' | 'other'
type Size = { width: number; height: number }
export type WordedBox = { id: string; as: Standing; lines: string[]; note: string } & Size
export type WordedArrow = { id: string; from: string; to: string; as: Standing; lines: string[] } & Size
export type WordedChart = { boxes: WordedBox[]; arrows: WordedArrow[] }

type Course = {
	/** The statuses passed, the last is the present one; empty in a chart without a row. */
	way: readonly { state: string; at: Date | null }[]
	steps: readonly NextStep[]
}

const BOX = 204
const PADDING = 12
const ARROW = 150

/** All texts of a process chart, with their sizes. */
export function wordChart(
	group: EventGroup,
	chart: Chart,
	{ way, steps }: Course,
	language: Language,
): WordedChart {
	const states = way.map(({ state }) => state)
	const here = states.at(-1)
	const nextStates = new Set(steps.flatMap(({ to }) => to))
	const open = new Map(steps.map((step) => [step.type, step]))
	const write = writer(group, language)
	return {
		boxes: chart.states.map((id) => {
			const passed = way.findLast(({ state }) => state === id)
			const as = id === here ? 'here' : nextStates.has(id) ? 'next' : passed ? 'passed' : 'other'
			const from = new Set(chart.waysOut.filter(({ to }) => to === id).map((each) => each.from)).size
			return box(id, as, write.state(id), write.note(as, passed, from))
		}),
		arrows: arrowsFor(chart, states).map((arrow) => {
			const { from, to, events } = arrow
			const ahead = from === here ? events.filter((event) => open.get(event)?.to.includes(to)) : []
			const taken = states.some((state, index) => state === to && states[index - 1] === from)
			const as = ahead.length > 0 ? 'next' : taken ? 'passed' : 'other'
			const lines = events.flatMap((event) => write.event(event, ahead.includes(event) && open.get(event)))
			return sized(arrow, as, lines)
		}),
	}
}

function box(id: string, as: Standing, words: string, note: string): WordedBox {
	const lines = wrapped(words, lettering.box, BOX - 2 * PADDING)
	const text = (lines.length * lettering.box + lettering.note) * lettering.line
	return { id, as, lines, note, width: BOX, height: Math.ceil(text) + 2 * PADDING }
}

function sized({ from, to }: Arrow, as: Standing, lines: string[]): WordedArrow {
	const width = Math.max(...lines.map((line) => widthOf(line, lettering.arrow)))
	const height = lines.length * lettering.arrow * lettering.line
	return {
		id: `${from}-${to}`,
		from,
		to,
		as,
		lines,
		width: Math.ceil(width) + 8,
		height: Math.ceil(height) + 4,
	}
}

function writer(group: EventGroup, language: Language) {
	const status = sayer(language, 'status')
	const events = sayer(language, 'events')
	const common = translator(language, 'common')
	const t = translator(language, 'processChart')
	// The month in letters: the medium style of some languages, such as Arabic, writes it in figures.
	const date = new Intl.DateTimeFormat(intlLocales[language], {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC',
	})
	const either = new Intl.ListFormat(intlLocales[language], { type: 'disjunction' })
	const kind = statusKind(group)
	const written = (at: Date | null | undefined) => (at ? date.format(at) : '')
	return {
		state: (state: string) => status(`${kind}.${state}`),
		event(event: string, open: NextStep | undefined | false) {
			const label = events(`${group}.${event}.label`)
			const lines = wrapped(label, lettering.arrow, ARROW)
			const who = open
				? t('note.who', { who: either.format(open.roles.map((role) => common(`roles.${role}`))) })
				: ''
			return [...lines, ...wrapped(who, lettering.arrow, ARROW)]
		},
		note(as: Standing, passed: { at: Date | null } | undefined, from: number) {
			const at = written(passed?.at)
			if (as === 'here') return at ? t('note.hereSince', { date: at }) : t('note.here')
			if (passed) return `✓ ${at}`.trim()
			if (as === 'next') return t('note.next')
			// A single status is where a way back begins.
			return from > 1 ? t('note.wayOut', { count: from }) : ''
		},
	}
}

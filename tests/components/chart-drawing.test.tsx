import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawnChart } from '#app/commands/drawn-architecture.tsx'
import { ProcessChart } from '#app/components/chart/chart-drawing.tsx'
import { widthOf, wrapped } from '#app/components/chart/chart-drawing-text.ts'
import { wordChart } from '#app/components/chart/chart-drawing-words.server.ts'
import { layOut } from '#app/platform/picture/chart-layout.server.ts'
import { chartNames, workflows } from '#workflows/charts.ts'
import { direction, type Language, languages } from '#workflows/languages.ts'
import { chartOf, stepsFrom } from '#workflows/process-chart.ts'
import { render } from './render.tsx'

const workflow = workflows.request
const reached = (state: string, day: number, event: string) => ({
	state,
	at: new Date(Date.UTC(2026, 2, day)),
	by: { event, actor: 'Ama <Mensah>', role: 'drafter' as const, onBehalfOf: null },
})

/** A request that awaits endorsement, once returned for correction. */
async function awaiting(language: Language) {
	const start = { state: 'draft', at: new Date(Date.UTC(2026, 2, 1)), by: null }
	const way = [
		start,
		reached('awaitingEndorsement', 2, 'sendForEndorsement'),
		reached('draft', 3, 'returnForCorrection'),
		reached('awaitingEndorsement', 4, 'sendForEndorsement'),
	]
	const here = { ...workflow.start(), value: 'awaitingEndorsement' }
	const steps = stepsFrom(workflow, here).map((step) => ({ ...step, yours: step.type === 'endorse' }))
	const words = wordChart('request', chartOf(workflow), { way, steps }, language)
	const places = await layOut(words, direction(language))
	const drawing = { group: 'request' as const, status: 'awaitingEndorsement', way, steps }
	const html = render(<ProcessChart drawing={drawing} picture={{ id: 'r1', words, places }} />, language)
	return { words, places, html }
}

describe('the picture', () => {
	test('marks the present state, the past ones and possible next ones, not by colour alone', async () => {
		const { words } = await awaiting('en')
		const box = (id: string) => words.boxes.find((each) => each.id === id)
		expect(box('awaitingEndorsement')).toMatchObject({ as: 'here', note: 'Current status since 4 Mar 2026' })
		expect(box('draft')).toMatchObject({ as: 'next', note: '✓ 3 Mar 2026' })
		expect(box('submitted')).toMatchObject({ as: 'next', note: 'possible next step' })
		expect(box('review')).toMatchObject({ as: 'other', note: '' })
		const endorse = words.arrows.find(({ id }) => id === 'awaitingEndorsement-submitted')
		expect(endorse?.lines).toEqual(['Endorse and submit', '(Focal point)'])
	})

	test('dates a status with the month in letters, in Arabic too', async () => {
		const { words } = await awaiting('ar')
		expect(words.boxes.map(({ note }) => note).join()).toContain('مارس')
	})

	test('is one image with a name, without styles, scripts or text that is not escaped', async () => {
		const { html } = await awaiting('en')
		expect(html).toContain('role="img" aria-labelledby="r1-title r1-summary"')
		expect(html).toContain('<title id="r1-title">Request process</title>')
		expect(html).toContain('Current status: “Awaiting endorsement”')
		expect(html).toContain('href="#r1-here"')
		expect(html.match(/ id="r1-here"/g)).toHaveLength(1)
		expect(html).not.toMatch(/ style="|<script|<Mensah>/)
	})

	test('changes sides for Arabic, and only the places', async () => {
		const { words, places } = await awaiting('ar')
		const unturned = await layOut(words, 'ltr')
		const centre = ({ x, width }: { x: number; width: number }) => x + width / 2
		for (const [index, box] of places.boxes.entries()) {
			const other = unturned.boxes[index]
			expect(box.y).toBe(other?.y)
			expect(centre(box)).toBeCloseTo(places.width - centre(other ?? box), 0)
		}
		expect(centre(places.boxes[0] ?? { x: 0, width: 0 })).toBeGreaterThan(places.width / 2)
	})

	test.each(languages)('has room for all its words in %s', async (language) => {
		for (const name of chartNames) {
			const { boxes, arrows } = wordChart(name, chartOf(workflows[name]), { way: [], steps: [] }, language)
			for (const { lines, width } of [...boxes, ...arrows]) {
				expect(lines.length).toBeGreaterThan(0)
				expect(lines.length).toBeLessThan(7)
				for (const line of lines) expect(widthOf(line, 12), line).toBeLessThanOrEqual(width)
			}
		}
	})
})

describe('the layout', () => {
	test('is made once for the same sizes, and leaves nothing out or on top of each other', async () => {
		const words = wordChart('need', chartOf(workflows.need), { way: [], steps: [] }, 'fr')
		const [placed, again] = await Promise.all([
			layOut(words),
			layOut({ ...words, boxes: words.boxes.map((box) => ({ ...box, note: 'else' })) }),
		])
		expect(again).toBe(placed)
		const { width, height, boxes, arrows } = placed
		expect(boxes).toHaveLength(words.boxes.length)
		expect(arrows.every(({ points }) => points.length >= 2)).toBe(true)
		for (const [index, one] of boxes.entries()) {
			expect(one.x + one.width).toBeLessThanOrEqual(width)
			expect(one.y + one.height).toBeLessThanOrEqual(height)
			for (const other of boxes.slice(index + 1)) {
				const apart =
					one.x + one.width <= other.x ||
					other.x + other.width <= one.x ||
					one.y + one.height <= other.y ||
					other.y + other.height <= one.y
				expect(apart, `${one.id} and ${other.id}`).toBe(true)
			}
		}
	})
})

describe('the same in words', () => {
	test('names the passed states with their actors, the present state, the next ones and alternatives', async () => {
		const { html } = await awaiting('en')
		const text = html
			.replace(/<svg.*<\/svg>/s, '')
			.replace(/<[^>]+>/g, ' ')
			.replace(/\s+/g, ' ')
		expect(text).toContain('Since 1 March 2026 . Started here.')
		expect(text).toMatch(/Since 3 March 2026 . .Ama &lt;Mensah&gt;. returned the request for correction/)
		expect(text).toMatch(
			/Possible next steps and responsible roles.*Endorse and submit Focal point. Leads to: Submitted. You can take this step now./,
		)
		expect(text).toMatch(/Alternative outcomes.*Recall request Drafter. Leads to: Draft/)
		expect(html.match(/aria-current="step"/g)).toHaveLength(1)
	})
})

describe('lines of a text', () => {
	test('are broken between words, in Chinese between characters', () => {
		expect(wrapped('Record that the partner will meet the need', 12, 150)).toEqual([
			'Record that the partner',
			'will meet the need',
		])
		expect(wrapped('记录由伙伴机构满足需求', 12, 60)).toEqual(['记录由伙伴', '机构满足需', '求'])
	})
})

describe('the drawing of the documentation', () => {
	test.each(chartNames)('is up to date for the %s chart', async (name) => {
		const path = `workflows/drawings/${name}.svg`
		const kept = existsSync(path) ? readFileSync(path, 'utf8') : ''
		expect(kept === (await drawnChart(name)), `${path} is out of date: npm run drawings`).toBe(true)
	})
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { eventForms, eventSchema } from '#app/forms/event-forms.ts'
import { awaitedFirst } from '#app/routes/requests.$requestId._index/steps-panel.tsx'
import { chartNames, workflows } from '#workflows/charts.ts'
import type { ForeseenSteps } from '#workflows/foreseen.ts'
import { render } from './render.tsx'

const forms = eventForms('request', ['endorse', 'returnForCorrection', 'withdraw'])
const problem = (type: string, typed: Record<string, string[]>, errors: Record<string, string> = {}) => ({
	code: 'invalid' as const,
	reason: 'badValue' as const,
	errors,
	typed: { type: [type], revision: ['2'], ...typed },
})

/** Pages whose forms send words of their own that a chart happens to have as well, such as "confirm". */
const notOfCharts = [
	'administration.',
	'joint-needs.$jointNeedId',
	'requests.$requestId.needs.$needId.joint/route.tsx',
]
const formsIn = (html: string) => html.match(/<form.*?<\/form>/gs) ?? []

describe('the steps open to a person', () => {
	test('each send their event with the revision of the page', () => {
		const html = render(<EventPanel group="request" foreseen={{}} revision={3} forms={forms} />)
		const sent = formsIn(html)
		expect(sent).toHaveLength(3)
		for (const form of sent) expect(form).toContain('<input type="hidden" name="revision" value="3"/>')
		expect(html.match(/name="type" value="\w+"/g)).toEqual([
			'name="type" value="endorse"',
			'name="type" value="returnForCorrection"',
			'name="type" value="withdraw"',
		])
		expect(html).not.toContain('<details open')
	})

	test('stand open where there is one ordinary step, and without a fold where nothing is asked', () => {
		const one = eventForms('request', ['resume', 'withdraw'])
		const quiet = <EventPanel group="request" foreseen={{}} revision={0} forms={one} isQuiet />
		expect(render(quiet)).not.toMatch(/<details [^>]*open/)
		expect(render(<EventPanel group="request" foreseen={{}} revision={0} forms={one} />)).toMatch(
			/<details [^>]*open=""[^>]*><summary>Resume/,
		)
		const plain = eventForms('request', ['recall'])
		expect(render(<EventPanel group="request" foreseen={{}} revision={0} forms={plain} />)).not.toContain(
			'<details',
		)
	})

	test('begin with those that wait for the reader', () => {
		const ahead = [{ type: 'approveDecisions', roles: ['headquartersApprover' as const], yours: true }]
		const open = eventForms('request', ['returnDecisions', 'approveDecisions'])
		expect(open[0]?.type).toBe('returnDecisions')
		expect(awaitedFirst(open, { ahead }).map(({ type }) => type)).toEqual([
			'approveDecisions',
			'returnDecisions',
		])
	})

	test('say before their buttons what will happen and who, if anyone, is notified', () => {
		const foreseen: ForeseenSteps = {
			endorse: { next: 'submitted', follows: ['reference', 'receipt'], informs: ['triage', 'drafter'] },
			withdraw: { next: null, follows: [], informs: [] },
		}
		const html = render(<EventPanel group="request" foreseen={foreseen} revision={3} forms={forms} />)
		const [endorse = '', back = '', withdraw = ''] = formsIn(html)
		const said = endorse.slice(0, endorse.indexOf('<button'))
		for (const words of ['Submitted', 'receives its reference', 'submission receipt is issued'])
			expect(said).toContain(words)
		expect(said).toContain('Notified: triage officers and drafter')
		expect(back).not.toContain('What will happen')
		expect(withdraw).toContain('No notification is sent.')
	})

	test.each(chartNames.map((group) => [group, Object.keys(workflows[group].permissions)] as const))(
		'say it before every button of %s, in every kind of form',
		(group, types) => {
			const taken = types.filter((type) => eventSchema(group, type))
			const all = eventForms(group, taken)
			expect(all.map(({ type }) => type).sort()).toEqual([...taken].sort())
			const foreseen: ForeseenSteps = Object.fromEntries(
				taken.map((type, at) => [type, { next: null, follows: [], informs: at % 2 ? ['officer'] : [] }]),
			)
			const html = render(<EventPanel group={group} foreseen={foreseen} revision={0} forms={all} />)
			const sent = formsIn(html)
			expect(sent).toHaveLength(taken.length)
			for (const form of sent)
				expect(form.slice(0, form.indexOf('name="type"'))).toMatch(
					/What will happen.*(Notified: case officer|No notification is sent\.)/s,
				)
		},
	)

	test('say it also where a page has its own button for a step', () => {
		const steps = new Set(chartNames.flatMap((group) => Object.keys(workflows[group].permissions)))
		const pages = readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.tsx'))
			.map((path) => ({ path, text: readFileSync(`app/routes/${path}`, 'utf8') }))
		const own = pages.filter(
			({ path, text }) =>
				!notOfCharts.some((part) => path.startsWith(part)) &&
				[...text.matchAll(/name="type"\s+value="(\w+)"/g)].some(([, type = '']) => steps.has(type)),
		)
		expect(own.length).toBeGreaterThan(1)
		expect(own.filter(({ text }) => !text.includes('<ForeseenNote')).map(({ path }) => path)).toEqual([])
	})

	test('keep typed values where something was wrong, and only there', () => {
		const wrong = problem(
			'endorse',
			{ noteNumber: ['NV/7'], noteDate: ['2026-02-30'] },
			{ noteDate: 'badDate' },
		)
		const html = render(
			<EventPanel group="request" foreseen={{}} revision={3} forms={forms} problem={wrong} />,
		)
		const [endorse = '', back = ''] = formsIn(html)
		expect(endorse).toContain('value="NV/7"')
		expect(endorse).toContain('Enter a complete date: day, month and year')
		expect(back).not.toContain('NV/7')
		expect(html.match(/<details [^>]*open=""/g)).toHaveLength(1)
	})

	test('name the row in which something was wrong', () => {
		const asked = eventForms('request', ['answerClarification'])
		const wrong = problem('answerClarification', {}, { 'answers.1.text': 'required' })
		const html = render(
			<EventPanel
				group="request"
				foreseen={{}}
				revision={0}
				forms={asked}
				problem={wrong}
				special={{ answerClarification: <p>rows</p> }}
			/>,
		)
		expect(html).toContain('Answer 2: Enter an answer')
	})
})

describe('the reason why a step was not taken', () => {
	test('keeps typed values when the step is no longer open', () => {
		const stale = {
			...problem('returnForCorrection', { note: ['Please add the <law>'] }),
			code: 'conflict' as const,
			reason: 'conflict' as const,
		}
		const html = render(<ProblemNotice problem={stale} forms={[]} />)
		expect(html).toContain('Someone else made a change first')
		expect(html).toContain('Please add the &lt;law&gt;')
		expect(render(<ProblemNotice problem={stale} forms={forms} />)).not.toContain('Please add')
	})

	test('is said in general where only a page for files has words for it', () => {
		const odd = { ...problem('endorse', {}), code: 'refused' as const, reason: 'macros' as const }
		expect(render(<ProblemNotice problem={odd} forms={forms} />)).toContain('Nothing was changed')
	})
})

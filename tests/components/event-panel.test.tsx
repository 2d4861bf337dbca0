import { describe, expect, test } from 'vitest'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { eventForms } from '#app/forms/event-forms.ts'
import { awaitedFirst } from '#app/routes/requests.$requestId._index/steps-panel.tsx'
import type { ForeseenSteps } from '#workflows/foreseen.ts'
import { render } from './render.tsx'

const forms = eventForms('request', ['endorse', 'returnForCorrection', 'withdraw'])
const problem = (type: string, typed: Record<string, string[]>, errors: Record<string, string> = {}) => ({
	code: 'invalid' as const,
	reason: 'badValue' as const,
	errors,
	typed: { type: [type], revision: ['2'], ...typed },
})

const formsIn = (html: string) => html.match(/<form.*?<\/form>/gs) ?? []

describe('the steps open to somebody', () => {
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

	test('say before their buttons what will happen and who is notified, and if nobody is', () => {
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

	test('keep what was typed where something was wrong, and only there', () => {
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
	test('comes with what was typed when the step is no longer open', () => {
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

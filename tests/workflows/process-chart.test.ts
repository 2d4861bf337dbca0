import { describe, expect, test } from 'vitest'
import { chartNames, workflows } from '#workflows/charts.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { arrowsFor, chartOf, type ShownAs, stepsFrom, wayOf } from '#workflows/process-chart.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { shownNeedStatus, shownStatus } from '#workflows/status-line.ts'

const { request, need, equipment } = workflows
// A chart names its states as texts; those of these two are the statuses of their rows.
const requestForState: ShownAs = (state) => shownStatus(state as RequestStatus, true)
const needForState: ShownAs = (state) => shownNeedStatus(state as NeedStatus, true) // the same
const at = (workflow: typeof request, value: string, context: object = {}) => {
	const start = workflow.start()
	return { ...start, value, context: { ...start.context, ...context } }
}
const named = <Step extends { type: string }>(steps: readonly Step[], type: string) =>
	steps.find((step) => step.type === type)

describe.each(chartNames)('the drawing of the %s chart', (name) => {
	const workflow = workflows[name]
	const { states, arrows, waysOut } = chartOf(workflow)

	test('has every state, and an arrow for every event that leads from one to another', () => {
		expect(states).toEqual(workflow.states)
		const drawn = [...arrows, ...waysOut].flatMap(({ from, to, events }) =>
			events.map((event) => `${from} ${event} ${to}`),
		)
		const possible = Object.entries(workflow.machine.states).flatMap(([from, { transitions }]) =>
			[...transitions].flatMap(([event, choices]) =>
				choices.flatMap(({ target }) => (target ?? []).map(({ key }) => `${from} ${event} ${key}`)),
			),
		)
		const leaving = new Set(possible.filter((line) => line.split(' ')[0] !== line.split(' ')[2]))
		expect(new Set(drawn)).toEqual(leaving)
		expect(drawn).toHaveLength(leaving.size)
	})

	test('names the steps ahead of each state that the chart has', () => {
		for (const state of workflow.states.map(String)) {
			const here = at(workflow, state)
			const steps = stepsFrom(workflow, here)
			expect(steps.map(({ type }) => type)).toEqual(workflow.nextSteps(here).map(({ type }) => type))
		}
	})
})

describe('a way out', () => {
	test('is drawn only where it was taken and from the present state of the row', () => {
		const chart = chartOf(request)
		const out = (way: string[]) => arrowsFor(chart, way).filter(({ to }) => to === 'withdrawn')
		expect(out([])).toEqual([])
		expect(out(['draft', 'awaitingEndorsement'])).toMatchObject([{ from: 'awaitingEndorsement' }])
		expect(out(['draft', 'withdrawn'])).toMatchObject([{ from: 'draft', events: ['withdraw'] }])
	})
})

describe('what a State is shown', () => {
	test('has no state and no arrow that stays inside the office', () => {
		const chart = chartOf(request, requestForState)
		expect(chart.states).not.toContain('approval')
		expect(JSON.stringify(chart)).not.toMatch(/approval|proposeDecisions|returnDecisions/)
		const inside =
			/proposed|declineProposed|startReview|proposeProgramme|proposeDecline|startOverdue|allowStart/
		expect(JSON.stringify(chartOf(need, needForState))).not.toMatch(inside)
	})

	test('is the same whether decisions are being prepared or wait for approval', () => {
		const seen = (value: string) => stepsFrom(request, at(request, value), requestForState)
		expect(seen('approval')).toEqual(seen('review'))
		expect(named(seen('review'), 'approveDecisions')?.to).toEqual(['declined', 'active'])
		expect(named(seen('review'), 'returnDecisions')).toBeUndefined()
	})

	test('is the same whether or not a refusal or a late start is being decided', () => {
		const seen = (value: string) =>
			new Set(stepsFrom(need, at(need, value), needForState).map(({ type }) => type))
		expect(seen('declineProposed')).toEqual(seen('accepted'))
		expect(seen('startReview')).toEqual(seen('confirmed'))
	})

	test('is the same whether or not a programme was asked', () => {
		const seen = (value: string) => stepsFrom(need, at(need, value), needForState)
		expect(seen('proposed')).toEqual(seen('accepted'))
		expect(named(seen('accepted'), 'acceptOffer')?.to).toEqual(['reserved'])
	})
})

describe('the steps ahead', () => {
	test('lead back to where a question came from', () => {
		const answer = (origin: string) =>
			named(stepsFrom(request, at(request, 'clarification', { origin })), 'answerClarification')?.to
		expect(answer('screening')).toEqual(['clearance', 'screening'])
		expect(answer('review')).toEqual(['clearance', 'review'])
	})

	test('lead back to where a delivery was interrupted', () => {
		const here = at(equipment, 'lostOrDamaged', { origin: 'customs' })
		expect(named(stepsFrom(equipment, here), 'continueWithout')?.to).toEqual(['customs'])
	})

	test('stay open where the choice depends on what is sent, and may leave the state as it is', () => {
		expect(named(stepsFrom(request, at(request, 'approval')), 'approveDecisions')?.to).toEqual([
			'declined',
			'active',
		])
		const share = named(stepsFrom(equipment, at(equipment, 'specification')), 'shareSpecification')
		expect(share).toMatchObject({ to: [], usual: true, roles: ['programmeManager'] })
	})

	test('tell the ordinary way from what could happen instead', () => {
		const usual = (value: string) =>
			stepsFrom(request, at(request, value)).flatMap(({ type, usual }) => (usual ? [type] : []))
		expect(usual('clarification')).toEqual(['answerClarification'])
		expect(usual('awaitingClosure')).toEqual(['confirmClosure'])
		expect(usual('withdrawn')).toEqual([])
		const ofNeed = (value: string) =>
			stepsFrom(need, at(need, value)).flatMap(({ type, usual }) => (usual ? [type] : []))
		expect(ofNeed('waitlisted')).toEqual(['promote', 'allocate'])
		expect(ofNeed('evaluated')).toEqual(['giveEvaluation'])
	})
})

describe('the way gone', () => {
	const moves = [
		{ from: 'draft', to: 'awaitingEndorsement', day: 1 },
		{ from: 'awaitingEndorsement', to: 'draft', day: 2 },
		{ from: 'draft', to: 'awaitingEndorsement', day: 3 },
	]

	test('names each state as often as it was reached', () => {
		const way = wayOf('draft', moves)
		expect(way.map(({ state }) => state)).toEqual([
			'draft',
			'awaitingEndorsement',
			'draft',
			'awaitingEndorsement',
		])
		expect(way.map(({ by }) => by?.day)).toEqual([undefined, 1, 2, 3])
	})

	test('skips what the reader is not shown', () => {
		const inside = [
			{ from: 'review', to: 'approval', day: 1 },
			{ from: 'approval', to: 'review', day: 2 },
			{ from: 'approval', to: 'active', day: 3 },
		]
		const way = wayOf('review', inside, requestForState)
		expect(way.map(({ state, by }) => [state, by?.day])).toEqual([
			['review', undefined],
			['active', 3],
		])
	})
})

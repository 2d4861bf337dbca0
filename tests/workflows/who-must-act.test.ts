import { describe, expect, test } from 'vitest'
import { awaited, openActs } from '#workflows/awaited.ts'
import { type ChartName, workflows as charts } from '#workflows/charts.ts'
import { sideOf } from '#workflows/clock/side-of.ts'
import { turnIn } from '#workflows/clock/turns.ts'
import type { Permission } from '#workflows/engine/engine.ts'
import { type Condition, type DueDiligence, dueDiligenceStates, type Facts } from '#workflows/facts.ts'
import { type ActingRole, isStateRole, roles } from '#workflows/roles.ts'
import { waitingStates } from '#workflows/waiting.ts'
import { everyStanding, type Now } from './standings.ts'
import { actor, favourable, type TestedWorkflow, workflows } from './workflows.ts'

/** What the conditions of a permission ask of a record, told again in other words than those of the product. */
const allowed: Partial<Record<Condition, (facts: Facts) => boolean>> = {
	dueDiligenceDone: ({ dueDiligence }) => !['open', 'refused'].includes(dueDiligence),
	mayBegin: ({ mayBegin }) => mayBegin,
	signedForOffice: ({ signedForOffice }) => signedForOffice,
	beforeClosure: ({ ended }) => !ended,
}

/** Every set of facts that a record can have, for the one person who holds every post that acts on it. */
const everyFacts: Facts[] = dueDiligenceStates.flatMap((dueDiligence: DueDiligence) =>
	[true, false].flatMap((mayBegin) =>
		[true, false].flatMap((signedForOffice) =>
			[true, false].map((ended) => ({
				...favourable({ type: '' }),
				dueDiligence,
				mayBegin,
				signedForOffice,
				ended,
			})),
		),
	),
)

/** Steps of one side that the other may record when it hears of them, without anybody waiting for it to do so. */
const heardBy: Record<string, ActingRole> = {
	'equipment releaseFromCustoms': 'programmeManager',
}

/**
 * The steps that this role must take, worked out from the permission table and the chart by hand: neither optional nor
 * done already, nor that of another side, accepted by the chart with a sample of its form, and allowed by the record.
 */
function stepsOf(role: ActingRole, { name, workflow, samples }: TestedWorkflow, now: Now, facts: Facts) {
	const here = workflow.machine.resolveState(now)
	const steps: string[] = []
	for (const event of Object.values(samples)) {
		const permission: Permission | undefined = workflow.permissions[event.type]
		if (!permission?.roles.includes(role) || permission.optional) continue
		if (heardBy[`${name} ${event.type}`] === role) continue
		if (permission.doneOnce && now.context[permission.doneOnce] === true) continue
		if (permission.when?.some((condition) => allowed[condition]?.(facts) === false)) continue
		if (!steps.includes(event.type) && here.can(event)) steps.push(event.type)
	}
	const signs = name === 'equipment' && now.value === 'inspected' && !facts.signedForOffice
	if (signs && sideOf(role) === 'programme') steps.push('signForOffice')
	return steps
}

/** Turns of clocks that count time although no person has a step, or the reverse, each with its reason. */
const countedOtherwise: Record<string, string> = {
	'need waitlisted': 'time until capacity is found counts for UNODC',
	'need confirmed': 'the delivery that was opened waits for its programme',
	'need referred': 'a partner has no account',
	'request dormant': 'a request that rests is no longer counted',
	'need delivered': 'the evaluation by the State blocks nothing, and its delivery goes on',
	'need evaluated': 'the evaluation by the State blocks nothing',
	'request closed': 'a request to reopen is decided beside the clock',
	'request declined': 'a request to reopen is decided beside the clock',
	'request withdrawn': 'a request to reopen is decided beside the clock',
}

describe.each(workflows)('in every state of the $name chart that can be reached', (tested) => {
	const { name, workflow } = tested
	const standings = everyStanding(tested, 'stateEvaluated', 'reopening')
	const cases = standings.flatMap((now) => everyFacts.map((facts) => ({ now, facts })))
	const able = cases.map(({ now, facts }) =>
		roles.map((role) => ({ role, steps: stepsOf(role, tested, now, facts) })),
	)
	const wrong = (isWrong: (each: (typeof cases)[number], can: (typeof able)[number]) => boolean) =>
		cases.filter((each, at) => isWrong(each, able[at] ?? []))

	test('what is awaited is what people can do, and nobody else is named', () => {
		const differing = wrong(({ now, facts }, can) => {
			const { acts, heldBy } = awaited(workflow, now, facts)
			const named = acts.flatMap(({ type, roles: by }) => by.map((role) => `${role} ${type}`))
			const known = can.flatMap(({ role, steps }) => steps.map((type) => `${role} ${type}`))
			return named.toSorted().join() !== known.toSorted().join() || (heldBy !== null && known.length > 0)
		})
		expect(differing).toEqual([])
	})

	test('what is awaited is awaited of one side', () => {
		const differing = cases.filter(({ now, facts }) =>
			awaited(workflow, now, facts).acts.some(({ roles: by }) => new Set(by.map(isStateRole)).size !== 1),
		)
		expect(differing).toEqual([])
	})

	test('My work lists it for those who can do it, and for no other', () => {
		const differing = wrong(({ now, facts }, can) => {
			const { acts } = awaited(workflow, now, facts)
			return can.some(({ role, steps }) => {
				const listed = openActs(acts, actor(role), facts).map(({ type }) => type)
				const isFound = steps.length === 0 || waitingStates(workflow, role).includes(now.value)
				return listed.toSorted().join() !== steps.toSorted().join() || !isFound
			})
		})
		expect(differing).toEqual([])
	})

	test('the clock runs for a side with somebody who can act', () => {
		const differing = wrong(({ now, facts }, can) => {
			// While UNODC examines something, time counts for the side that waits for it.
			const isExamined = ['open', 'refused'].includes(facts.dueDiligence) || !facts.mayBegin
			if (isExamined || facts.ended || `${name} ${String(now.value)}` in countedOtherwise) return false
			const turn = turnIn(name, workflow, now, facts)
			if (turn === undefined) return false
			const sides = can.filter(({ steps }) => steps.length > 0).map(({ role }) => sideOf(role))
			return turn === null ? sides.length > 0 : !sides.includes(turn.party)
		})
		expect(differing).toEqual([])
	})
})

test('each turn that is counted otherwise is one of a state', () => {
	const states = Object.entries(charts).flatMap(([name, { states: all }]) =>
		all.map((state) => `${name} ${state}`),
	)
	expect(Object.keys(countedOtherwise).filter((each) => !states.includes(each))).toEqual([])
	expect(Object.keys(charts) satisfies string[]).toContain('need' satisfies ChartName)
})

import { describe, expect, test } from 'vitest'
import { workflows } from '#workflows/charts.ts'
import type { Workflow } from '#workflows/engine/engine.ts'
import {
	kindOf,
	kindsFor,
	noticesOfKind,
	optionalKinds,
	type Party,
	type Tell,
} from '#workflows/notices/kinds.ts'

import { waitingStep } from '#workflows/waiting.ts'

const roleOf: Record<Party, string> = {
	drafter: 'drafter',
	focalPoints: 'focalPoint',
	mission: 'mission',
	missionAddress: 'mission',
	// Without an account.
	partnerAddress: '',
	triage: 'triageOfficer',
	officer: 'caseOfficer',
	formerOfficer: 'caseOfficer',
	approvers: 'headquartersApprover',
	dueDiligence: 'dueDiligenceOfficer',
	manager: 'programmeManager',
	managers: 'programmeManager',
	candidates: 'programmeManager',
}

/** Returns every transition of a chart with a notice, with the states before and after it. */
function toldIn({ machine }: Workflow) {
	const found: { from: string; to: string; tells: Tell[] }[] = []
	const look = (part: unknown, state: string) => {
		if (typeof part !== 'object' || part === null) return
		const { target = state, actions }: { target?: string; actions?: unknown } = part
		const tells = [actions].flat(3).flatMap((action) => tellIn(action))
		if (tells.length > 0) found.push({ from: state, to: target, tells })
		for (const [key, inner] of Object.entries(part)) if (key !== 'actions') look(inner, state)
	}
	const { states = {}, ...around }: { states?: object } = machine.config
	for (const [state, config] of Object.entries(states)) look(config, state)
	look(around, '')
	return found
}

const tellIn = (action: unknown): Tell[] =>
	typeof action === 'object' &&
	action !== null &&
	'type' in action &&
	action.type === 'tell' &&
	'params' in action
		? [action.params as Tell] // only the function `tell` of the charts makes these
		: []

/** Returns the roles whose step the chart then awaits. */
function awaited(workflow: Workflow, state: string): readonly string[] {
	const { context } = workflow.start()
	return [false, true].flatMap((shared) => {
		const now = { value: state, context: { ...context, ...('shared' in context && { shared }) } }
		const open = workflow.states.includes(state) ? workflow.possible(now) : []
		const step = waitingStep(
			workflow,
			open.filter((type) => workflow.permissions[type]?.roles.some((role) => role !== 'system')),
			now.context,
		)
		return step ? (workflow.permissions[step]?.roles ?? []) : []
	})
}

describe.each(Object.entries(workflows))('in the chart of a %s', (_name, chart) => {
	const workflow = chart

	test('no notice that asks for a step can be switched off', () => {
		// A step that does not change the state requires no new action.
		const moving = toldIn(workflow).filter(({ from, to }) => from !== to)
		const asking = moving.flatMap(({ to: state, tells }) => {
			const roles = awaited(workflow, state)
			return tells.filter(({ to }) =>
				to.some((party) => party !== 'formerOfficer' && roles.includes(roleOf[party])),
			)
		})
		expect(asking.length).toBeGreaterThan(0)
		expect(
			new Set(asking.map(({ notice }) => notice).filter((notice) => kindOf(notice) !== 'mandatory')),
		).toEqual(new Set())
	})

	test('everyone who gets an optional notice can switch it off', () => {
		for (const { notice, to } of toldIn(workflow).flatMap(({ tells }) => tells))
			for (const party of to) {
				const kind = kindOf(notice)
				if (kind !== 'mandatory') expect(kindsFor([roleOf[party]]), `${notice} to ${party}`).toContain(kind)
			}
	})
})

test('a notice is of one kind, and those that ask, decide, confirm or set a date are of none that may be switched off', () => {
	const all = optionalKinds.flatMap(noticesOfKind)
	expect(new Set(all).size).toBe(all.length)
	for (const kind of optionalKinds)
		for (const notice of noticesOfKind(kind)) expect(kindOf(notice)).toBe(kind)
	for (const notice of [
		...(['requestReceived', 'requestAcknowledged', 'decisionsMade', 'needDeclined', 'needHeld'] as const),
		...(['clockReminder', 'clockDue', 'nominationsReminder', 'holdReview', 'draftIdle'] as const),
		...(['offerConfirmed', 'offerLapsed', 'changeDecided', 'passwordChanged', 'workHandedOver'] as const),
	])
		expect(kindOf(notice), notice).toBe('mandatory')
	expect(kindOf('invitation')).toBe('mandatory')
	expect(kindsFor(['donor'])).toEqual(['delivery', 'jobs'])
})

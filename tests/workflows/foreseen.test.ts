import { describe, expect, test } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type Foreseen, type Snapshot, WorkflowError } from '#workflows/engine/engine.ts'
import { followedBy, informedBy, isThere } from '#workflows/foreseen.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { actor, favourable, permissionOf, type TestedWorkflow, workflows } from './workflows.ts'

describe.each(workflows)('what is foreseen of a step of $name', (tested) => {
	const { workflow, contexts } = tested
	test('is what one way to fill in its form leads to, from every state', () => {
		const wrong: string[] = []
		for (const context of Object.values(contexts))
			for (const value of workflow.states) {
				const now: Snapshot<AnyStateMachine> = { value, context }
				for (const type of workflow.possible(now)) {
					const foreseen = workflow.foresee(now, type)
					const decided = decisions(tested, now, type)
					if (decided.length > 0 && !decided.some((each) => isSame(each, foreseen, String(value))))
						wrong.push(`${value} ${type}`)
				}
			}
		expect(wrong).toEqual([])
	})
})

/** What each sample of an event would lead to; those that a guard refuses are left out. */
const decisions = ({ workflow, samples }: TestedWorkflow, now: Snapshot<AnyStateMachine>, type: string) =>
	Object.values(samples)
		.filter((event) => event.type === type)
		.flatMap((event) => {
			const role = permissionOf(workflow, event).roles[0] ?? 'system'
			try {
				return [workflow.decide(now, event, actor(role), favourable(event))]
			} catch (error) {
				if (error instanceof WorkflowError) return []
				throw error
			}
		})

type Decided = ReturnType<typeof decisions>[number]

const isSame = ({ next, notices, consequences }: Decided, foreseen: Foreseen, value: string) =>
	(foreseen.next ?? value) === String(next.value) &&
	JSON.stringify([notices, consequences]) === JSON.stringify([foreseen.notices, foreseen.consequences])

test('a State learns of its own people and of what it may know of others, and UNODC of all', () => {
	const start = needWorkflow.start()
	const proposed = needWorkflow.foresee({ ...start, value: 'accepted' }, 'proposeDecline')
	expect(informedBy(proposed, 'caseOfficer')).toEqual(['approvers', 'triage'])
	expect(informedBy(proposed, 'focalPoint')).toEqual([])
	const confirmed = needWorkflow.foresee({ ...start, value: 'reserved' }, 'confirmOffer')
	expect(informedBy(confirmed, 'focalPoint')).toEqual(['manager', 'drafter', 'officer'])
	expect(followedBy(confirmed, 'focalPoint')).toEqual(['committed', 'deliveryOpened'])
	expect(confirmed.next).toBe('confirmed')
})

test('nobody is named as informed who does not exist before the step nor by it', () => {
	const draft = { officerId: null, programmeId: null }
	expect(isThere('officer', 'withdraw', draft)).toBe(false)
	expect(isThere('manager', 'withdrawNeed', draft)).toBe(false)
	expect(isThere('officer', 'acknowledge', draft)).toBe(true)
	expect(isThere('manager', 'proposeProgramme', draft)).toBe(true)
	expect(isThere('officer', 'withdraw', { ...draft, officerId: 'officer-1' })).toBe(true)
	expect(isThere('mission', 'withdraw', draft)).toBe(true)
})

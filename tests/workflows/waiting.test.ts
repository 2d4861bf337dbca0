import { expect, test } from 'vitest'
import { deliveryWorkflows } from '#workflows/delivery.ts'
import type { Workflow } from '#workflows/engine.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { waitingStates, waitingStep } from '#workflows/waiting.ts'

const request = requestWorkflow as unknown as Workflow
const need = needWorkflow as unknown as Workflow

test('work is looked for only where a step may wait for the role', () => {
	expect(waitingStates(request, 'focalPoint')).toEqual([
		'awaitingEndorsement',
		'clarification',
		'dormant',
		'awaitingClosure',
	])
	expect(waitingStates(request, 'mission')).toEqual([])
	expect(waitingStates(need, 'caseOfficer')).toEqual(['accepted'])
	expect(waitingStates(need, 'programmeManager')).toEqual(['proposed'])
	expect(waitingStates(deliveryWorkflows.equipment, 'focalPoint')).toEqual([
		'specification',
		'customs',
		'inspected',
	])
})

test('a way out or a second choice is no reason to put a row on a worklist', () => {
	expect(waitingStep(['withdraw'], {})).toBeUndefined()
	expect(waitingStep(['returnForCorrection', 'endorse', 'withdraw'], {})).toBe('endorse')
	expect(waitingStep(['refuseOffer'], {})).toBeUndefined()
})

test('what was shared waits for the State until it is agreed', () => {
	expect(waitingStep(['shareTerms', 'fail'], { shared: false })).toBe('shareTerms')
	expect(waitingStep(['shareTerms', 'fail'], { shared: true })).toBeUndefined()
})

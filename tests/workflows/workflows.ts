import type { AnyStateMachine } from 'xstate'
import type * as z from 'zod'
import { present } from '#tests/support/present.ts'
import { advisoryEvents } from '#workflows/advisory/events.ts'
import { advisoryWorkflow } from '#workflows/advisory/workflow.ts'
import { dueDiligenceEvents } from '#workflows/due-diligence/events.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import type { Workflow } from '#workflows/engine/engine.ts'
import { equipmentEvents } from '#workflows/equipment/events.ts'
import { equipmentWorkflow } from '#workflows/equipment/workflow.ts'
import type { Facts, Who } from '#workflows/facts.ts'
import { needEvents } from '#workflows/need/events.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestEvents } from '#workflows/request/events.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { trainingEvents } from '#workflows/training/events.ts'
import { trainingWorkflow } from '#workflows/training/workflow.ts'
import * as advisory from './tables/advisory.ts'
import * as dueDiligence from './tables/due-diligence.ts'
import * as equipment from './tables/equipment.ts'
import * as need from './tables/need.ts'
import type { Row } from './tables/read-table.ts'
import * as request from './tables/request.ts'
import * as training from './tables/training.ts'

export type AnyEvent = { type: string }
export type TestedWorkflow = {
	name: string
	workflow: Workflow<AnyStateMachine>
	events: Record<string, z.ZodType>
	contexts: Record<string, object>
	samples: Record<string, AnyEvent>
	table: Row[]
}

/** Every workflow with the table of its rules and a sample of each event. */
export const workflows: TestedWorkflow[] = [
	{ name: 'request', workflow: requestWorkflow, events: requestEvents, ...request },
	{ name: 'need', workflow: needWorkflow, events: needEvents, ...need },
	{ name: 'training', workflow: trainingWorkflow, events: trainingEvents, ...training },
	{ name: 'equipment', workflow: equipmentWorkflow, events: equipmentEvents, ...equipment },
	{ name: 'advisory', workflow: advisoryWorkflow, events: advisoryEvents, ...advisory },
	{ name: 'dueDiligence', workflow: dueDiligenceWorkflow, events: dueDiligenceEvents, ...dueDiligence },
]

export const actor = (role: ActingRole): Who => ({ id: 'somebody', role })

/** Facts under which no condition prevents `event`. */
export const favourable = ({ type }: AnyEvent): Facts => ({
	stateIso3: 'GHA',
	region: '011',
	drafterId: 'a drafter',
	proposerId: 'a proposer',
	assessorId: 'an assessor',
	declinerId: 'a decliner',
	officerId: type === 'takeOver' ? 'an officer' : 'somebody',
	managerId: 'somebody',
	programmeId: 'programme-1',
	dueDiligence: 'cleared',
	recallable: true,
	mayBegin: true,
	signedForOffice: true,
	sharedWithPartners: true,
	reopenable: true,
	reconsiderable: true,
	ended: false,
})

export const permissionOf = (workflow: TestedWorkflow['workflow'], { type }: AnyEvent) =>
	present(workflow.permissions[type], type)

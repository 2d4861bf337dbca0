import type { advisoryEvents } from '#workflows/advisory/events.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import type { dueDiligenceEvents } from '#workflows/due-diligence/events.ts'
import type { Permission, Workflow } from '#workflows/engine/engine.ts'
import type { equipmentEvents } from '#workflows/equipment/events.ts'
import { isNameOf, namesOf } from '#workflows/names.ts'
import type { needEvents } from '#workflows/need/events.ts'
import type { requestEvents } from '#workflows/request/events.ts'
import type { trainingEvents } from '#workflows/training/events.ts'
import { dueDiligenceWorkflow } from './due-diligence/workflow.ts'
import { needWorkflow } from './need/workflow.ts'
import { requestWorkflow } from './request/workflow.ts'
import type { Kind } from './vocabulary.ts'

export type ChartName = 'request' | 'need' | 'dueDiligence' | Kind

/** The name of an event of any workflow. */
export type EventName =
	| keyof typeof requestEvents
	| keyof typeof needEvents
	| keyof typeof trainingEvents
	| keyof typeof equipmentEvents
	| keyof typeof advisoryEvents
	| keyof typeof dueDiligenceEvents

/** Every workflow, by chart name. */
export const workflows: Record<ChartName, Workflow> = {
	request: requestWorkflow,
	need: needWorkflow,
	...deliveryWorkflows,
	dueDiligence: dueDiligenceWorkflow,
}
export const chartNames = namesOf(workflows)

/** Returns the permission of an event; undefined if there is no such chart or event. */
export function permissionOf(chart: string, event: string): Permission | undefined {
	const permissions = isNameOf(workflows, chart) ? workflows[chart].permissions : {}
	return Object.hasOwn(permissions, event) ? permissions[event] : undefined
}

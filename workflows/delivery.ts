import type { AdvisoryStatus } from './advisory/chart.ts'
import { type AdvisoryEvent, advisoryEvents } from './advisory/events.ts'
import { advisoryWorkflow } from './advisory/workflow.ts'
import type { Workflow } from './engine.ts'
import type { EquipmentStatus } from './equipment/chart.ts'
import { type EquipmentEvent, equipmentEvents } from './equipment/events.ts'
import { equipmentWorkflow } from './equipment/workflow.ts'
import type { TrainingStatus } from './training/chart.ts'
import { type TrainingEvent, trainingEvents } from './training/events.ts'
import { trainingWorkflow } from './training/workflow.ts'
import type { Kind } from './vocabulary.ts'

export type DeliveryStatus = TrainingStatus | EquipmentStatus | AdvisoryStatus
export type DeliveryEvent = TrainingEvent | EquipmentEvent | AdvisoryEvent

/** The chart that a delivery of each kind follows. */
export const deliveryWorkflows: Record<Kind, Workflow> = {
	training: trainingWorkflow,
	equipment: equipmentWorkflow,
	advisory: advisoryWorkflow,
}

/** Whether a need can still be withdrawn with its delivery in this state: before the contract, or the course. */
export const canBeWithdrawn = (kind: Kind, status: string): boolean => {
	const events: readonly string[] = deliveryWorkflows[kind].machine.states[status]?.ownEvents ?? []
	return events.includes('needWithdrawn')
}

/** The events of each kind, by their type. */
export const deliveryEvents = {
	training: trainingEvents,
	equipment: equipmentEvents,
	advisory: advisoryEvents,
} satisfies Record<Kind, object>

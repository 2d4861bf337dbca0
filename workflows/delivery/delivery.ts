import { type AdvisoryEvent, advisoryEvents } from '#workflows/advisory/events.ts'
import { advisoryWorkflow } from '#workflows/advisory/workflow.ts'
import type { Workflow } from '#workflows/engine/engine.ts'
import { type EquipmentEvent, equipmentEvents } from '#workflows/equipment/events.ts'
import { equipmentWorkflow } from '#workflows/equipment/workflow.ts'
import { type TrainingEvent, trainingEvents } from '#workflows/training/events.ts'
import { trainingWorkflow } from '#workflows/training/workflow.ts'
import type { Kind } from '#workflows/vocabulary.ts'

export type DeliveryEvent = TrainingEvent | EquipmentEvent | AdvisoryEvent

/** The chart that a delivery of each kind follows. */
export const deliveryWorkflows: Record<Kind, Workflow> = {
	training: trainingWorkflow,
	equipment: equipmentWorkflow,
	advisory: advisoryWorkflow,
}

/**
 * Whether a need can still be withdrawn in this state of its delivery: before the contract or the start of the course.
 */
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

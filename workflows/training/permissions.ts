import { focalPoint, manager, state } from '../delivery-roles.ts'
import type { Permission } from '../engine.ts'
import type { TrainingEvent } from './events.ts'

/** Who may send what to a training. */
export const trainingPermissions = {
	callForNominations: manager,
	nominate: state,
	confirmParticipants: manager,
	openSession: manager,
	closeSession: manager,
	recordLearning: manager,
	certify: manager,
	confirmReceipt: focalPoint,
	recordFollowUp: manager,
	fail: manager,
} as const satisfies Record<TrainingEvent['type'], Permission>

import { focalPoint, manager, operation, state, system } from '../delivery-roles.ts'
import type { Permission } from '../engine.ts'
import type { TrainingEvent } from './events.ts'

/** Who may send what to a training. */
export const trainingPermissions = {
	callForNominations: { ...manager, when: ['ownProgramme', 'mayBegin'] },
	nominate: state,
	confirmParticipants: manager,
	returnNominations: manager,
	nominationsReminder: system,
	nominationsOverdue: system,
	seatsLapsed: system,
	releaseSeats: manager,
	postpone: manager,
	reschedule: manager,
	cancelCourse: manager,
	needWithdrawn: system,
	openSession: operation,
	closeSession: manager,
	recordLearning: manager,
	certify: manager,
	confirmReceipt: focalPoint,
	recordFollowUp: manager,
	followUpDue: system,
	recordResults: manager,
	fail: manager,
} as const satisfies Record<TrainingEvent['type'], Permission>

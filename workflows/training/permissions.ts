import { focalPoint, manager, operation, state, system } from '#workflows/delivery/roles.ts'
import type { Permission } from '#workflows/engine/engine.ts'
import type { TrainingEvent } from './events.ts'

/** Who may send what to a training. */
export const trainingPermissions = {
	callForNominations: { ...manager, when: ['ownProgramme', 'mayBegin'] },
	nominate: state,
	confirmParticipants: manager,
	returnNominations: { ...manager, optional: true },
	nominationsReminder: { ...system, optional: true },
	nominationsOverdue: { ...system, optional: true },
	seatsLapsed: { ...system, optional: true },
	releaseSeats: { ...manager, optional: true },
	postpone: { ...manager, optional: true },
	reschedule: manager,
	cancelCourse: { ...manager, binding: true, wayOut: true, optional: true },
	needWithdrawn: { ...system, optional: true },
	openSession: operation,
	closeSession: manager,
	recordLearning: manager,
	certify: { ...manager, binding: true },
	confirmReceipt: focalPoint,
	recordFollowUp: manager,
	followUpDue: { ...system, optional: true },
	recordResults: manager,
	fail: { ...manager, binding: true, wayOut: true, optional: true },
} as const satisfies Record<TrainingEvent['type'], Permission>

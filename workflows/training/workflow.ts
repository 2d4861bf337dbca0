import { focalPoint, manager, operation, state, system } from '#workflows/delivery/permissions.ts'
import { defineWorkflow, type Permission, type StoredSnapshot } from '#workflows/engine/engine.ts'
import { trainingChart, trainingContext } from './chart.ts'
import type { TrainingEvent } from './events.ts'

/** 1 to 2: a course has a smallest cohort and can be postponed. Courses planned before take place with any number. */
function withCohort({ value, context }: StoredSnapshot): StoredSnapshot {
	return { value, context: { ...context, minimumCohort: 1, origin: null } }
}

/** Which roles may send which event to a training delivery. */
const trainingPermissions = {
	callForNominations: { ...manager, when: ['ownProgramme', 'notRecused', 'mayBegin'] },
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

export const trainingWorkflow = defineWorkflow({
	machine: trainingChart,
	context: trainingContext,
	permissions: trainingPermissions,
	payloadGuards: ['withinAttended', 'cohortReached'],
	upgrades: [withCohort],
})

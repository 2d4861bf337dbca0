import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { Row } from '#tests/workflows/tables/read-table.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { ghana, office } from './people.ts'

const people: Partial<Record<ActingRole, Actor>> = {
	drafter: ghana.drafter,
	focalPoint: ghana.focalPoint,
	triageOfficer: office.triage,
	caseOfficer: office.officer,
	headquartersApprover: office.approver,
	programmeManager: office.manager,
	dueDiligenceOfficer: office.dueDiligence,
	system: systemActor,
}
/** A colleague of every region, whom the triage officer or the colleague may give the request to. */
export const colleague = { ...office.otherOfficer, regions: [] }

/** Who takes the step of a row of a table. */
export const actorOf = ({ roles, sample }: Row): Actor => {
	if (sample === 'takeOver') return colleague
	// A focal point who answers has read the change.
	if (sample === 'answerToClear') return ghana.drafter
	const actor = people[roles.at(-1) ?? 'system']
	if (!actor) throw new Error(`nobody is ${roles}`)
	return actor
}

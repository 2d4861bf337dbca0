import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { Row } from '#tests/workflows/tables/read-table.ts'
import type { Language } from '#workflows/languages.ts'
import type { ActingRole, Role } from '#workflows/roles.ts'

type Own = Partial<Actor> & Pick<Actor, 'role'>

const actor = (id: string, own: Own): Actor => ({
	id,
	name: `${id} (sample)`,
	language: 'en',
	stateIso3: null,
	authorityId: null,
	regions: [],
	donor: null,
	nationality: null,
	recusedFrom: [],
	actingFor: [],
	...own,
})

const ofState = (name: string, stateIso3: string, language: Language) => ({
	drafter: actor(`${name}.drafter`, {
		role: 'drafter',
		stateIso3,
		language,
		authorityId: `${name}.ministry`,
	}),
	focalPoint: actor(`${name}.focalPoint`, { role: 'focalPoint', stateIso3, language }),
	mission: actor(`${name}.mission`, { role: 'mission', stateIso3, language: 'fr' }),
})

/** Two States with one person for each of their roles. */
export const ghana = ofState('ghana', 'GHA', 'en')
export const egypt = ofState('egypt', 'EGY', 'ar')
export type StateName = 'ghana' | 'egypt'
export const peopleOfState = { ghana, egypt }

/** One person for each role of UNODC, and a second officer and manager without access to the work of the first. */
export const office = {
	triage: actor('triage', { role: 'triageOfficer' }),
	officer: actor('officer', { role: 'caseOfficer' }),
	otherOfficer: actor('otherOfficer', { role: 'caseOfficer', regions: ['Asia'] }),
	approver: actor('approver', { role: 'headquartersApprover', language: 'es' }),
	manager: actor('manager', { role: 'programmeManager', language: 'ru' }),
	otherManager: actor('otherManager', { role: 'programmeManager' }),
	dueDiligence: actor('dueDiligence', { role: 'dueDiligenceOfficer', language: 'zh' }),
	administrator: actor('administrator', { role: 'administrator' }),
	donor: actor('donor', { role: 'donor', donor: 'donor.north' }),
}

/** The role of a person, who is never the system. */
export function postOf(role: ActingRole): Role {
	if (role === 'system') throw new Error('the system has no post')
	return role
}

export const everybody = [...Object.values(ghana), ...Object.values(egypt), ...Object.values(office)]

export const emailOf = ({ id }: { id: string }) => `${id.toLowerCase()}@sample.example`

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
/** A colleague for every region, to whom the triage officer or the colleague may assign the request. */
export const colleague = { ...office.otherOfficer, regions: [] }

/** Returns the person who takes the step of a table row. */
export const actorOf = ({ roles, sample }: Row): Actor => {
	if (sample === 'takeOver') return colleague
	// A focal point who answers has read the change.
	if (sample === 'answerToClear') return ghana.drafter
	const actor = people[roles.at(-1) ?? 'system']
	if (!actor) throw new Error(`nobody is ${roles}`)
	return actor
}

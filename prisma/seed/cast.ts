import { type Actor, systemActor } from '#app/platform/actor.ts'
import { authorities, states } from '#prisma/data/samples.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { personOf, samplePeople } from './sample-people.ts'
import { answersFor, type Story } from './story.ts'

/** Returns the people of a story by role. */
export function castOf(story: Story) {
	const { authorityKey } = answersFor(story)
	const authority = authorities.find(({ key }) => key === authorityKey)
	if (!authority) throw new Error(`no sample authority ${authorityKey}`)
	const { region } = states.find(({ iso3 }) => iso3 === authority.stateIso3) ?? {}
	const officer = samplePeople.find(
		({ role, regions }) => role === 'caseOfficer' && regions.includes(region ?? ''),
	)
	if (!officer) throw new Error(`no case officer for ${region}`)

	const drafter = personOf(authority.drafter.key)
	const focalPoint = personOf(authority.focalPoint.key)
	const byRole: Partial<Record<ActingRole, Actor>> = {
		drafter,
		focalPoint,
		caseOfficer: officer,
		triageOfficer: personOf('triage'),
		headquartersApprover: personOf('approver'),
		dueDiligenceOfficer: personOf('due-diligence'),
		system: systemActor,
	}
	return { drafter, focalPoint, officer, byRole }
}

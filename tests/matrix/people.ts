import type { Actor } from '#app/platform/actor.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'

export const otherDonor: Actor = {
	...office.donor,
	id: 'otherDonor',
	name: 'otherDonor (sample)',
	donor: 'donor.south',
}

/** A person who requires a second factor and has given only the password. */
export const half: Actor = { ...ghana.focalPoint, id: 'half', name: 'half (sample)' }

export const people = {
	half,
	drafter: ghana.drafter,
	foreignDrafter: egypt.drafter,
	focalPoint: ghana.focalPoint,
	foreignFocalPoint: egypt.focalPoint,
	mission: ghana.mission,
	foreignMission: egypt.mission,
	triage: office.triage,
	officer: office.officer,
	foreignOfficer: office.otherOfficer,
	approver: office.approver,
	manager: office.manager,
	foreignManager: office.otherManager,
	dueDiligence: office.dueDiligence,
	donor: office.donor,
	foreignDonor: otherDonor,
	administrator: office.administrator,
}

/** The columns in order. The rows belong to Ghana; for `foreign` ones they are another State's. */
export const columns = ['out', ...(Object.keys(people) as (keyof typeof people)[])] as const
export type Column = (typeof columns)[number]

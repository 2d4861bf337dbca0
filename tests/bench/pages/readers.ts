import { administrator, personOf } from '#prisma/seed/sample-people.ts'

/** Who asks: a person of the sample world for each role, the drafter of the one draft, and one who was asked. */
export const readers = {
	anonymous: undefined,
	drafter: personOf('drafter.ghana.documents').email,
	author: personOf('drafter.china.immigration').email,
	asked: personOf('drafter.mali.school').email,
	focalPoint: personOf('focalPoint.ghana').email,
	mission: personOf('mission.ghana').email,
	triage: personOf('triage').email,
	caseOfficer: personOf('case.africa').email,
	approver: personOf('approver').email,
	manager: personOf('manager.africa').email,
	dueDiligence: personOf('due-diligence').email,
	donor: personOf('donor.north').email,
	administrator: administrator.email,
}
export type Reader = keyof typeof readers

export const officers: Reader[] = ['triage', 'caseOfficer', 'approver']
export const office: Reader[] = [...officers, 'manager', 'dueDiligence']
export const ofState: Reader[] = ['drafter', 'focalPoint', 'mission']
export const everybody: Reader[] = [...ofState, ...office, 'donor', 'administrator']

/** One page: its address, who opens it (those who may not are left out), and whether it is also measured under load. */
export type Page = {
	name: string
	path: string
	readers: Reader[]
	underLoad?: boolean
	/** Why it reads a growing table as a whole, and may. */
	readsAll?: string
}

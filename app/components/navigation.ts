import type { ActingRole } from '#workflows/roles.ts'

export type Place =
	| 'work'
	| 'requests'
	| 'programmes'
	| 'people'
	| 'mail'
	| 'permissions'
	| 'versions'
	| 'overview'

export const addresses: Record<Place, string> = {
	work: '/work',
	requests: '/requests',
	programmes: '/programmes',
	people: '/people',
	mail: '/administration/mail',
	permissions: '/administration/permissions',
	versions: '/administration/versions',
	overview: '/overview',
}

/** The parts of the site each role works in. What a role may see there is decided elsewhere. */
export const places: Record<ActingRole, readonly Place[]> = {
	drafter: ['work', 'requests'],
	focalPoint: ['work', 'requests', 'people'],
	mission: ['work', 'requests'],
	triageOfficer: ['work', 'requests', 'programmes'],
	caseOfficer: ['work', 'requests', 'programmes'],
	headquartersApprover: ['work', 'requests', 'programmes'],
	programmeManager: ['work', 'requests', 'programmes'],
	dueDiligenceOfficer: ['work', 'requests'],
	donor: ['overview'],
	administrator: ['people', 'mail', 'permissions', 'versions'],
	system: [],
}

import type { ActingRole } from '#workflows/roles.ts'

export type Place =
	| 'work'
	| 'requests'
	| 'workload'
	| 'programmes'
	| 'bundles'
	| 'people'
	| 'deputies'
	| 'mail'
	| 'permissions'
	| 'versions'
	| 'settings'
	| 'matchingSettings'
	| 'calendars'
	| 'overview'

export const addresses: Record<Place, string> = {
	work: '/work',
	requests: '/requests',
	workload: '/workload',
	programmes: '/programmes',
	bundles: '/bundles',
	people: '/people',
	deputies: '/deputies',
	mail: '/administration/mail',
	permissions: '/administration/permissions',
	versions: '/administration/versions',
	settings: '/administration/settings',
	matchingSettings: '/administration/matching',
	calendars: '/administration/calendars',
	overview: '/overview',
}

/** The parts of the site each role works in. What a role may see there is decided elsewhere. */
export const places: Record<ActingRole, readonly Place[]> = {
	drafter: ['work', 'requests', 'deputies'],
	focalPoint: ['work', 'requests', 'people', 'deputies'],
	mission: ['work', 'requests'],
	triageOfficer: ['work', 'requests', 'workload', 'programmes', 'bundles', 'deputies'],
	caseOfficer: ['work', 'requests', 'workload', 'programmes', 'bundles', 'deputies'],
	headquartersApprover: ['work', 'requests', 'workload', 'programmes', 'bundles', 'deputies'],
	programmeManager: ['work', 'requests', 'programmes', 'deputies'],
	dueDiligenceOfficer: ['work', 'requests', 'deputies'],
	donor: ['overview'],
	administrator: ['people', 'mail', 'permissions', 'versions', 'settings', 'matchingSettings', 'calendars'],
	system: [],
}

import type { ActingRole } from '#workflows/roles.ts'

export type Place =
	| 'work'
	| 'requests'
	| 'workload'
	| 'programmes'
	| 'deliveries'
	| 'calendar'
	| 'bundles'
	| 'allocations'
	| 'people'
	| 'deputies'
	| 'posts'
	| 'notesVerbales'
	| 'states'
	| 'recoveries'
	| 'mail'
	| 'permissions'
	| 'exports'
	| 'versions'
	| 'settings'
	| 'matchingSettings'
	| 'calendars'
	| 'overview'
	| 'administration'
	| 'seals'

export const addresses: Record<Place, string> = {
	work: '/work',
	requests: '/requests',
	workload: '/workload',
	programmes: '/programmes',
	deliveries: '/deliveries',
	calendar: '/calendar',
	bundles: '/bundles',
	allocations: '/allocations',
	people: '/people',
	deputies: '/deputies',
	posts: '/posts',
	notesVerbales: '/notes-verbales',
	states: '/administration/states',
	recoveries: '/administration/recoveries',
	mail: '/administration/mail',
	permissions: '/administration/permissions',
	exports: '/administration/exports',
	versions: '/administration/versions',
	settings: '/administration/settings',
	matchingSettings: '/administration/matching',
	calendars: '/administration/calendars',
	overview: '/overview',
	administration: '/administration',
	seals: '/seals',
}

// biome-ignore format: a list of places reads better as a line
const reviewing = ['work', 'requests', 'deliveries', 'calendar', 'workload', 'programmes', 'bundles', 'allocations', 'deputies'] as const

/** The parts of the site each role works in. What a role may see there is decided elsewhere. */
export const places: Record<ActingRole, readonly Place[]> = {
	drafter: ['work', 'requests', 'deliveries', 'calendar', 'deputies'],
	focalPoint: ['work', 'requests', 'deliveries', 'calendar', 'people', 'posts', 'deputies', 'seals'],
	mission: ['work', 'requests', 'deliveries', 'calendar', 'people', 'posts', 'seals'],
	triageOfficer: [...reviewing, 'people', 'posts', 'notesVerbales', 'states', 'recoveries'],
	caseOfficer: reviewing,
	headquartersApprover: [...reviewing, 'administration'],
	programmeManager: ['work', 'requests', 'deliveries', 'calendar', 'programmes', 'deputies'],
	dueDiligenceOfficer: ['work', 'requests', 'deliveries', 'calendar', 'deputies'],
	donor: ['overview', 'deliveries'],
	administrator: [
		'people',
		'administration',
		'posts',
		'notesVerbales',
		'states',
		'recoveries',
		'mail',
		'permissions',
		'exports',
		'versions',
		'settings',
		'matchingSettings',
		'calendars',
	],
	system: [],
}

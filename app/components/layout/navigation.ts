import { may } from '#workflows/abilities.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** The parts of the site, each with its address. */
export const addresses = {
	work: '/work',
	requests: '/requests',
	needs: '/needs',
	workload: '/workload',
	programmes: '/programmes',
	deliveries: '/deliveries',
	calendar: '/calendar',
	overdue: '/overdue',
	bundles: '/bundles',
	allocations: '/allocations',
	people: '/people',
	deputies: '/deputies',
	posts: '/posts',
	notesVerbales: '/notes-verbales',
	overview: '/overview',
	figures: '/figures',
	administration: '/administration',
	seals: '/audit-seals',
	states: '/states',
	practices: '/practices',
	reports: '/reports',
	pipeline: '/pipeline',
} as const satisfies Record<string, string>
export type NavItem = keyof typeof addresses

// biome-ignore format: a list of places reads better as a line
const reviewing = ['work', 'requests', 'deliveries', 'overdue', 'calendar', 'workload', 'needs', 'states', 'programmes', 'figures', 'bundles', 'allocations', 'deputies', 'practices', 'reports'] as const

/** The parts of the site for each role. The role's permissions there are checked elsewhere. */
export const places: Record<ActingRole, readonly NavItem[]> = {
	drafter: [
		'work',
		'requests',
		'deliveries',
		'calendar',
		'figures',
		'deputies',
		'needs',
		'practices',
		'reports',
	],
	focalPoint: [
		'work',
		'requests',
		'deliveries',
		'calendar',
		'figures',
		'overdue',
		'people',
		'posts',
		'deputies',
		'seals',
		'needs',
		'practices',
		'reports',
	],
	mission: [
		'work',
		'requests',
		'deliveries',
		'calendar',
		'figures',
		'overdue',
		'people',
		'posts',
		'seals',
		'needs',
		'practices',
		'reports',
	],
	triageOfficer: [...reviewing, 'people', 'posts', 'notesVerbales', 'administration'],
	caseOfficer: reviewing,
	// Who answers for the whole has its figures in the row; deliveries are counted on the home.
	headquartersApprover: [
		'work',
		'requests',
		'figures',
		...reviewing.filter((place) => place !== 'work' && place !== 'requests' && place !== 'figures'),
		'pipeline',
		'administration',
	],
	programmeManager: [
		'work',
		'requests',
		'deliveries',
		'overdue',
		'calendar',
		'programmes',
		'figures',
		'deputies',
		'needs',
		'states',
		'practices',
		'reports',
		'pipeline',
	],
	dueDiligenceOfficer: [
		'work',
		'requests',
		'deliveries',
		'calendar',
		'deputies',
		'needs',
		'states',
		'practices',
		'reports',
	],
	donor: ['overview', 'pipeline', 'deliveries', 'practices', 'reports'],
	administrator: [
		'people',
		'posts',
		'states',
		'notesVerbales',
		'figures',
		'administration',
		'practices',
		'reports',
	],
	system: [],
}

type Posts = { role: ActingRole; actingFor: readonly { role: ActingRole }[] }

/** The parts of the site for a person: those of the role, and for the deputy of a focal point the people to invite. */
export const placesOf = ({ role, actingFor }: Posts): readonly NavItem[] =>
	may({ role }, 'draftRequests') && actingFor.some((post) => may(post, 'speakForState'))
		? [...places[role], 'people']
		: places[role]

import { officeRoles, type Role, roles } from '#workflows/roles.ts'
import type { ListName } from './list-address.ts'

const ofStates = ['drafter', 'focalPoint', 'mission'] as const
const deciding = ['triageOfficer', 'caseOfficer', 'headquartersApprover'] as const
const withRequests = [...ofStates, ...deciding, 'programmeManager', 'dueDiligenceOfficer'] as const
const ofPosts = ['focalPoint', 'mission', 'triageOfficer', 'administrator'] as const
const administrators = ['administrator'] as const

/** The roles that open each list. What of it they see is decided where it is read. */
const readers: Record<ListName, readonly Role[]> = {
	requests: withRequests,
	needs: withRequests,
	search: roles,
	programmes: roles,
	deliveries: [...withRequests, 'donor'],
	states: officeRoles,
	practices: roles,
	people: ofPosts,
	posts: ofPosts,
	bundles: deciding,
	allocations: deciding,
	'notes-verbales': ['triageOfficer', 'administrator'],
	'audit-seals': [...ofStates, 'triageOfficer', 'headquartersApprover', 'administrator'],
	'outgoing-emails': administrators,
	'received-emails': administrators,
	'sign-in-log': administrators,
	'export-log': administrators,
	'access-log': administrators,
}

type Posts = { role: string; actingFor: readonly { role: string }[] }

/** Whether a person may open a list: in their own post or, for the list of people, as deputy of another. */
export function mayOpenList({ role, actingFor }: Posts, list: ListName): boolean {
	const posts = list === 'people' ? [role, ...actingFor.map((post) => post.role)] : [role]
	return readers[list].some((reader) => posts.includes(reader))
}

import { rolesThat } from '#workflows/abilities.ts'
import { namesOf } from '#workflows/names.ts'
import { type ActingRole, roles, stateRoles } from '#workflows/roles.ts'
import { allocationListOffer } from './allocation-list.ts'
import { bundleListOffer } from './bundle-list.ts'
import {
	bundleViews,
	needViews,
	noteViews,
	postViews,
	receivedEmailViews,
	requestViews,
	signInLogViews,
	stateViews,
	wholeList,
} from './default-views.ts'
import { deliveryListOffer } from './delivery-list.ts'
import { defineList, type NewRows, newRowsFor } from './list-definition.ts'
import {
	accessLogOffer,
	exportLogOffer,
	outgoingEmailOffer,
	receivedEmailOffer,
	signInLogOffer,
} from './log-lists.ts'
import { needListOffer } from './need-list.ts'
import { noteListOffer, peopleListOffer } from './people-list.ts'
import { postListOffer } from './post-list.ts'
import { practiceListOffer } from './practice-list.ts'
import { programmeListOffer } from './programme-list.ts'
import { requestListOffer } from './request-list.ts'
import { sealListOffer } from './seal-list.ts'
import { stateListOffer } from './state-list.ts'

/** A log has something new all the time. */
const ofLog = { none: 'a log has something new all the time' } as const

/**
 * Every list with views of its own: where it stands, who opens it, of what one is notified, and what it offers to a role.
 * How it is read and written to a file stands in `app/tables/lists.server.ts`, under the same names.
 */
export const lists = {
	requests: defineList({
		name: 'requests',
		path: '/requests',
		readers: rolesThat('listRequests'),
		alert: { on: 'changed', by: 'updated' },
		views: requestViews,
		offer: requestListOffer,
	}),
	needs: defineList({
		name: 'needs',
		path: '/needs',
		readers: rolesThat('listRequests'),
		alert: { on: 'changed', by: 'since' },
		views: needViews,
		offer: needListOffer,
	}),
	programmes: defineList({
		name: 'programmes',
		path: '/programmes',
		readers: roles,
		alert: { on: 'changed', by: 'updated' },
		offer: programmeListOffer,
	}),
	deliveries: defineList({
		name: 'deliveries',
		path: '/deliveries',
		readers: rolesThat('readDeliveries'),
		// Donors are not told that a delivery has changed: they read little of it.
		alert: { on: 'changed', by: 'changed', ofRole: { donor: { on: 'added', by: 'opened' } } },
		offer: deliveryListOffer,
	}),
	states: defineList({
		name: 'states',
		path: '/states',
		readers: rolesThat('readStates'),
		alert: { none: 'what is new of a State is told by the lists of its requests, needs and deliveries' },
		views: stateViews,
		offer: stateListOffer,
	}),
	practices: defineList({
		name: 'practices',
		path: '/practices',
		readers: roles,
		alert: { none: 'those who take part are notified of each step, and all others of none' },
		offer: practiceListOffer,
	}),
	people: defineList({
		name: 'people',
		path: '/people',
		readers: rolesThat('readPeople'),
		alert: { on: 'added', by: 'since' },
		offer: peopleListOffer,
	}),
	posts: defineList({
		name: 'posts',
		path: '/posts',
		readers: rolesThat('readPeople'),
		alert: { none: 'who is new is told by the list of people' },
		views: postViews,
		offer: postListOffer,
	}),
	bundles: defineList({
		name: 'bundles',
		path: '/bundles',
		readers: rolesThat('bundleNeeds'),
		alert: { on: 'added', by: 'madeOn' },
		views: bundleViews,
		offer: bundleListOffer,
	}),
	allocations: defineList({
		name: 'allocations',
		path: '/allocations',
		readers: rolesThat('matchNeeds'),
		alert: { on: 'added', by: 'started' },
		offer: allocationListOffer,
	}),
	'notes-verbales': defineList({
		name: 'notes-verbales',
		path: '/notes-verbales',
		readers: rolesThat('keepStateRegister'),
		alert: { on: 'added', by: 'recordedAt' },
		views: noteViews,
		offer: noteListOffer,
	}),
	'audit-seals': defineList({
		name: 'audit-seals',
		path: '/audit-seals',
		readers: [...stateRoles, ...rolesThat('readEverySeal')],
		alert: { none: 'there is a new one every day' },
		offer: sealListOffer,
	}),
	'outgoing-emails': defineList({
		name: 'outgoing-emails',
		path: '/administration/emails',
		readers: rolesThat('readEmails'),
		alert: ofLog,
		offer: outgoingEmailOffer,
	}),
	'received-emails': defineList({
		name: 'received-emails',
		path: '/administration/received-emails',
		readers: rolesThat('readEmails'),
		alert: ofLog,
		views: receivedEmailViews,
		offer: receivedEmailOffer,
	}),
	'sign-in-log': defineList({
		name: 'sign-in-log',
		path: '/administration/sign-in-log',
		readers: rolesThat('readLogs'),
		alert: ofLog,
		views: signInLogViews,
		offer: signInLogOffer,
	}),
	'export-log': defineList({
		name: 'export-log',
		path: '/administration/exports',
		readers: rolesThat('readLogs'),
		alert: ofLog,
		offer: exportLogOffer,
	}),
	'access-log': defineList({
		name: 'access-log',
		path: '/administration/access-log',
		readers: rolesThat('readLogs'),
		alert: ofLog,
		offer: accessLogOffer,
	}),
	/** Its saved views are questions. It has no rows in an order, only its newest hits, so that no file can hold it. */
	search: {
		name: 'search',
		path: '/search',
		readers: roles,
		alert: { on: 'changed', by: 'at' },
		views: () => [wholeList],
		spec: null,
	},
} as const
export type ListName = keyof typeof lists

// Each row is called by its own name.
export const listNames = namesOf(lists satisfies { [Name in ListName]: { name: Name } })

/** Of what a person with this role can be notified in a list; null for none. */
export function alertsOn(list: ListName, role: ActingRole): NewRows['on'] | null {
	return newRowsFor(lists[list].alert, role)?.on ?? null
}

type Posts = { role: string; actingFor: readonly { role: string }[] }

/** Whether a person may open a list: in their own post or, for the list of people, as deputy of another. */
export function mayOpenList({ role, actingFor }: Posts, list: ListName): boolean {
	const posts = list === 'people' ? [role, ...actingFor.map((post) => post.role)] : [role]
	return lists[list].readers.some((reader) => posts.includes(reader))
}

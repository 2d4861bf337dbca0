import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import type { ListName } from './list-address.ts'
import { followsOfficers } from './request-list.ts'

/** The views of a list that come with a role: their name, and what their address asks. */
export type DefaultView = {
	name:
		| 'all'
		| 'open'
		| 'followed'
		| 'myOpen'
		| 'myOverdue'
		| 'myAction'
		| 'unassigned'
		| 'overdue'
		| 'clarification'
		| 'approval'
		| 'failed'
		| 'rejected'
		| 'toVerify'
		| 'ready'
		| 'withOpen'
		| 'withOverdue'
		| 'vacant'
		| 'withOffice'
		| 'withState'
	query: string
	/** The filter and its value that the view consists of, where the list counts them. */
	counted?: readonly [facet: string, value: string]
}

const all: DefaultView = { name: 'all', query: '' }
const overdue: DefaultView = { name: 'overdue', query: 'only=overdue' }
const open: DefaultView = { name: 'open', query: 'only=open' }
const clarification: DefaultView = { name: 'clarification', query: 'status=clarification' }

/** A view of one value of a filter, which the list counts. */
const byFacet = (name: DefaultView['name'], facet: string, value: string): DefaultView => ({
	name,
	query: `${facet}=${value}`,
	counted: [facet, value],
})

const byTurn = [byFacet('withOffice', 'turn', 'office'), byFacet('withState', 'turn', 'state')]

const requestsOf: Partial<Record<ActingRole, readonly DefaultView[]>> = {
	triageOfficer: [
		all,
		{ name: 'unassigned', query: 'officer=none&only=open' },
		open,
		...byTurn,
		overdue,
		clarification,
	],
	caseOfficer: [
		all,
		{ name: 'myOpen', query: 'officer=me&only=open' },
		{ name: 'myAction', query: 'officer=me&only=waiting' },
		{ name: 'myOverdue', query: 'officer=me&only=overdue' },
		overdue,
		...byTurn,
	],
	headquartersApprover: [all, { name: 'approval', query: 'status=approval' }, open, ...byTurn, overdue],
}

const failures = 'kind=passwordRefused&kind=tooManyAttempts&kind=factorRefused&kind=accessRefused'

const ofList: Partial<Record<ListName, (role: ActingRole) => readonly DefaultView[]>> = {
	bundles: () => [{ name: 'followed', query: 'status=followed' }, all],
	needs: () => [all, open],
	states: (role) =>
		role === 'administrator'
			? [all]
			: [
					all,
					{ name: 'withOpen', query: 'only=open' },
					...(followsOfficers(role) ? [{ name: 'withOverdue' as const, query: 'only=overdue' }] : []),
				],
	'sign-in-log': () => [all, { name: 'failed', query: failures }],
	'received-emails': () => [all, { name: 'rejected', query: 'outcome=refused' }],
	posts: () => [all, { name: 'vacant', query: 'status=vacant' }],
	'notes-verbales': () => [
		all,
		{ name: 'toVerify', query: 'stage=toVerify' },
		{ name: 'ready', query: 'stage=ready' },
	],
	requests: (role) => requestsOf[role] ?? (isStateRole(role) ? [all, open, ...byTurn, clarification] : [all]),
}

/** The views that everyone with this role has. Nothing is stored for them, so a release can change them. */
export const defaultViews = (list: ListName, role: ActingRole): readonly DefaultView[] =>
	ofList[list]?.(role) ?? [all]

import { may } from '#workflows/abilities.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
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

/** The list without filters. */
export const wholeList: DefaultView = { name: 'all', query: '' }
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
		wholeList,
		{ name: 'unassigned', query: 'officer=none&only=open' },
		open,
		...byTurn,
		overdue,
		clarification,
	],
	caseOfficer: [
		wholeList,
		{ name: 'myOpen', query: 'officer=me&only=open' },
		{ name: 'myAction', query: 'officer=me&only=waiting' },
		{ name: 'myOverdue', query: 'officer=me&only=overdue' },
		overdue,
		...byTurn,
	],
	headquartersApprover: [wholeList, { name: 'approval', query: 'status=approval' }, open, ...byTurn, overdue],
}

const failures = 'kind=passwordRefused&kind=tooManyAttempts&kind=factorRefused&kind=accessRefused'

/** The views that everyone with a role has of a list. Nothing is stored for them, so a release can change them. */
type DefaultViews = (role: ActingRole) => readonly DefaultView[]

export const requestViews: DefaultViews = (role) =>
	requestsOf[role] ?? (isStateRole(role) ? [wholeList, open, ...byTurn, clarification] : [wholeList])

export const needViews: DefaultViews = () => [wholeList, open]

export const bundleViews: DefaultViews = () => [{ name: 'followed', query: 'status=followed' }, wholeList]

export const stateViews: DefaultViews = (role) =>
	may({ role }, 'administerSystem')
		? [wholeList]
		: [
				wholeList,
				{ name: 'withOpen', query: 'only=open' },
				...(followsOfficers(role) ? [{ name: 'withOverdue' as const, query: 'only=overdue' }] : []),
			]

export const postViews: DefaultViews = () => [wholeList, { name: 'vacant', query: 'status=vacant' }]

export const noteViews: DefaultViews = () => [
	wholeList,
	{ name: 'toVerify', query: 'stage=toVerify' },
	{ name: 'ready', query: 'stage=ready' },
]

export const signInLogViews: DefaultViews = () => [wholeList, { name: 'failed', query: failures }]

export const receivedEmailViews: DefaultViews = () => [
	wholeList,
	{ name: 'rejected', query: 'outcome=refused' },
]

import { openStatuses } from '#app/domain/workload/list-officers.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { may } from '#workflows/abilities.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'

/** What is counted in the database for the numbers of a home. */
export type Wanted = 'requests' | 'needs' | 'underWay' | 'heldUp' | 'overdue' | 'overdueDeliveries'

export type FigureName =
	| 'open'
	| 'toAcknowledge'
	| 'toApprove'
	| 'review'
	| 'clarification'
	| 'active'
	| 'overdue'
	| 'underWay'
	| 'heldUp'
	| 'overdueDeliveries'

/** One number of a home: what it sums, and the list that shows exactly that. */
export type HomeFigure = {
	name: FigureName
	from: Wanted
	/** The statuses that are summed; all that were counted where absent. */
	statuses?: readonly string[]
	href: string
}

const requests = (name: FigureName, query: string, ...statuses: string[]): HomeFigure => ({
	name,
	from: 'requests',
	statuses,
	href: `/requests?${query}`,
})
const deliveries = (name: 'underWay' | 'heldUp' | 'overdueDeliveries', query: string): HomeFigure => ({
	name,
	from: name,
	href: `/deliveries?${query}`,
})

const underWay = deliveries('underWay', 'stage=underWay')
const heldUp = deliveries('heldUp', 'stage=heldUp')
const overdueDeliveries = deliveries('overdueDeliveries', 'due=overdue')
const review = requests('review', 'status=review', 'review')
// States see decisions that await a second officer as in review.
const reviewForState: HomeFigure = { ...review, statuses: ['review', 'approval'] }
const active = requests('active', 'status=active', 'active')
const open = requests('open', 'only=open', ...openStatuses)
const overdue: HomeFigure = { name: 'overdue', from: 'overdue', href: '/requests?only=overdue' }

/** The same, of one case officer. */
const ownOf = (figure: HomeFigure, { id }: Actor) => ({ ...figure, href: `${figure.href}&officer=${id}` })

const ofOffice: Partial<Record<ActingRole, readonly HomeFigure[]>> = {
	caseOfficer: [open, overdue, requests('clarification', 'status=clarification', 'clarification'), active],
	triageOfficer: [
		requests('toAcknowledge', 'status=submitted', 'submitted'),
		open,
		overdue,
		overdueDeliveries,
	],
	headquartersApprover: [
		requests('toApprove', 'status=approval', 'approval'),
		open,
		overdue,
		overdueDeliveries,
	],
	programmeManager: [underWay, heldUp, overdueDeliveries],
	dueDiligenceOfficer: [review, active],
}

function choiceFor(actor: Actor): readonly HomeFigure[] {
	if (isStateRole(actor.role)) return [reviewForState, active, underWay, overdueDeliveries]
	return (
		ofOffice[actor.role]?.map((figure) => (may(actor, 'workOnOwnCases') ? ownOf(figure, actor) : figure)) ??
		[]
	)
}

/** Readers whose needs are found by a key of their own: the others see all, which no bar could hold. */
const hasNeeds = ({ role }: Actor) =>
	isStateRole(role) || may({ role }, 'workOnOwnCases') || may({ role }, 'manageDeliveries')

/** The numbers of a role, and what has to be counted for them. */
export function figuresOf(actor: Actor): { figures: readonly HomeFigure[]; wanted: ReadonlySet<Wanted> } {
	const figures = choiceFor(actor)
	const wanted = new Set(figures.map(({ from }) => from))
	if (hasNeeds(actor)) wanted.add('needs')
	return { figures, wanted }
}

import type { Actor } from '#app/platform/actor.ts'
import type { Request } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { permissionOf } from '#workflows/charts.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { type Viewer, type VisibilityRow, visibilityOf } from '#workflows/visibility.ts'

type Titled = Sighted & { title: string }
type Listed = Sighted & { reference: string | null }

/** The title of a request on a page of its own; empty for readers who know only its reference. */
export const shownTitle = (actor: Actor, request: Titled): string =>
	visibilityOn(actor, request).title === 'whole' ? request.title : ''

/** The title of a request in a list; its reference where a list may not show the title. */
export const listedTitle = (actor: Actor, request: Titled & Listed): string =>
	visibilityOn(actor, request).listing === 'whole' ? request.title : (request.reference ?? '')

/** The same for a need of it, which a programme manager knows by its title. */
export const listedNeedTitle = (actor: Actor, request: Listed, title: string): string =>
	isTitled(actor, request) ? title : (request.reference ?? '')

/** Whether the actor sees in a list more of a request than its reference. */
export const isTitled = (actor: Actor, request: Sighted): boolean =>
	visibilityOn(actor, request).listing !== 'reference'

/** The columns of a request that decide who may read which part of it. */
export type Sighted = Pick<Request, 'classification' | 'officerId'>
/** The columns to select for it. */
export const visibilityColumns = { classification: true, officerId: true } as const

type Reader = Pick<Actor, 'id' | 'role' | 'actingFor'>

// Row-level security stops readers who are farther away before this point.
const nearest: Record<ActingRole, Viewer> = {
	drafter: 'drafter',
	focalPoint: 'focalPoint',
	mission: 'mission',
	triageOfficer: 'triageOfficer',
	caseOfficer: 'officerInRegion',
	headquartersApprover: 'headquartersApprover',
	dueDiligenceOfficer: 'dueDiligenceWithCase',
	programmeManager: 'managerWithOffer',
	donor: 'donorWithoutConsent',
	administrator: 'administrator',
	system: 'system',
}

function viewerOf({ id, role, actingFor }: Reader, officerId: string | null): Viewer {
	if (!may({ role }, 'workOnOwnCases')) return nearest[role]
	const isAssigned = officerId !== null && [id, ...actingFor.map((post) => post.id)].includes(officerId)
	return isAssigned ? 'assignedOfficer' : nearest[role]
}

/** What a person sees of a request that row-level security lets them find: the only source for masks. */
export const visibilityOn = (actor: Reader, { classification, officerId }: Sighted): VisibilityRow =>
	visibilityOf(viewerOf(actor, officerId), classification)

/** Whether a step of this type, with its content, stays inside UNODC: States do not read it. */
export const isInternal = (chart: string, type: string) => permissionOf(chart, type)?.internal === true

type Payload = Record<string, unknown>

// What drafters answer is internal to the State until its focal point has endorsed it; then the request itself states
// it.
const keptFromOffice = (type: string, { toClear }: Payload): readonly string[] => {
	if (type === 'request.answerClarification' && toClear) return ['answers']
	// The earlier request may be one that UNODC never received.
	if (type === 'request.created') return ['copiedFromId']
	if (type === 'need.copied') return ['from']
	return type === 'request.returnAnswers' ? ['note'] : []
}

/** What a step stated, without what is internal to the other side. */
export function toldTo(forState: boolean, type: string, payload: Payload): Payload {
	const [chart = '', event = ''] = type.split('.')
	const kept = forState ? permissionOf(chart, event)?.keptFromState : keptFromOffice(type, payload)
	return Object.fromEntries(Object.entries(payload).filter(([name]) => !kept?.includes(name)))
}

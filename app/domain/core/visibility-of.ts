import type { Actor } from '#app/platform/actor.ts'
import type { Request } from '#prisma/generated/client.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { type Viewer, type VisibilityRow, visibilityOf } from '#workflows/visibility.ts'

/** The columns of a request that decide who may read which part of it. */
export type Sighted = Pick<Request, 'classification' | 'officerId'>
/** The columns to select for it. */
export const visibilityColumns = { classification: true, officerId: true } as const

type Reader = Pick<Actor, 'id' | 'role' | 'actingFor'>

// Row-level security stops readers who are farther away before this point.
const nearest: Record<Exclude<ActingRole, 'caseOfficer'>, Viewer> = {
	drafter: 'drafter',
	focalPoint: 'focalPoint',
	mission: 'mission',
	triageOfficer: 'triageOfficer',
	headquartersApprover: 'headquartersApprover',
	dueDiligenceOfficer: 'dueDiligenceWithCase',
	programmeManager: 'managerWithOffer',
	donor: 'donorWithoutConsent',
	administrator: 'administrator',
	system: 'system',
}

function viewerOf({ id, role, actingFor }: Reader, officerId: string | null): Viewer {
	if (role !== 'caseOfficer') return nearest[role]
	const isAssigned = officerId !== null && [id, ...actingFor.map((post) => post.id)].includes(officerId)
	return isAssigned ? 'assignedOfficer' : 'officerInRegion'
}

/** What a person sees of a request that row-level security lets them find: the only source for masks. */
export const visibilityOn = (actor: Reader, { classification, officerId }: Sighted): VisibilityRow =>
	visibilityOf(viewerOf(actor, officerId), classification)

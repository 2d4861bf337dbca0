import type { Actor } from '#app/platform/actor.ts'
import type { Request } from '#prisma/generated/client.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { type Viewer, type VisibilityRow, visibilityOf } from '#workflows/visibility.ts'

/** What of a request decides who may read what of it. */
export type Sighted = Pick<Request, 'classification' | 'officerId'>
/** The columns to read for it. */
export const visibilityColumns = { classification: true, officerId: true } as const

type Reader = Pick<Actor, 'id' | 'role' | 'actingFor'>

// The rules of the database let nobody farther away come as far as this.
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

/** What somebody sees of a request that the rules of the database let them find: the one place that masks ask. */
export const visibilityOn = (actor: Reader, { classification, officerId }: Sighted): VisibilityRow =>
	visibilityOf(viewerOf(actor, officerId), classification)

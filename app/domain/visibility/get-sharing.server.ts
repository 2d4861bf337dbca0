import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Request } from '#prisma/generated/client.ts'
import { isOfficeRole, isStateRole } from '#workflows/roles.ts'
import type { Viewer } from '#workflows/visibility.ts'
import { classifications } from '#workflows/vocabulary.ts'
import { listReads } from './list-reads.server.ts'
import { mayShare } from './may-share.ts'
import { sharingOf } from './sharing-of.ts'

/** Who can read a request and who has read it, and for the focal point what can be changed in that. */
export function getSharing(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({ where: { id: requestId } })
		// A manager is told of single needs only.
		if (!request || actor.role === 'programmeManager') throw new DomainError('not-found')
		const files = await tx.attachment.findMany({
			where: { requestId, deliveryId: null, messageId: null },
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
			select: { id: true, name: true, classification: true },
		})
		const mayChange = mayShare(actor) && isStateRole(actor.role) && request.submittedAt !== null
		const lowest = classifications[0]
		return {
			id: requestId,
			reference: request.reference,
			answersRevision: request.answersRevision,
			...sharingOf(request),
			viewers: viewersOf(request),
			mayChange,
			ofOffice: isOfficeRole(actor.role),
			/** Those that would have to be named were the request called less confidential. */
			files: mayChange ? files.filter(({ classification }) => classification !== lowest) : [],
			reads: await listReads(tx, actor, { requestId }),
		}
	})
}
export type SharingView = Awaited<ReturnType<typeof getSharing>>

type Shared = Pick<Request, 'classification' | 'answers' | 'dueDiligence'>

/** Everybody to whom something of this request may be open, as it stands now. */
function viewersOf(request: Shared): Viewer[] {
	const { consentPartners, consentDonors } = sharingOf(request)
	return [
		...(['drafter', 'focalPoint', 'mission', 'triageOfficer', 'headquartersApprover'] as const),
		...(['assignedOfficer', 'officerInRegion', 'officerElsewhere'] as const),
		request.dueDiligence === 'notNeeded' ? 'dueDiligenceWithoutCase' : 'dueDiligenceWithCase',
		...(['managerWithOffer', 'managerWithoutOffer'] as const),
		consentDonors ? 'donorWithConsent' : 'donorWithoutConsent',
		consentPartners ? 'partnerWithConsent' : 'partnerWithoutConsent',
		'administrator',
	]
}

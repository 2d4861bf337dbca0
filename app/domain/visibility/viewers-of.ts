import type { Request } from '#prisma/generated/client.ts'
import type { Viewer } from '#workflows/visibility.ts'
import { sharingOf } from './sharing-of.ts'

type Shared = Pick<Request, 'classification' | 'answers' | 'dueDiligence'>

/** Everybody to whom something of this request may be open, as it stands now. */
export function viewersOf(request: Shared): Viewer[] {
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

import type { classifications } from './vocabulary.ts'

export type Classification = (typeof classifications)[number]

/**
 * Readers of a request, from the most to the least access; a role whose access depends on the request appears more than
 * once.
 */
export const viewers = [
	'drafter',
	'focalPoint',
	'mission',
	'triageOfficer',
	'headquartersApprover',
	'assignedOfficer',
	'officerInRegion',
	'officerElsewhere',
	'dueDiligenceWithCase',
	'dueDiligenceWithoutCase',
	'managerWithOffer',
	'managerWithoutOffer',
	'donorWithConsent',
	'donorWithoutConsent',
	'partnerWithConsent',
	'partnerWithoutConsent',
	'administrator',
	'system',
] as const
export type Viewer = (typeof viewers)[number]

/** The groups of fields of a request. */
export const fieldGroups = [
	'title',
	'listing',
	'situation',
	'contacts',
	'needs',
	'rights',
	'attachments',
	'notes',
	'thread',
	'scores',
	'decisions',
	'deliveries',
	'learners',
] as const
export type FieldGroup = (typeof fieldGroups)[number]

/**
 * The depth of access to a group: `reference` instead of a title, `offered` only needs offered to the reader's own
 * programmes, `open` all but confidential fields, `told` a summary with the words of the need, `summary` one without,
 * `funded` what the reader's own money pays for, `counted` numbers alone.
 */
export const depths = [
	'whole',
	'open',
	'offered',
	'told',
	'summary',
	'funded',
	'reference',
	'counted',
	'none',
] as const
export type Depth = (typeof depths)[number]

export type VisibilityRow = Record<FieldGroup, Depth>

const everything = (depth: Depth) =>
	Object.fromEntries(fieldGroups.map((group) => [group, depth])) as VisibilityRow
const nothing = everything('none')

const ofState: VisibilityRow = { ...everything('whole'), notes: 'none', scores: 'none', decisions: 'none' }
const ofOffice: VisibilityRow = { ...everything('whole'), learners: 'counted' }
const ofCase: VisibilityRow = {
	...ofOffice,
	situation: 'none',
	contacts: 'none',
	attachments: 'none',
	scores: 'none',
	decisions: 'none',
}
const ofManager: VisibilityRow = {
	...nothing,
	title: 'reference',
	listing: 'offered',
	needs: 'offered',
	notes: 'offered',
	thread: 'offered',
	deliveries: 'offered',
	learners: 'offered',
}
const ofDonor: VisibilityRow = { ...nothing, needs: 'counted', deliveries: 'funded', learners: 'counted' }
const ofPartner: VisibilityRow = { ...nothing, title: 'reference', needs: 'summary' }

/** Access to a request with the ordinary classification. */
const usual: Record<Viewer, VisibilityRow> = {
	drafter: ofState,
	focalPoint: ofState,
	mission: { ...ofState, learners: 'counted' },
	triageOfficer: ofOffice,
	headquartersApprover: ofOffice,
	assignedOfficer: ofOffice,
	officerInRegion: { ...ofOffice, attachments: 'open' },
	officerElsewhere: nothing,
	dueDiligenceWithCase: ofCase,
	dueDiligenceWithoutCase: ofCase,
	managerWithOffer: ofManager,
	managerWithoutOffer: nothing,
	donorWithConsent: { ...ofDonor, needs: 'summary' },
	donorWithoutConsent: ofDonor,
	partnerWithConsent: ofPartner,
	partnerWithoutConsent: nothing,
	administrator: nothing,
	system: everything('whole'),
}

const published = { ...usual, partnerWithConsent: { ...ofPartner, needs: 'told' } } as const
/** The title of a confidential request appears on its own pages, where access is logged, and in no list. */
const unlisted = { listing: 'reference' } as const
const secret: Record<Viewer, VisibilityRow> = {
	...usual,
	triageOfficer: { ...ofOffice, ...unlisted },
	headquartersApprover: { ...ofOffice, ...unlisted },
	assignedOfficer: { ...ofOffice, ...unlisted },
	officerInRegion: nothing,
	dueDiligenceWithCase: { ...ofCase, ...unlisted },
	dueDiligenceWithoutCase: nothing,
	managerWithOffer: { ...ofManager, ...unlisted },
	donorWithConsent: { ...ofDonor, deliveries: 'counted' },
	donorWithoutConsent: { ...ofDonor, deliveries: 'counted' },
	partnerWithConsent: nothing,
}

const table: Record<Classification, Record<Viewer, VisibilityRow>> = {
	PUBLIC: published,
	SUMMARY: usual,
	RESTRICTED: usual,
	CONFIDENTIAL: secret,
}

/** Returns the access of a reader to a request of this classification. */
export const visibilityOf = (viewer: Viewer, classification: Classification): VisibilityRow =>
	table[classification][viewer]

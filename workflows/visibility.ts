import { recordOf } from '#workflows/names.ts'
import { isClassified } from './classification-facts.ts'
import {
	type Classification,
	type Consent,
	factsShared,
	isShared,
	type OutsideReader,
	type SharedFact,
} from './sharing.ts'
import { classifications } from './vocabulary.ts'

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
 * `outline` one without quantity and urgency as well, `funded` what the reader's own money pays for, `counted` numbers
 * alone.
 */
export const depths = [
	'whole',
	'open',
	'offered',
	'told',
	'summary',
	'outline',
	'funded',
	'reference',
	'counted',
	'none',
] as const
type Depth = (typeof depths)[number]

export type VisibilityRow = Record<FieldGroup, Depth>

const everything = (depth: Depth): VisibilityRow => recordOf(fieldGroups, () => depth)
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

/** How deeply a summary with these facts shows a need. */
function depthOf(facts: readonly SharedFact[]): Depth {
	if (facts.includes('words')) return 'told'
	if (facts.includes('quantity')) return 'summary'
	if (facts.includes('kind')) return 'outline'
	return facts.includes('counted') ? 'counted' : 'none'
}

/**
 * The row of a reader outside, from the table of what a State agrees to; a donor also reads of the deliveries that it pays
 * for.
 */
function outside(reader: OutsideReader, classification: Classification, given?: Consent): VisibilityRow {
	const none = { consentPublish: false, consentPartners: false, consentDonors: false }
	const choice = { ...none, classification, ...(given && { [given]: true }) }
	const facts = factsShared(reader, choice)
	const isFunded = reader === 'donor' && isShared('funder', 'state', choice)
	return {
		...nothing,
		title: facts.includes('reference') ? 'reference' : 'none',
		needs: depthOf(facts),
		deliveries: isFunded ? 'funded' : 'none',
		learners: isFunded ? 'counted' : 'none',
	}
}

type Inside = Exclude<
	Viewer,
	'donorWithConsent' | 'donorWithoutConsent' | 'partnerWithConsent' | 'partnerWithoutConsent'
>

/** Access to a request with the ordinary classification. */
const usual: Record<Inside, VisibilityRow> = {
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
	administrator: nothing,
	system: everything('whole'),
}

/** The title of a confidential request appears on its own pages, where access is logged, and in no list. */
const unlisted = { listing: 'reference' } as const
const secret: Record<Inside, VisibilityRow> = {
	...usual,
	triageOfficer: { ...ofOffice, ...unlisted },
	headquartersApprover: { ...ofOffice, ...unlisted },
	assignedOfficer: { ...ofOffice, ...unlisted },
	officerInRegion: nothing,
	dueDiligenceWithCase: { ...ofCase, ...unlisted },
	dueDiligenceWithoutCase: nothing,
	managerWithOffer: { ...ofManager, ...unlisted },
}

const tableOf = (classification: Classification): Record<Viewer, VisibilityRow> => ({
	...(isClassified(classification, 'wordsWithheld') ? secret : usual),
	donorWithConsent: outside('donor', classification, 'consentDonors'),
	donorWithoutConsent: outside('donor', classification),
	partnerWithConsent: outside('partner', classification, 'consentPartners'),
	partnerWithoutConsent: outside('partner', classification),
})

const table = recordOf(classifications, tableOf)

/** Returns the access of a reader to a request of this classification. */
export const visibilityOf = (viewer: Viewer, classification: Classification): VisibilityRow =>
	table[classification][viewer]

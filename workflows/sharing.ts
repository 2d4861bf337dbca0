import { isOneOf } from '#workflows/names.ts'
import { classifications } from './vocabulary.ts'

export type Classification = (typeof classifications)[number]

/** The consents of a State, as fields of its answers. */
export const consents = ['consentPublish', 'consentPartners', 'consentDonors'] as const
export type Consent = (typeof consents)[number]

/**
 * Readers who belong neither to the State nor to UNODC. `funder`: the donor of a delivery. `partner`: the one to whom a
 * need is referred. `jointState`: a State that this State has itself invited to a joint need, or that joined it.
 */
export const outsideReaders = [
	'donor',
	'funder',
	'partner',
	'public',
	'otherState',
	'jointState',
	'conference',
] as const
export type OutsideReader = (typeof outsideReaders)[number]

/**
 * What can be read outside, as small as it is decided. `counted`: a number among others that names no State. `dates` and
 * `status` are those of the need and of its delivery, `amounts` what was committed for the delivery, `results` what it
 * came to. `words`: title, description, expected result and the names of items. `practice`: a good practice from the
 * request, to which the State agrees by itself.
 */
const sharedFacts = [
	'counted',
	'reference',
	'kind',
	'type',
	'themes',
	'region',
	'state',
	'institution',
	'quantity',
	'urgency',
	'dates',
	'status',
	'amounts',
	'results',
	'words',
	'practice',
] as const
export type SharedFact = (typeof sharedFacts)[number]

/** Shown as far as this classification, the strictest that allows it, and only with all these consents; null for never. */
export type SharingRule = { upTo: Classification; with: readonly Consent[] } | null

const upTo = (classification: Classification, ...needed: readonly Consent[]): SharingRule => ({
	upTo: classification,
	with: needed,
})
const never = null
const always = upTo('RESTRICTED')
const toDonors = upTo('RESTRICTED', 'consentDonors')
const outlineToDonors = upTo('SUMMARY', 'consentDonors')
const namedToDonors = upTo('PUBLIC', 'consentDonors', 'consentPublish')
const toPartner = upTo('RESTRICTED', 'consentPartners')
const outlineToPartner = upTo('SUMMARY', 'consentPartners')
const wholeToPartner = upTo('PUBLIC', 'consentPartners')
const outlineToAll = upTo('SUMMARY', 'consentPublish')
const toAll = upTo('PUBLIC', 'consentPublish')

/**
 * What a State agrees to: the one source for pages, files, policies and the table that the State reads when it decides.
 * Every fact has its rule for every reader. Nothing of a confidential request is shown outside. Of requests this system
 * publishes only what is `counted`, and of deliveries what its files for IATI say: all else for `public` is what UNODC
 * may publish elsewhere.
 */
// biome-ignore format: a table reads better with a row for each fact
export const sharingTable: Record<SharedFact, Record<OutsideReader, SharingRule>> = {
	counted: { donor: always, funder: always, partner: never, public: always, otherState: never, jointState: never, conference: always },
	reference: { donor: never, funder: never, partner: toPartner, public: never, otherState: never, jointState: never, conference: never },
	kind: { donor: toDonors, funder: always, partner: toPartner, public: outlineToAll, otherState: never, jointState: always, conference: never },
	type: { donor: toDonors, funder: never, partner: toPartner, public: outlineToAll, otherState: never, jointState: never, conference: never },
	themes: { donor: toDonors, funder: never, partner: toPartner, public: outlineToAll, otherState: never, jointState: always, conference: never },
	region: { donor: toDonors, funder: never, partner: never, public: toAll, otherState: never, jointState: never, conference: never },
	state: { donor: namedToDonors, funder: always, partner: toPartner, public: outlineToAll, otherState: never, jointState: always, conference: never },
	institution: { donor: never, funder: never, partner: outlineToPartner, public: toAll, otherState: never, jointState: never, conference: never },
	quantity: { donor: outlineToDonors, funder: always, partner: outlineToPartner, public: toAll, otherState: never, jointState: always, conference: never },
	urgency: { donor: outlineToDonors, funder: never, partner: outlineToPartner, public: toAll, otherState: never, jointState: never, conference: never },
	dates: { donor: never, funder: always, partner: outlineToPartner, public: toAll, otherState: never, jointState: always, conference: never },
	status: { donor: never, funder: always, partner: never, public: toAll, otherState: never, jointState: always, conference: never },
	amounts: { donor: never, funder: never, partner: never, public: toAll, otherState: never, jointState: never, conference: never },
	results: { donor: never, funder: never, partner: never, public: toAll, otherState: never, jointState: never, conference: never },
	words: { donor: never, funder: never, partner: wholeToPartner, public: toAll, otherState: never, jointState: always, conference: never },
	practice: { donor: never, funder: never, partner: never, public: never, otherState: always, jointState: never, conference: never },
}

/** The choices of a State for one request. */
export type SharingChoice = { classification: Classification } & Record<Consent, boolean>

/** Whether this reader is shown this fact. */
export function isShared(reader: OutsideReader, fact: SharedFact, choice: SharingChoice): boolean {
	const rule = sharingTable[fact][reader]
	return (
		rule !== null &&
		isOneOf(classificationsUpTo(rule.upTo), choice.classification) &&
		rule.with.every((consent) => choice[consent])
	)
}

/** All that this reader is shown. */
export const factsShared = (reader: OutsideReader, choice: SharingChoice): SharedFact[] =>
	sharedFacts.filter((fact) => isShared(reader, fact, choice))

/** The classifications that allow what this one allows at the most: the less strict ones, and itself. */
const classificationsUpTo = (strictest: Classification): readonly Classification[] =>
	classifications.slice(0, classifications.indexOf(strictest) + 1)

/** The classifications that let a reader see a fact, with the consents that it needs. */
export function classificationsFor(reader: OutsideReader, fact: SharedFact): readonly Classification[] {
	const rule = sharingTable[fact][reader]
	return rule ? classificationsUpTo(rule.upTo) : []
}

/** The facts that this classification allows to a reader, by the consents they need. */
export function factsByConsents(reader: OutsideReader, classification: Classification) {
	const groups = new Map<string, { with: readonly Consent[]; facts: SharedFact[] }>()
	for (const fact of sharedFacts) {
		const rule = sharingTable[fact][reader]
		if (!rule || !isOneOf(classificationsUpTo(rule.upTo), classification)) continue
		const key = rule.with.join(' ')
		const group = groups.get(key) ?? { with: rule.with, facts: [] }
		group.facts.push(fact)
		groups.set(key, group)
	}
	return [...groups.values()]
}

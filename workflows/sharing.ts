import { recordOf } from '#workflows/names.ts'
import { classifications } from './vocabulary.ts'

export type Classification = (typeof classifications)[number]

/** The consents of a State, as fields of its answers. */
export const consents = ['consentPublish', 'consentPartners', 'consentDonors'] as const
export type Consent = (typeof consents)[number]

/** Readers who belong neither to the State nor to UNODC; the partner is the one to whom a need is referred. */
export const outsideReaders = ['donor', 'partner', 'public', 'otherState', 'conference'] as const
export type OutsideReader = (typeof outsideReaders)[number]

/**
 * What can be read outside, as small as it is decided. `counted`: a number among others that names no State. `delivery`:
 * State, quantity and status of a delivery that the donor funds. `words`: title, description, expected result and the
 * names of items.
 */
const sharedFacts = [
	'counted',
	'delivery',
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
	'words',
] as const
export type SharedFact = (typeof sharedFacts)[number]

/** Shown as far as this classification, the strictest that allows it, and only with all these consents. */
export type SharingRule = { upTo: Classification; with: readonly Consent[] }

const rules = (
	upTo: Classification,
	needed: readonly Consent[],
	facts: readonly SharedFact[],
): Partial<Record<SharedFact, SharingRule>> => recordOf(facts, () => ({ upTo, with: needed }))

/**
 * What a State agrees to: the one source for pages, files, policies and the table that the State reads when it decides.
 * Nothing of a confidential request is shown outside. Of requests this system publishes only what is `counted`: all else for
 * `public` is what UNODC may publish elsewhere.
 */
export const sharingTable: Record<OutsideReader, Partial<Record<SharedFact, SharingRule>>> = {
	donor: {
		...rules('RESTRICTED', [], ['counted', 'delivery']),
		...rules('RESTRICTED', ['consentDonors'], ['kind', 'type', 'themes', 'region']),
		...rules('SUMMARY', ['consentDonors'], ['quantity', 'urgency']),
		...rules('PUBLIC', ['consentDonors', 'consentPublish'], ['state']),
	},
	partner: {
		...rules('RESTRICTED', ['consentPartners'], ['reference', 'kind', 'type', 'themes', 'state']),
		...rules('SUMMARY', ['consentPartners'], ['institution', 'quantity', 'urgency', 'dates']),
		...rules('PUBLIC', ['consentPartners'], ['words']),
	},
	public: {
		...rules('RESTRICTED', [], ['counted']),
		...rules('SUMMARY', ['consentPublish'], ['kind', 'type', 'themes', 'state']),
		...rules(
			'PUBLIC',
			['consentPublish'],
			['region', 'institution', 'quantity', 'urgency', 'dates', 'words'],
		),
	},
	otherState: {},
	conference: rules('RESTRICTED', [], ['counted']),
}

/** The choices of a State for one request. */
export type SharingChoice = { classification: Classification } & Record<Consent, boolean>

/** Whether this reader is shown this fact. */
export function isShared(reader: OutsideReader, fact: SharedFact, choice: SharingChoice): boolean {
	const rule = sharingTable[reader][fact]
	return (
		rule !== undefined &&
		classificationsUpTo(rule.upTo).includes(choice.classification) &&
		rule.with.every((consent) => choice[consent])
	)
}

/** All that this reader is shown. */
export const factsShared = (reader: OutsideReader, choice: SharingChoice): SharedFact[] =>
	sharedFacts.filter((fact) => isShared(reader, fact, choice))

/** The classifications that allow what this one allows at the most: the less strict ones, and itself. */
export const classificationsUpTo = (strictest: Classification): readonly Classification[] =>
	classifications.slice(0, classifications.indexOf(strictest) + 1)

/** The facts that this classification allows to a reader, by the consents they need. */
export function factsByConsents(reader: OutsideReader, classification: Classification) {
	const groups = new Map<string, { with: readonly Consent[]; facts: SharedFact[] }>()
	for (const fact of sharedFacts) {
		const rule = sharingTable[reader][fact]
		if (!rule || !classificationsUpTo(rule.upTo).includes(classification)) continue
		const key = rule.with.join(' ')
		const group = groups.get(key) ?? { with: rule.with, facts: [] }
		group.facts.push(fact)
		groups.set(key, group)
	}
	return [...groups.values()]
}

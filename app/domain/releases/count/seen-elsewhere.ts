import { strictest } from '#workflows/classification-facts.ts'
import type { FigureStep } from '#workflows/figures/definitions.ts'
import { isOneOf, namesOf } from '#workflows/names.ts'
import { publicOutputs, type TellsOfNeeds } from '#workflows/releases/public-outputs.ts'
import {
	type Consent,
	isShared,
	type OutsideReader,
	type SharedFact,
	type SharingChoice,
} from '#workflows/sharing.ts'
import { classifications } from '#workflows/vocabulary.ts'
import { Tally } from './block.ts'
import { countLearners } from './deliveries.ts'
import type { FactLine } from './fact.ts'
import { Partners } from './partners.ts'
import { countPlace } from './places.ts'

type Shown = { to: OutsideReader; facts: readonly SharedFact[] }

/** Who reads of a single need in each of these, and what its State must have agreed to for that. */
const shownIn: Record<TellsOfNeeds, Shown> = {
	'overview.needs': { to: 'donor', facts: ['kind'] },
	'overview[.]csv': { to: 'donor', facts: ['kind'] },
	'overview[.]xlsx': { to: 'donor', facts: ['kind'] },
	'pipeline._index': { to: 'donor', facts: ['kind'] },
	'pipeline.$file': { to: 'donor', facts: ['kind'] },
	'reports.agenda-annex_.$file': { to: 'public', facts: ['state', 'kind'] },
	'iati.$file': { to: 'public', facts: ['state', 'kind'] },
}

/** Steps that a published delivery tells of: its beginning and its status. */
const toldByDelivery: readonly FigureStep[] = ['confirmed', 'delivered', 'evaluated']

/** The cells that a need is counted in, if it is. */
type Belongs = {
	unmet: string | null
	delivered: string | null
	steps: readonly (readonly [step: FigureStep, cell: string])[]
}

/** Donors read what everybody reads, and more. */
const seenBy = { donor: ['donor', 'public'], public: ['public'] } as const satisfies Record<
	string,
	readonly OutsideReader[]
>

/** What readers see need by need outside a release, since States have agreed to that: a cell has at least so many. */
export class SeenElsewhere {
	readonly #tallies = { donor: new Tally(), public: new Tally() }

	readonly #partners = new Partners()

	/** Counts a need as far as it is seen; `countWhole` counts all of it, for the States that know of it. */
	count(fact: FactLine, belongs: Belongs, countWhole: (tally: Tally) => void) {
		const countFor = (reader: keyof typeof seenBy) => (tally: Tally) =>
			countSeen(tally, fact, belongs, seenBy[reader])
		for (const reader of namesOf(seenBy)) countFor(reader)(this.#tallies[reader])
		this.#partners.count(fact, countWhole, countFor('public'))
	}

	/** What each kind of reader knows, and each State of the needs of its partners. To be asked once, at the end. */
	tallies = (): Tally[] => [...Object.values(this.#tallies), ...this.#partners.tallies(this.#tallies.public)]
}

/** What is known of each cell by those who know most of it. */
export function mostKnown(tallies: readonly Tally[]): Map<string, number> {
	const most = new Map<string, number>()
	for (const tally of tallies)
		for (const [cell, n] of tally.numbers()) most.set(cell, Math.max(n, most.get(cell) ?? 0))
	return most
}

/** What the State of a need has agreed to. */
function choiceOf(fact: FactLine): SharingChoice {
	const given = (consent: Consent) => fact.consents?.includes(consent) ?? false
	return {
		classification: isOneOf(classifications, fact.classification) ? fact.classification : strictest,
		consentPublish: given('consentPublish'),
		consentPartners: given('consentPartners'),
		consentDonors: given('consentDonors'),
	}
}

/** Whether everybody can read what was committed for a need, as the files for IATI tell it. */
export const isAmountPublished = (fact: FactLine): boolean =>
	[...shownIn['iati.$file'].facts, 'amounts' as const].every((each) =>
		isShared('public', each, choiceOf(fact)),
	)

function countSeen(
	seen: Tally,
	fact: FactLine,
	{ unmet, delivered, steps }: Belongs,
	readers: readonly OutsideReader[],
) {
	const choice = choiceOf(fact)
	const shares = ({ to, facts }: Shown) => facts.every((each) => isShared(to, each, choice))
	const isSeen = (enters: 'unmet' | 'delivered') =>
		namesOf(shownIn).some(
			(output) =>
				publicOutputs[output] === enters && isOneOf(readers, shownIn[output].to) && shares(shownIn[output]),
		)
	if (unmet !== null && isSeen('unmet')) countPlace(seen, unmet, fact)
	if (!isSeen('delivered')) return
	for (const [step, cell] of steps) if (toldByDelivery.includes(step)) seen.add(cell, fact.state_iso3, 1)
	if (delivered !== null && shares({ to: 'public', facts: ['quantity'] }))
		countLearners(seen, delivered, fact)
}

import { Tally } from './block.ts'
import type { FactLine } from './fact.ts'

/** Adds a need to all cells of a tally that it is counted in. */
type CountIn = (tally: Tally) => void

/**
 * What States know of the needs of others: those that they ask for together in a joint need, and what everybody sees. A
 * State reads title, quantity, dates and status of the parts of its partners, so that it can subtract them.
 */
export class Partners {
	readonly #known = new Map<string, { whole: Tally; seen: Tally }>()

	/** Counts a need for the States that know of it: all of it, and what everybody sees of it anyway. */
	count({ known_to = [] }: FactLine, countWhole: CountIn, countSeen: CountIn) {
		for (const state of known_to) {
			const known = this.#known.get(state) ?? { whole: new Tally(), seen: new Tally() }
			this.#known.set(state, known)
			countWhole(known.whole)
			countSeen(known.seen)
		}
	}

	/** What each of these States knows in all, in the cells that it knows more of than everybody, who sees `public`. */
	tallies(everybody: Tally): Tally[] {
		return [...this.#known.values()].map(({ whole, seen }) => {
			whole.adjust(everybody, seen)
			return whole
		})
	}
}

/** The States that know of needs of others among these. */
export const knowersOf = (facts: readonly FactLine[]): string[] => [
	...new Set(facts.flatMap(({ known_to = [] }) => known_to)),
]

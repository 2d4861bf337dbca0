import { type StateGroup, stateGroups } from '#workflows/figures/definitions.ts'

/** What everyone knows of States, since the lists that say it are published. */
export type PublishedStates = {
	/** Every set of groups that a State is in, or was: a set without any State is known to have no needs. */
	sets: readonly string[]
	/** How many States and other parties there are in each subregion; without a code, in none. */
	parties: ReadonlyMap<string, number>
}

/** The groups of a State as one code. */
export const setOf = (has: (group: StateGroup) => boolean) => stateGroups.filter(has).join('+')

import states from '#prisma/data/states.json' with { type: 'json' }
import { type StateGroup, stateGroups } from '#workflows/figures/definitions.ts'

/** The groups of a State as one code. */
export const setOf = (has: (group: StateGroup) => boolean) => stateGroups.filter(has).join('+')

/**
 * Every set of groups that a State is in. Which State is in which group is published: a set without any State is known to
 * have no needs, so that there is none.
 */
export const publishedSets: ReadonlySet<string> = new Set(
	states.map((state) => setOf((group) => state[group])),
)

/** How many States and other parties there are in a subregion, as everyone knows; without a code, in none. */
export const partiesIn = (subregion: string): number =>
	states.filter((state) => (state.subregion ?? '') === subregion).length

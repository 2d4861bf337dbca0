import type { PipelineNeed } from './need.ts'

/** With fewer States, a group tells too much about each, and is merged into a wider one. */
export const STATES_OF_GROUP = 3

type Named = Pick<PipelineNeed, 'stateIso3' | 'isNamed'>

/** How many States have these needs. */
export const countStates = (needs: readonly Named[]): number =>
	new Set(needs.map(({ stateIso3 }) => stateIso3)).size

/**
 * Whether the number of States of these needs may stand beside a list that names some of them: none is left unnamed, or
 * enough are. Beside "2 States", one of them named, the number would tell the other.
 */
export const mayCountStates = (needs: readonly Named[]): boolean => {
	const unnamed = countStates(needs.filter(({ isNamed }) => !isNamed))
	return unnamed === 0 || unnamed >= STATES_OF_GROUP
}

/** Whether a sum of what these needs cost may stand beside the costs of those that are named. */
export const maySum = (needs: readonly Named[]): boolean => {
	const unnamed = needs.filter(({ isNamed }) => !isNamed).length
	return unnamed === 0 || unnamed >= STATES_OF_GROUP
}

import type { Sex } from './learners.ts'

/** How far one learner has come; no name belongs to it. */
export type Way = {
	sex: Sex
	post: string
	unit: string
	confirmed: boolean
	attended: boolean
	passed: boolean
	certified: boolean
	inPost: boolean
	applying: boolean
}

/** The stages of a learner, from the nomination to the use of what was learnt. */
export const stages = [
	'nominated',
	'confirmed',
	'attended',
	'passed',
	'certified',
	'inPost',
	'applying',
] as const
type Stage = (typeof stages)[number]
export type Counted = Record<Stage, number>

/** How many reached each stage. */
export function countStages(ways: readonly Way[]): Counted {
	const count = (stage: Stage) => ways.filter((way) => stage === 'nominated' || way[stage]).length
	return Object.fromEntries(stages.map((stage) => [stage, count(stage)])) as Counted
}

export type Dimension = 'sex' | 'post' | 'unit'

/** The same for each sex, post or unit, the largest group first. */
export function countBy(dimension: Dimension, ways: readonly Way[]): { group: string; counted: Counted }[] {
	return [...grouped(dimension, ways)]
		.map(([group, members]) => ({ group, counted: countStages(members) }))
		.sort((a, b) => b.counted.nominated - a.counted.nominated || (a.group < b.group ? -1 : 1))
}

function grouped(dimension: Dimension, ways: readonly Way[]) {
	const groups = new Map<string, Way[]>()
	for (const way of ways) groups.set(way[dimension], [...(groups.get(way[dimension]) ?? []), way])
	return groups
}

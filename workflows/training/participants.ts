import type { TrainingStatus } from './chart.ts'

/** Per cent of the days of a course that a learner must have been there for, to be given a certificate. */
const ATTENDANCE_NEEDED = 80

/** What a certificate depends on: days present out of the days held, and the test at the end in per cent. */
export type Learned = { present: number; days: number; postTest: number | null }

/** Which of the two rules of a certificate a learner meets; both are needed. Section 3.3: 80 per cent and the test. */
export function certificateRules({ present, days, postTest }: Learned, passMark: number) {
	const attended = days > 0 && present * 100 >= days * ATTENDANCE_NEEDED
	const tested = postTest !== null && postTest >= passMark
	return { attended, tested, passes: attended && tested }
}

/** The mean of those that are known, as a whole number; 0 where none is. */
export function meanOf(values: readonly (number | null)[]): number {
	const known = values.filter((value) => value !== null)
	if (known.length === 0) return 0
	return Math.round(known.reduce((sum, value) => sum + value, 0) / known.length)
}

/** Per cent of the answers from 1 to 5 that were 4 or 5; `counts` says how often each was given. */
export function satisfied(counts: readonly number[]): number {
	const total = counts.reduce((sum, count) => sum + count, 0)
	return total === 0 ? 0 : Math.round((((counts[3] ?? 0) + (counts[4] ?? 0)) * 100) / total)
}

export const sexes = ['female', 'male', 'notStated'] as const
export type Sex = (typeof sexes)[number]

/** How many of each sex. */
export const bySex = (people: readonly { sex: Sex }[]) => ({
	women: people.filter(({ sex }) => sex === 'female').length,
	men: people.filter(({ sex }) => sex === 'male').length,
	notStated: people.filter(({ sex }) => sex === 'notStated').length,
})

/** The share of women in per cent, rounded down so that a target is not met by rounding; null among nobody. */
export function womenShare(people: readonly { sex: Sex }[]): number | null {
	return people.length === 0 ? null : Math.floor((bySex(people).women * 100) / people.length)
}

/** How two entries are known to be of the same person: name and unit, whatever the case and the spaces. */
export const sameAs = (one: Named, other: Named) => keyOf(one) === keyOf(other)
type Named = { name: string; unit: string }
const keyOf = ({ name, unit }: Named) =>
	[name, unit].map((part) => part.trim().replace(/\s+/g, ' ').toLocaleLowerCase('und')).join('\n')

const held = [
	...(['inSession', 'held', 'learningEvaluated', 'certified'] as const),
	...(['followUp', 'resultsReview', 'closed'] as const),
] satisfies TrainingStatus[]

/** Whether a course has begun, so that there is somebody to be present, tested and certified. */
export const hasBegun = (status: string) => (held as readonly string[]).includes(status)

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

type Dimension = 'sex' | 'post' | 'unit'

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

import { isOneOf, recordOf } from '#workflows/names.ts'
import type { TrainingStatus } from './chart.ts'

/** Share of course days, in per cent, that a participant must attend to receive a certificate. */
const ATTENDANCE_NEEDED = 80

/** Facts for a certificate: days present, days of the course, and the final test in per cent. */
export type Learned = { present: number; days: number; postTest: number | null }

/**
 * Returns which of the two rules of a certificate a participant meets; both are needed. Section 3.3: 80 per cent and
 * the test.
 */
export function certificateRules({ present, days, postTest }: Learned, passMark: number) {
	const attended = days > 0 && present * 100 >= days * ATTENDANCE_NEEDED
	const tested = postTest !== null && postTest >= passMark
	return { attended, tested, passes: attended && tested }
}

/** What is recorded of a participant that only a person who attended can have. */
export const afterAttendance = ['postTest', 'certificate', 'followUp'] as const
export type AfterAttendance = (typeof afterAttendance)[number]

/** Returns the mean of the known values as a whole number; 0 if there are none. */
export function meanOf(values: readonly (number | null)[]): number {
	const known = values.filter((value) => value !== null)
	if (known.length === 0) return 0
	return Math.round(known.reduce((sum, value) => sum + value, 0) / known.length)
}

/** Returns the per cent of answers from 1 to 5 that were 4 or 5; `counts` is the number of each answer. */
export function satisfied(counts: readonly number[]): number {
	const total = counts.reduce((sum, count) => sum + count, 0)
	return total === 0 ? 0 : Math.round((((counts[3] ?? 0) + (counts[4] ?? 0)) * 100) / total)
}

export const sexes = ['female', 'male', 'notStated'] as const
export type Sex = (typeof sexes)[number]

/** Returns the number of each sex. */
export const bySex = (people: readonly { sex: Sex }[]) => ({
	women: people.filter(({ sex }) => sex === 'female').length,
	men: people.filter(({ sex }) => sex === 'male').length,
	notStated: people.filter(({ sex }) => sex === 'notStated').length,
})

/**
 * Returns the share of women in per cent, rounded down so that rounding never meets a target; null for an empty list.
 */
export function womenShare(people: readonly { sex: Sex }[]): number | null {
	return people.length === 0 ? null : Math.floor((bySex(people).women * 100) / people.length)
}

/** Whether two entries are the same person: same name and unit, ignoring case and spaces. */
export const sameAs = (one: Named, other: Named) => keyOf(one) === keyOf(other)
type Named = { name: string; unit: string }
const keyOf = ({ name, unit }: Named) =>
	[name, unit].map((part) => part.trim().replace(/\s+/g, ' ').toLocaleLowerCase('und')).join('\n')

const held = [
	...(['inSession', 'held', 'learningEvaluated', 'certified'] as const),
	...(['followUp', 'resultsReview', 'closed'] as const),
] satisfies TrainingStatus[]

/** Whether a course has begun, so that attendance, tests and certificates can be recorded. */
export const hasBegun = (status: string) => isOneOf(held, status)

/** Progress of one participant, without a name. */
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

/** The stages of a participant, from nomination to the use of what was learned. */
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

/** Returns how many participants reached each stage. */
export function countStages(ways: readonly Way[]): Counted {
	const count = (stage: Stage) => ways.filter((way) => stage === 'nominated' || way[stage]).length
	return recordOf(stages, count)
}

type Dimension = 'sex' | 'post' | 'unit'

/** Returns the same by sex, post or unit, the largest group first. */
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

import type { AfterAttendance } from '#workflows/training/participants.ts'

type Recorded = {
	id: string
	takesPart: boolean
	wasAbsent: boolean
	contradictions: readonly AfterAttendance[]
}

/** Records that cannot be true together with the attendance as it stands. */
export type Contradictions = {
	/** Participants who attended no day, and what is recorded of them nevertheless. */
	people: { id: string; about: readonly AfterAttendance[] }[]
	/** Whether more answers on satisfaction are recorded than participants attended. */
	tooManyAnswers: boolean
}

/** Compares results with attendance. Where no attendance is recorded yet, nothing contradicts it. */
export function contradictionsIn(
	learners: readonly Recorded[],
	satisfaction: readonly number[] = [],
): Contradictions {
	const people = learners
		.filter(({ contradictions }) => contradictions.length > 0)
		.map(({ id, contradictions }) => ({ id, about: contradictions }))
	return { people, tooManyAnswers: sumOf(satisfaction) > answerersIn(learners) }
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/** How many people can have answered the questions on satisfaction: each participant who is not known to have been absent. */
export const answerersIn = (learners: readonly Pick<Recorded, 'takesPart' | 'wasAbsent'>[]): number =>
	learners.filter(({ takesPart, wasAbsent }) => takesPart && !wasAbsent).length

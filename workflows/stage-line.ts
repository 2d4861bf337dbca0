import { isOneOf } from './names.ts'

/** A change of status, and when it was last made. */
export type Move = { from: string | null; to: string | null; at: Date }

/** A stage of a record, when it was completed, and how many needs are in it where they are in several. */
export type StageInLine<Stage extends string> = {
	stage: Stage
	state: 'done' | 'current' | 'todo'
	on: Date | null
	needs: number | null
}
/** The last stage of a record that ended early: the status in which it ended. */
type Ending<Status extends string> = { stage: Status; state: 'ended'; on: Date | null; needs: null }
export type StageLine<Stage extends string, Status extends string> = (StageInLine<Stage> | Ending<Status>)[]

/** When a record last went to one of these statuses, from this one or, without one, from any; null if it never did. */
export const lastMove = (
	moves: readonly Move[],
	from: string | null,
	...to: readonly string[]
): Date | null =>
	moves
		.filter((move) => (from === null || move.from === from) && isOneOf(to, move.to ?? ''))
		.reduce<Date | null>((last, { at }) => (last && last > at ? last : at), null)

/** The stages in their order: those before the present one are done, on the days given. */
export const lineUntil = <Stage extends string>(
	stages: readonly Stage[],
	present: Stage,
	days: Partial<Record<Stage, Date | null>>,
): StageInLine<Stage>[] =>
	stages.map((stage, index) => {
		const reached = stages.indexOf(present)
		const state = index < reached ? 'done' : index === reached ? 'current' : 'todo'
		return { stage, state, on: state === 'done' ? (days[stage] ?? null) : null, needs: null }
	})

/** The stages that were completed, followed by the status in which the record ended early. */
export const endedEarly = <Stage extends string, Status extends string>(
	stages: readonly StageInLine<Stage>[],
	status: Status,
	moves: readonly Move[],
): StageLine<Stage, Status> => [
	...stages.filter(({ state }) => state === 'done'),
	{ stage: status, state: 'ended', on: lastMove(moves, null, status), needs: null },
]

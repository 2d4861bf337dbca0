/** What a solver is asked: a program as LP text with its variables, where to start, and for how long it may look. */
type Question = {
	lp: string
	names: readonly string[]
	start: ReadonlyMap<string, number>
	seconds: number
	/** How far from the best the answer may be, as a part of it. */
	gap: number
}
/** `optimal`: nothing is better; `stopped`: time ran out, `bound` says what could be reached at most. */
type Answer = {
	status: 'optimal' | 'stopped' | 'infeasible'
	/** What was found, where something was, in the order of the names. */
	values: readonly number[] | null
	bound: number | null
	seconds: number
}
/** Rejects when the solver is lost. */
export type Solver = (question: Question) => Promise<Answer>

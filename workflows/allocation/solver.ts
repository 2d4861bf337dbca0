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

/** A linear program: what to make large, within which rows. Names are of its maker, never typed by anybody. */
export type LinearProgram = {
	objective: readonly Summand[]
	rows: readonly { name: string; terms: readonly Summand[]; is: '<=' | '>=' | '='; limit: number }[]
	/** Variables from 0 to this. */
	upper: ReadonlyMap<string, number>
	/** Variables that are 0 or 1. */
	binary: readonly string[]
	/** Variables that are whole. */
	whole: readonly string[]
}
export type Summand = readonly [weight: number, name: string]

/** All variables of a program. */
export const variablesOf = ({ binary, upper }: LinearProgram) => [...binary, ...upper.keys()]

/** A linear program as CPLEX LP text; a line for each summand, since readers limit the length of lines. */
export function lpText({ objective, rows, upper, binary, whole }: LinearProgram): string {
	return [
		'Maximize',
		' obj:',
		...summands(objective),
		'Subject To',
		...rows.flatMap(({ name, terms, is, limit }) => [` ${name}:`, ...summands(terms), ` ${is} ${limit}`]),
		'Bounds',
		...[...upper].map(([name, most]) => ` 0 <= ${name} <= ${most}`),
		...(binary.length > 0 ? ['Binary', ...binary.map((name) => ` ${name}`)] : []),
		...(whole.length > 0 ? ['General', ...whole.map((name) => ` ${name}`)] : []),
		'End',
		'',
	].join('\n')
}

const summands = (terms: readonly Summand[]) =>
	terms.map(([weight, name]) => ` ${weight < 0 ? '-' : '+'} ${Math.abs(weight)} ${name}`)

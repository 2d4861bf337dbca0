/** A continuous program that stays loaded, so that it starts from its last solution. */
type Kept = {
	/** Of one program among all of a solver. */
	key: number
	/** In the order of the names: weights of the objective, and bounds. */
	costs: readonly number[]
	lower: readonly number[]
	upper: readonly number[]
}

/** The input of a solver: a program as LP text with its variables, a starting solution and the time limit. */
type Question = {
	lp: string
	names: readonly string[]
	start: ReadonlyMap<string, number>
	seconds: number
	/** Accepted distance from the optimum, as a fraction. */
	gap: number
	/** Of a program that was asked before, its text can be left out: the answer says where it is no longer loaded. */
	kept?: Kept
}
/** `optimal`: proven to be the best; `stopped`: time ran out, `bound` is the upper bound. */
type Answer = {
	status: 'optimal' | 'stopped' | 'infeasible'
	/** The solution in the order of the names; null if none was found. */
	values: readonly number[] | null
	/** Of a kept program: by how much the objective rises with the bound that holds each variable. */
	reduced?: readonly number[]
	isGone?: boolean
	bound: number | null
	seconds: number
}
/** Rejects if the solver fails. */
export type Solver = (question: Question) => Promise<Answer>

/** A linear program: the objective to maximize and its rows. Names are generated, never user input. */
export type LinearProgram = {
	objective: readonly Summand[]
	rows: readonly { name: string; terms: readonly Summand[]; is: '<=' | '>=' | '='; limit: number }[]
	/** Variables from `lower`, or else from 0, to this value. */
	upper: ReadonlyMap<string, number>
	lower?: ReadonlyMap<string, number>
	/** Variables that are 0 or 1. */
	binary: readonly string[]
	/** Integer variables. */
	whole: readonly string[]
}
export type Summand = readonly [weight: number, name: string]

/** Returns all variables of a program. */
export const variablesOf = ({ binary, upper }: LinearProgram) => [...binary, ...upper.keys()]

/** Returns a linear program as CPLEX LP text, one summand a line, since readers limit the length of lines. */
export function lpText({ objective, rows, upper, lower, binary, whole }: LinearProgram): string {
	return [
		'Maximize',
		' obj:',
		...summands(objective),
		'Subject To',
		...rows.flatMap(({ name, terms, is, limit }) => [` ${name}:`, ...summands(terms), ` ${is} ${limit}`]),
		'Bounds',
		...[...upper].map(([name, most]) => ` ${lower?.get(name) ?? 0} <= ${name} <= ${most}`),
		...(binary.length > 0 ? ['Binary', ...binary.map((name) => ` ${name}`)] : []),
		...(whole.length > 0 ? ['General', ...whole.map((name) => ` ${name}`)] : []),
		'End',
		'',
	].join('\n')
}

const summands = (terms: readonly Summand[]) =>
	terms.map(([weight, name]) => ` ${weight < 0 ? '-' : '+'} ${Math.abs(weight)} ${name}`)

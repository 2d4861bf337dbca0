import type { LinearProgram, Summand } from '#workflows/allocation/solver.ts'
import type { Structure, View } from './cells.ts'

/** Above every number of a release: a cell that nothing limits. */
export const MOST = 10_000_000

/**
 * Cells that depend on each other, with all that is known of how. The rows are the same object as long as the structure is,
 * so that a solver can go on from what it has found.
 */
export type ProgramPart = {
	cells: readonly string[]
	names: ReadonlyMap<string, string>
	rows: Rows
	/** Cells that limit others: where these do not move, all that is left are sums. */
	wholes: ReadonlySet<string>
}
type Rows = LinearProgram['rows']

/** The parts of a structure that do not depend on each other. A cell in none can be any number. */
export function partsOf({ sums, limits }: Structure): ProgramPart[] {
	const equations: Equation[] = [
		...sums.map(({ total, parts }) => ({
			plus: parts,
			minus: [total],
			times: {},
			is: '=' as const,
			limit: 0,
		})),
		...limits.map(({ small, large, times = {}, less = 0 }) => ({
			plus: small,
			minus: large,
			times,
			is: '<=' as const,
			limit: -less,
		})),
	]
	const groups = new Groups()
	for (const { plus, minus } of equations) groups.join([...plus, ...minus])
	const parts = new Map<ReadonlySet<string>, Equation[]>()
	for (const each of equations) {
		const cells = groups.of(each.plus[0] ?? each.minus[0] ?? '')
		if (!cells) continue
		const own = parts.get(cells) ?? []
		own.push(each)
		parts.set(cells, own)
	}
	return [...parts].map(([ids, own]) => partOf([...ids].sort(), own))
}

/** The sum of the first cells minus that of the second, each so many times, is the limit, or at most that. */
type Equation = {
	plus: readonly string[]
	minus: readonly string[]
	times: { small?: number; large?: number }
	is: '=' | '<='
	limit: number
}

function partOf(cells: string[], equations: readonly Equation[]): ProgramPart {
	const names = new Map(cells.map((cell, at) => [cell, `x${at}`]))
	const terms = (ids: readonly string[], weight: number) =>
		ids.map((cell): Summand => [weight, names.get(cell) ?? ''])
	const rows = equations.map(({ plus, minus, times, is, limit }, at) => ({
		name: `e${at}`,
		terms: [...terms(plus, times.small ?? 1), ...terms(minus, -(times.large ?? 1))],
		is,
		limit,
	}))
	const wholes = new Set(
		equations.flatMap(({ minus, is }) => (is === '<=' && minus.length === 1 ? minus : [])),
	)
	return { cells, names, rows, wholes }
}

/** What a reader knows of single cells. */
export type Known = Required<Pick<View, 'shown' | 'least'>>

type Sought = {
	/** Cells whose weighted sum is to be as large as possible. */
	weights: readonly (readonly [cell: string, weight: number])[]
	/** How far these are followed at most. */
	within?: ReadonlyMap<string, { least: number; most: number }>
	isWhole?: boolean
}

/** The tables that agree with all that is known, as a program. */
export function tablesThatAgree(
	{ cells, names, rows }: ProgramPart,
	{ shown, least }: Known,
	{ weights, within, isWhole = false }: Sought,
): LinearProgram {
	const lower = new Map<string, number>()
	const upper = new Map<string, number>()
	for (const cell of cells) {
		const name = names.get(cell) ?? ''
		const value = shown.get(cell)
		const limit = within?.get(cell)
		lower.set(name, value ?? Math.max(least.get(cell) ?? 0, limit?.least ?? 0))
		upper.set(name, value ?? limit?.most ?? MOST)
	}
	return {
		objective: weights.map(([cell, weight]) => [weight, names.get(cell) ?? '']),
		rows,
		lower,
		upper,
		binary: [],
		whole: isWhole ? [...names.values()] : [],
	}
}

/** Ids that belong together because they were joined. */
class Groups {
	readonly #of = new Map<string, Set<string>>()

	join(ids: readonly string[]) {
		const sets = new Set(ids.map((id) => this.#of.get(id) ?? new Set([id])))
		const [largest = new Set<string>(), ...others] = [...sets].sort((one, other) => other.size - one.size)
		for (const set of others)
			for (const id of set) {
				largest.add(id)
				this.#of.set(id, largest)
			}
		for (const id of ids) this.#of.set(id, largest)
	}

	of = (id: string): ReadonlySet<string> | undefined => this.#of.get(id)
}

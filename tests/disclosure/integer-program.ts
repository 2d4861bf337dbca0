import loadHighs, { type Model } from 'highs'

const highs = await loadHighs()
const { modelStatus, objectiveSense, solutionStatus, variableType } = highs.constants

/** Columns of a program, each with the factor by which it counts. */
export type Sum = ReadonlyMap<number, number>

/** These columns added up. */
export const sumOf = (columns: readonly number[]): Sum => new Map(columns.map((column) => [column, 1]))

type Row = { sum: Sum; least: number; most: number; words: string | null }

/** A column is between two numbers; `words` name the published number that it is known by. */
type Bounds = { least: number; most: number; words: string | null }

/** Columns that depend on each other and on no others but known ones, which are in every part that they are needed in. */
type Part = { columns: readonly number[]; rows: readonly Row[]; linear: Model | null; whole: Model | null }

/** One end of what a sum can be: infinite where it has none. `values`: of the columns that it depends on, at that end. */
export type End = { bound: number; values: ReadonlyMap<number, number>; because: readonly Term[] }

/** A published number as often as it counts for an end. */
type Term = { factor: number; value: number; words: string }

export type Way = 'least' | 'most'

const PRIMAL_SIMPLEX = 4
/** After so many nodes the search for whole numbers is given up: what is proven by then counts. */
const NODES = 500
const NEARLY = 1e-6

/** Whole numbers that somebody does not know, and what they know of these. */
export class IntegerProgram {
	readonly #bounds: Bounds[] = []
	readonly #rows: Row[] = []
	#parts: readonly Part[] | null = null

	/** A whole number that is not known; returns its column. */
	unknown(least = 0, most = Number.POSITIVE_INFINITY): number {
		return this.#bounds.push({ least, most, words: null }) - 1
	}

	/** What is known of a sum. `words` name a published number. */
	know(sum: Sum, least: number, most: number, words: string | null = null): void {
		const [column = -1, ...others] = sum.keys()
		const bounds = this.#bounds[column]
		if (!bounds) return
		if (others.length > 0 || sum.get(column) !== 1) this.#rows.push({ sum, least, most, words })
		else {
			bounds.least = Math.max(bounds.least, least)
			bounds.most = Math.min(bounds.most, most)
			bounds.words ??= words
		}
	}

	/**
	 * The smallest or largest value of a sum. Of fractions (`isWhole` false) it is quick, and may be further out than of
	 * whole numbers. Throws if nothing agrees with what is known.
	 */
	end(sum: Sum, way: Way, isWhole: boolean): End {
		this.#parts ??= this.#separate()
		const known = [...sum].filter(([column]) => this.#isKnown(column))
		const ends = this.#parts.flatMap((part) => {
			const own = part.columns.flatMap((column, at) => {
				const factor = this.#isKnown(column) ? undefined : sum.get(column)
				return factor === undefined ? [] : [[at, factor] as const]
			})
			return own.length > 0 ? [this.#endOf(part, new Map(own), way, isWhole)] : []
		})
		const numberOf = (column: number) => this.#bounds[column]?.least ?? 0
		const named = known.filter(([column]) => numberOf(column) !== 0)
		return {
			bound:
				known.reduce((all, [column, factor]) => all + factor * numberOf(column), 0) +
				ends.reduce((all, { bound }) => all + bound, 0),
			values: new Map([
				...known.map(([column]) => [column, numberOf(column)] as const),
				...ends.flatMap(({ values }) => [...values]),
			]),
			because: [
				...named.flatMap(([column, factor]) =>
					this.#said(factor, numberOf(column), this.#bounds[column]?.words),
				),
				...ends.flatMap(({ because }) => because),
			],
		}
	}

	#isKnown(column: number) {
		const { least = 0, most = 1 } = this.#bounds[column] ?? {}
		return least === most
	}

	#endOf(part: Part, own: Sum, way: Way, isWhole: boolean): End {
		const model = (isWhole ? part.whole : part.linear) ?? this.#model(part, isWhole)
		part[isWhole ? 'whole' : 'linear'] = model
		const columns = { kind: 'set', indices: Int32Array.from(own.keys()) } as const
		model.changeObjectiveSense(way === 'least' ? objectiveSense.minimize : objectiveSense.maximize)
		model.changeColsCost(columns, Float64Array.from(own.values()))
		model.run()
		const status = model.getModelStatus()
		const { colValue, colDual, rowDual } = model.getSolution()
		const found = model.info.get('primal_solution_status') === solutionStatus.feasible
		const proven = Number(model.info.get('mip_dual_bound'))
		model.changeColsCost(columns, new Float64Array(own.size)) // after what was found, which it forgets
		const values = new Map(
			found ? part.columns.map((column, at) => [column, colValue[at] ?? 0] as const) : [],
		)
		if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
			const bound = way === 'least' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
			return { bound, values: new Map(), because: [] }
		}
		if (status === modelStatus.solutionLimit) return { bound: proven, values, because: [] }
		if (status !== modelStatus.optimal) throw new Error(`Nothing agrees with what is known: status ${status}`)
		return {
			bound: [...own].reduce((all, [at, factor]) => all + factor * (colValue[at] ?? 0), 0),
			values,
			because: isWhole ? [] : this.#because(part, colDual, rowDual),
		}
	}

	/** The published numbers that make an end what it is, with their factors. */
	#because({ columns, rows }: Part, colDual: Float64Array, rowDual: Float64Array) {
		return [
			...rows.flatMap(({ words, least, most }, at) => {
				const factor = rowDual[at] ?? 0
				return this.#said(factor, factor > 0 ? least : most, words)
			}),
			...columns.flatMap((column, at) => {
				const { least = 0, words } = this.#bounds[column] ?? {}
				return this.#said(this.#isKnown(column) ? (colDual[at] ?? 0) : 0, least, words)
			}),
		]
	}

	#said(factor: number, value: number, words: string | null = null): Term[] {
		return Math.abs(factor) < NEARLY || words === null ? [] : [{ factor, value, words }]
	}

	/** The columns apart that no row joins: a sum of several parts is as small or large as those together. */
	#separate(): Part[] {
		const leaders = this.#bounds.map((_, column) => column)
		const leaderOf = (column: number): number => {
			let leader = column
			while (leaders[leader] !== leader) leader = leaders[leader] ?? leader
			leaders[column] = leader
			return leader
		}
		const open = ({ sum }: Row) => [...sum.keys()].filter((column) => !this.#isKnown(column))
		const rows = this.#rows.map((row) => ({ row, own: open(row) })).filter(({ own }) => own.length > 0)
		for (const { own } of rows) for (const other of own) leaders[leaderOf(other)] = leaderOf(own[0] ?? other)
		const parts = new Map<number, { columns: Set<number>; rows: Row[] }>()
		for (const column of leaders.keys()) {
			const part = parts.get(leaderOf(column)) ?? { columns: new Set(), rows: [] }
			part.columns.add(column)
			parts.set(leaderOf(column), part)
		}
		for (const { row, own } of rows) {
			const part = parts.get(leaderOf(own[0] ?? 0))
			part?.rows.push(row)
			for (const column of row.sum.keys()) part?.columns.add(column)
		}
		return [...parts.values()].map(({ columns, rows }) => ({
			columns: [...columns],
			rows,
			linear: null,
			whole: null,
		}))
	}

	#model({ columns, rows }: Part, isWhole: boolean): Model {
		const places = new Map(columns.map((column, at) => [column, at]))
		const bounds = columns.map((column) => this.#bounds[column] ?? { least: 0, most: 0 })
		const size = { numCols: columns.length, numRows: rows.length }
		const entries = rows.map(({ sum }) =>
			[...sum].map(([column, factor]) => ({ at: places.get(column) ?? 0, factor })),
		)
		const starts = [0]
		for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length)
		const model = highs.createModel({
			...size,
			colCost: new Float64Array(columns.length),
			colLower: Float64Array.from(bounds, ({ least }) => least),
			colUpper: Float64Array.from(bounds, ({ most }) => most),
			rowLower: Float64Array.from(rows, ({ least }) => least),
			rowUpper: Float64Array.from(rows, ({ most }) => most),
			matrix: {
				format: 'csr',
				...size,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(entries.flat(), ({ at }) => at),
				values: Float64Array.from(entries.flat(), ({ factor }) => factor),
			},
			...(isWhole ? { integrality: columns.map(() => variableType.integer) } : {}),
		})
		// A question differs from the one before in its objective: the primal method goes on from there.
		const search = { simplex_strategy: PRIMAL_SIMPLEX, mip_max_nodes: NODES }
		model.options.set({ output_flag: false, random_seed: 1, ...search })
		return model
	}

	/** Gives back the memory of the solver. */
	close(): void {
		for (const { linear, whole } of this.#parts ?? []) {
			linear?.dispose()
			whole?.dispose()
		}
		this.#parts = null
	}
}

/** Whether all are whole numbers. */
export const areWhole = (values: Iterable<number>) =>
	[...values].every((value) => Math.abs(value - Math.round(value)) < NEARLY)

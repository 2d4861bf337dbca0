import { TOTAL } from '#workflows/releases/tables.ts'
import { kinds, themes } from '#workflows/vocabulary.ts'
import { type IntegerProgram, type Sum, sumOf } from './integer-program.ts'
import { type Corner, LARGEST_SHARE, LEAST_STATES, LEAST_THEMES, MOST_THEMES } from './what-a-reader-knows.ts'

/** Needs of which tables tell the kind, the place and the themes; what a row of each table adds up. */
export type NeedsByPlace = {
	all: Sum
	ofKind: (kind: string) => Sum
	inPlace: (place: Place) => Sum
	withTheme: (theme: string, place: Place) => Sum
	/** A number above 0 is shown: it is of three States or more, and of no State alone. */
	isShown: (of: { theme?: string }, place: Place, n: number) => void
}
type Place = { region?: string; subregion?: string }

const isIn = (corner: Corner, { region = TOTAL, subregion = TOTAL }: Place) =>
	(region === TOTAL || corner.region === region) && (subregion === TOTAL || corner.subregion === subregion)

/**
 * How many needs of each corner of the world there are, and how many of those have each theme: a need has a theme once
 * or not at all, at least one and at most four in all. That is all there is between the tables, as needs with any such
 * numbers of themes exist.
 */
export function needsByPlace(program: IntegerProgram, corners: readonly Corner[]): NeedsByPlace {
	const needs = corners.map((corner) => {
		const n = program.unknown()
		const of = new Map(themes.map((theme) => [theme as string, program.unknown()]))
		for (const column of of.values())
			program.know(
				new Map([
					[n, 1],
					[column, -1],
				]),
				0,
				Number.POSITIVE_INFINITY,
			)
		const marks = [...sumOf([...of.values()])]
		program.know(new Map([...marks, [n, -LEAST_THEMES]]), 0, Number.POSITIVE_INFINITY)
		program.know(new Map([...marks, [n, -MOST_THEMES]]), Number.NEGATIVE_INFINITY, 0)
		return { corner, n, of }
	})
	const byKind = new Map(kinds.map((kind) => [kind as string, program.unknown()]))
	const all = sumOf(needs.map(({ n }) => n))
	program.know(new Map([...all, ...[...byKind.values()].map((column) => [column, -1] as const)]), 0, 0)
	const within = (place: Place) => needs.filter(({ corner }) => isIn(corner, place))
	const columnsOf = (theme: string | undefined, place: Place) =>
		within(place).map(({ n, of, corner }) => ({ corner, column: theme ? (of.get(theme) ?? n) : n }))
	return {
		all,
		ofKind: (kind) => (kind === TOTAL ? all : sumOf([byKind.get(kind) ?? unheard(kind)])),
		inPlace: (place) => sumOf(columnsOf(undefined, place).map(({ column }) => column)),
		withTheme: (theme, place) => sumOf(columnsOf(theme, place).map(({ column }) => column)),
		isShown: ({ theme }, place, n) => knowStates(program, columnsOf(theme, place), n),
	}
}

/** Of a corner with fewer than three entities, no more of them can have asked. */
function knowStates(
	program: IntegerProgram,
	columns: readonly { corner: Corner; column: number }[],
	n: number,
) {
	if (columns.length < 2) return
	const asking = columns.map(({ corner: { entities }, column }) => {
		if (entities >= LEAST_STATES) return column
		const states = program.unknown(0, entities)
		program.know(
			new Map([
				[column, 1],
				[states, -1],
			]),
			0,
			Number.POSITIVE_INFINITY,
		)
		if (entities === 1) program.know(sumOf([column]), Number.NEGATIVE_INFINITY, Math.floor(n * LARGEST_SHARE))
		return states
	})
	if (asking.every((column, at) => column === columns[at]?.column)) return
	program.know(sumOf(asking), LEAST_STATES, Number.POSITIVE_INFINITY)
}

function unheard(code: string): never {
	throw new Error(`Nothing is counted by ${code}`)
}

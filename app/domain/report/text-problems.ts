import type { ReleasedCells } from './released-cells.ts'
import type { ReportDays } from './report-days.ts'
import type { CellKey } from './report-model.ts'
import { allPieces, type BoundCells, readReportText } from './report-text.ts'

/** What the braces of a text can name. */
export type Bindable = {
	cells: ReleasedCells
	days: ReportDays
	states: { has: (iso3: string) => boolean }
}

/**
 * Why a text cannot be printed. `unknown`: there is no such number, day or State; `hidden`: the number protects a State and
 * may be in no sentence; `noShare`: the two numbers are not of one table, or the whole is 0.
 */
export type TextProblem = { problem: 'unknown' | 'hidden' | 'noShare'; typed: string }

/** What is wrong with what a text has in braces, in its order; nothing where it can be printed. */
export const textProblems = (text: string, { cells, days, states }: Bindable): TextProblem[] =>
	allPieces(readReportText(text)).flatMap((piece): TextProblem[] => {
		if (piece.kind === 'unknown') return [{ problem: 'unknown', typed: piece.typed }]
		if (piece.kind === 'day' && !days.has(piece.day))
			return [{ problem: 'unknown', typed: `day:${piece.day}` }]
		if (piece.kind === 'state' && !states.has(piece.iso3))
			return [{ problem: 'unknown', typed: `state:${piece.iso3}` }]
		if (piece.kind !== 'cells') return []
		const problem = cellProblem(piece.cells, cells)
		return problem ? [{ problem, typed: piece.cells.join('/') }] : []
	})

/** Why these numbers cannot be written; null where they can. */
export function cellProblem(keys: BoundCells, cells: ReleasedCells): TextProblem['problem'] | null {
	if (keys.some((key) => !cells.has(key))) return 'unknown'
	if (keys.some((key) => cells.get(key) === null)) return 'hidden'
	const [part, whole] = keys
	if (whole === undefined) return null
	const isOne = tableOf(part) === tableOf(whole)
	return isOne && cells.get(whole) !== 0 ? null : 'noShare'
}

const tableOf = (key: CellKey) => key.slice(0, key.indexOf(':'))

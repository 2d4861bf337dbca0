import { type ReportDay, type ReportDays, reportDayNames } from './report-days.ts'
import type { CellKey, ReleasedCells } from './report-model.ts'

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
type TextProblem = { problem: 'unknown' | 'hidden' | 'noShare'; typed: string }

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

/** Which numbers are written: one, or the share of the first in the second. */
export type BoundCells = readonly [CellKey] | readonly [part: CellKey, whole: CellKey]

/** A piece of a typed text. `unknown`: braces that name no number, share, day or State. */
export type TextPiece =
	| { kind: 'text'; text: string }
	| { kind: 'cells'; cells: BoundCells }
	| { kind: 'day'; day: ReportDay }
	| { kind: 'state'; iso3: string }
	| { kind: 'unknown'; typed: string }
type NotePiece = { kind: 'note'; pieces: readonly TextPiece[] }

/** A text of a paragraph: what stands first, and its items. */
export type ReportText = {
	lead: readonly (TextPiece | NotePiece)[]
	items: readonly (readonly (TextPiece | NotePiece)[])[]
}

const note = /\^\[((?:[^[\]]|\[[^[\]]*\])*)\]/
const braces = /\{([^{}]*)\}/
const cell = /^[a-zA-Z]+:[^:]*:[a-z0-9]+$/
const state = /^state:([A-Z]{3})$/

/** Reads the text of a paragraph, as `WrittenParagraph` describes it. Whatever is typed can be read. */
export function readReportText(typed: string): ReportText {
	const lines = typed
		.replaceAll(/\r\n?/g, '\n')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
	const first = lines.findIndex((line) => line.startsWith('- '))
	const lead = first < 0 ? lines : lines.slice(0, first)
	const items: string[] = []
	for (const line of first < 0 ? [] : lines.slice(first)) {
		if (line.startsWith('- ')) items.push(line.slice(2).trim())
		// A line that begins no item goes on with the one before.
		else items.push(`${items.pop() ?? ''} ${line}`)
	}
	return { lead: withNotes(lead.join(' ')), items: items.map(withNotes) }
}

function withNotes(text: string): (TextPiece | NotePiece)[] {
	// Odd places are what the pattern caught.
	return text
		.split(note)
		.flatMap((part, at): (TextPiece | NotePiece)[] =>
			at % 2 === 1 ? [{ kind: 'note', pieces: piecesOf(part.trim()) }] : piecesOf(part),
		)
}

const piecesOf = (text: string): TextPiece[] =>
	text
		.split(braces)
		.map((part, at): TextPiece => (at % 2 === 1 ? bound(part.trim()) : { kind: 'text', text: part }))
		.filter((piece) => piece.kind !== 'text' || piece.text !== '')

function bound(typed: string): TextPiece {
	const [, iso3] = state.exec(typed) ?? []
	if (iso3) return { kind: 'state', iso3 }
	const day = reportDayNames.find((name) => typed === `day:${name}`)
	if (day) return { kind: 'day', day }
	const keys = typed.split('/').map((key) => key.trim())
	const isKey = (key: string | undefined): key is CellKey => key !== undefined && cell.test(key)
	const [one, other] = keys
	if (keys.length === 1 && isKey(one)) return { kind: 'cells', cells: [one] }
	if (keys.length === 2 && isKey(one) && isKey(other)) return { kind: 'cells', cells: [one, other] }
	return { kind: 'unknown', typed }
}

/** All pieces of a text, those of its notes and items included. */
export const allPieces = ({ lead, items }: ReportText): TextPiece[] =>
	[lead, ...items].flat().flatMap((piece) => (piece.kind === 'note' ? piece.pieces : [piece]))

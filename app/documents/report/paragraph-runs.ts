import type { ReportDays } from '#app/domain/report/report-days.ts'
import type { ReleasedCells, ReportRun } from '#app/domain/report/report-model.ts'
import {
	type BoundCells,
	cellProblem,
	type ReportText,
	readReportText,
	type TextPiece,
} from '#app/domain/report/report-text.ts'
import type { Language } from '#workflows/languages.ts'
import { unDate, unNumber, unPercent } from '#workflows/report/un-format.ts'

/** Names of States by code, in the languages that they are recorded in. */
export type StateNames = ReadonlyMap<string, Partial<Record<Language, string>>>

type Within = {
	language: Language
	cells: ReleasedCells
	days: ReportDays
	states: StateNames
	/** Number of the last footnote: notes are counted through the whole report. */
	notes: { last: number }
}
type PlainRun = Exclude<ReportRun, { kind: 'note' }>

/**
 * A text of a paragraph as runs, with the numbers of its release. Throws where it names what may not be printed: a
 * hidden number reaches no sentence, whatever was stored.
 */
export function paragraphRuns(typed: string, within: Within) {
	const { lead, items } = readReportText(typed)
	return {
		runs: runsOf(lead, within),
		items: items.map((item) => runsOf(item, within)),
	}
}

const runsOf = (pieces: ReportText['lead'], within: Within): ReportRun[] =>
	pieces.map((piece) => {
		if (piece.kind !== 'note') return plainRun(piece, within)
		within.notes.last += 1
		const { last } = within.notes
		return { kind: 'note', note: last, runs: piece.pieces.map((each) => plainRun(each, within)) }
	})

function plainRun(piece: TextPiece, { language, cells, days, states }: Within): PlainRun {
	switch (piece.kind) {
		case 'text':
			return piece
		case 'cells':
			return { kind: 'number', text: writtenCells(piece.cells, cells, language), cells: piece.cells }
		case 'day': {
			const day = days.get(piece.day)
			if (!day) throw new Error(`A paragraph names a day that is not there: ${piece.day}`)
			return { kind: 'text', text: unDate(day, language) }
		}
		case 'state': {
			const names = states.get(piece.iso3)
			if (!names) throw new Error(`A paragraph names a State that is not there: ${piece.iso3}`)
			return { kind: 'state', text: names[language] ?? names.en ?? piece.iso3, iso3: piece.iso3 }
		}
		case 'unknown':
			throw new Error(`A paragraph names what is not there: ${piece.typed}`)
	}
}

function writtenCells(keys: BoundCells, cells: ReleasedCells, language: Language): string {
	const problem = cellProblem(keys, cells)
	if (problem)
		throw new Error(`A paragraph names a number that cannot be given (${problem}): ${keys.join('/')}`)
	const [part, whole] = keys.map((key) => cells.get(key) ?? 0)
	return whole === undefined ? unNumber(part ?? 0, language) : unPercent((part ?? 0) / whole, language)
}

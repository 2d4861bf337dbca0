import { storedDay } from '#workflows/clock/utc-day.ts'
import type { CellKey } from '../report-model.ts'
import { type Bindable, cellProblem, readReportText, type TextPiece } from '../report-text.ts'

type Plain =
	| { kind: 'text'; text: string }
	/** Digits that are bound to no number of the dataset. */
	| { kind: 'typed'; text: string }
	| { kind: 'number'; value: number; keys: readonly CellKey[] }
	/** A part of a whole, between 0 and 1. */
	| { kind: 'share'; value: number; keys: readonly CellKey[] }
	/** A day of the dataset (`YYYY-MM-DD`). */
	| { kind: 'day'; day: string }
	| { kind: 'state'; iso3: string }
	/** What is in braces and cannot be printed. */
	| { kind: 'problem'; typed: string }

/** A piece of a text as its writers see it. */
export type ShownPiece = Plain | { kind: 'note'; pieces: readonly Plain[] }
export type ShownText = { lead: readonly ShownPiece[]; items: readonly (readonly ShownPiece[])[] }

// A number goes on over separators, and not over the full stop of its sentence.
const digits = /(\p{Nd}+(?:[.,\u00a0\u202f]\p{Nd}+)*)/u

/** A text with its numbers, as its writers see it: what is bound to the dataset, and what was typed by hand. */
export function shownText(text: string, bindable: Bindable): ShownText {
	const { lead, items } = readReportText(text)
	const shown = (pieces: typeof lead): ShownPiece[] =>
		pieces.flatMap((piece): ShownPiece[] =>
			piece.kind === 'note'
				? [{ kind: 'note', pieces: piece.pieces.flatMap((one) => plain(one, bindable)) }]
				: plain(piece, bindable),
		)
	return { lead: shown(lead), items: items.map(shown) }
}

function plain(piece: TextPiece, { cells, days, states }: Bindable): Plain[] {
	if (piece.kind === 'text')
		return piece.text
			.split(digits)
			.map((text, at): Plain => ({ kind: at % 2 === 1 ? 'typed' : 'text', text }))
			.filter((one) => one.kind !== 'text' || one.text !== '')
	if (piece.kind === 'unknown') return [{ kind: 'problem', typed: piece.typed }]
	if (piece.kind === 'day') {
		const day = days.get(piece.day)
		return [day ? { kind: 'day', day: storedDay(day) } : { kind: 'problem', typed: `day:${piece.day}` }]
	}
	if (piece.kind === 'state')
		return [
			states.has(piece.iso3) ? { kind: 'state', iso3: piece.iso3 } : { kind: 'problem', typed: piece.iso3 },
		]
	const keys = piece.cells
	if (cellProblem(keys, cells)) return [{ kind: 'problem', typed: keys.join('/') }]
	const [part, whole] = keys
	const value = cells.get(part) ?? 0
	if (whole === undefined) return [{ kind: 'number', value, keys }]
	return [{ kind: 'share', value: value / (cells.get(whole) ?? 1), keys }]
}

/** The States that a text names. */
export const statesIn = ({ lead, items }: ShownText): string[] =>
	[lead, ...items]
		.flat()
		.flatMap((piece) => (piece.kind === 'note' ? piece.pieces : [piece]))
		.flatMap((piece) => (piece.kind === 'state' ? [piece.iso3] : []))

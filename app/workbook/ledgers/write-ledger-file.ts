import type { Readable } from 'node:stream'
import type { ExportCell } from '#app/forms/lists/list-export.ts'
import { direction, type Language } from '#workflows/languages.ts'
import { bookStream } from '../stream-book.ts'

type LedgerTable = {
	title: string
	/** The first column identifies the people, and the second names them. */
	head: readonly string[]
	rows: readonly (readonly ExportCell[])[]
	/** What the workbook is of, by which an upload is recognized. */
	of: string
	language: Language
}

/** Streams a ledger as a workbook that can be filled in and uploaded again; a second sheet says what it is of. */
export function writeLedgerFile({ title, head, rows, of, language }: LedgerTable): Readable {
	const look = { rightToLeft: direction(language) === 'rtl' }
	const widths = head.map((label, at) => (at === 0 ? 6 : at === 1 ? 34 : Math.max(14, label.length + 2)))
	return bookStream([
		{ ...look, name: title, isFrozen: true, widths, head, batches: once(rows) },
		{ ...look, name: 'form', isFrozen: false, widths: [60], batches: once([[of]]) },
	])
}

async function* once<T>(batch: T) {
	yield batch
}

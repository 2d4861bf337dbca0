import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { data } from '@remix-run/node'
import * as z from 'zod'
import { type ImportedRow, importProgrammes } from '#app/domain/programmes/import-programmes.server.ts'
import type { CellFault } from '#app/domain/programmes/judge-row.server.ts'
import { receivedTable } from '#app/domain/stored-files/received-table.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Problem, signedInUpload } from '#app/platform/http/signed-in.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { readTableInThread } from '#app/workbook/in-threads.server.ts'
import {
	cellName,
	columnLabel,
	fromLines,
	type Table,
	toLines,
} from '#app/workbook/programmes/write-table.ts'
import type { Language } from '#workflows/languages.ts'

const places = z.record(z.string(), z.number())
const row = z.object({
	number: z.number(),
	cells: z.record(z.string(), z.string()),
	errors: z.record(z.string(), z.string()),
})
const check = {
	places: (line: unknown) => places.parse(line),
	row: (line: unknown) => row.parse(line),
}

const MAX_UNPACKED = 32 * 1024 * 1024

/** The rows of a table as its parser returns them. */
const readLines = (lines: Uint8Array) => fromLines(lines, check)

/** The checked rows, for the page to send back; they are checked again on import. */
const packed = async (table: Table) => (await promisify(gzip)(toLines(table))).toString('base64')

/** Reverses `packed`; anything else is refused. */
async function unpacked(text: string): Promise<Table> {
	try {
		const most = { maxOutputLength: MAX_UNPACKED }
		return await readLines(await promisify<Buffer, object, Buffer>(gunzip)(Buffer.from(text, 'base64'), most))
	} catch {
		throw new DomainError('invalid', 'lostCheck', { file: 'lostCheck' })
	}
}

type WrongCell = { cell: string; column: string; found: string; message: string }
type Counts = Record<ImportedRow['what'], number>

/** The response to the page: why the file was refused, the wrong cells, the preview or the result. */
export type ImportAnswer = {
	problem?: Problem
	cells?: WrongCell[]
	cellCount?: number
	counts?: Counts
	rows?: ImportedRow[]
	/** The checked rows, to be sent back; absent after the import. */
	checked?: string
}

const MAX_SHOWN = 200

/** Checks a table and shows a preview; imports it as a whole after confirmation. */
export const importAction = signedInUpload(async ({ actor, request, form, files }) => {
	const language = languageOf(request, actor.language)
	const sent = form.get('checked')
	const table = typeof sent === 'string' && sent !== '' ? await unpacked(sent) : await received(files)
	const check = typeof sent !== 'string' || sent === ''
	const outcome = await importProgrammes(actor, table.rows, { check })
	if ('faults' in outcome) return wrongCells(outcome.faults, table, language)

	const counts: Counts = { created: 0, changed: 0, same: 0 }
	for (const { what } of outcome.rows) counts[what] += 1
	const rows = outcome.rows.filter(({ what }) => what !== 'same')
	if (!check) return data<ImportAnswer>({ counts })
	const numbers = new Set(rows.map(({ number }) => number))
	const left = { ...table, rows: table.rows.filter(({ number }) => numbers.has(number)) }
	return data<ImportAnswer>({ counts, rows, ...(rows.length > 0 && { checked: await packed(left) }) })
}, 'import')

async function received(files: Parameters<typeof receivedTable>[0]): Promise<Table> {
	const { path, format } = await receivedTable(files)
	const read = await readTableInThread(path, format)
	if ('refused' in read) throw refusedFile(read.refused)
	if (read.count === 0) throw refusedFile('noRows')
	return readLines(read.lines)
}

const refusedFile = (reason: Reason) => new DomainError('invalid', reason, { file: reason })

function wrongCells(faults: readonly CellFault[], { rows, places }: Table, language: Language) {
	const byNumber = new Map(rows.map((row) => [row.number, row]))
	const cells = faults.slice(0, MAX_SHOWN).map(({ number, field, message }) => {
		const column = columnOf(field, places)
		return {
			// A column that the file does not have has no cell: only the row is named.
			cell: places.has(column) ? cellName(places.get(column) ?? 0, number) : String(number),
			column: columnLabel(column, language),
			found: (byNumber.get(number)?.cells[column] ?? '').slice(0, 200),
			message,
		}
	})
	return data<ImportAnswer>({ cells, cellCount: faults.length }, { status: 422 })
}

/** `cohorts.1.seats` is in the cell of all cohorts, `titles.fr` in its own. */
const columnOf = (field: string, places: Table['places']) =>
	places.has(field) ? field : (field.split('.')[0] ?? field)

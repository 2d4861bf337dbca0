import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import * as z from 'zod'
import { DomainError } from '#app/platform/domain-error.ts'
import { fromLines, type Table, toLines } from '#app/workbook/programmes/table-lines.ts'

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

/** The rows of a table as its reader hands them over. */
export const readLines = (lines: Uint8Array) => fromLines(lines, check)

/** The rows that were checked, for the page to send back: whoever takes them in checks them again. */
export const packed = async (table: Table) => (await promisify(gzip)(toLines(table))).toString('base64')

/** The way back; whatever else was sent is refused. */
export async function unpacked(text: string): Promise<Table> {
	try {
		const most = { maxOutputLength: MAX_UNPACKED }
		return await readLines(await promisify<Buffer, object, Buffer>(gunzip)(Buffer.from(text, 'base64'), most))
	} catch {
		throw new DomainError('invalid', 'lostCheck', { file: 'lostCheck' })
	}
}

import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import { DomainError } from '#app/platform/domain-error.ts'

const checked = z.object({
	places: z.record(z.string(), z.number()),
	rows: z.array(
		z.object({
			number: z.number(),
			cells: z.record(z.string(), z.string()),
			errors: z.record(z.string(), z.string()),
		}),
	),
})
export type CheckedTable = z.output<typeof checked>

const MAX_UNPACKED = 32 * 1024 * 1024

/** The rows that were checked, for the page to send back: whoever takes them in checks them again. */
export const packed = (table: CheckedTable) => gzipSync(JSON.stringify(table)).toString('base64')

/** The way back; whatever else was sent is refused. */
export function unpacked(text: string): CheckedTable {
	try {
		const json = gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: MAX_UNPACKED })
		return checked.parse(JSON.parse(json.toString('utf8')))
	} catch {
		throw new DomainError('invalid', 'lostCheck', { file: 'lostCheck' })
	}
}

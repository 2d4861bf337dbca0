import type { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'

const types = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Streams a table while it is written. */
export const tableResponse = (content: Readable, format: keyof typeof types) =>
	new Response(createReadableStreamFromReadable(content), {
		headers: {
			'Content-Type': types[format],
			'Content-Disposition': `attachment; filename="programmes.${format}"`,
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})

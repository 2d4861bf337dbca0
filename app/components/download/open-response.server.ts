import { createHash } from 'node:crypto'

const YEAR = 365 * 24 * 3600

type Open = { request: Request; body: string; mediaType: string; name: string }

/**
 * A file that anyone may read, from the pages and programs of other sites as well, at an address whose content never
 * changes: it is kept for a year. A reader who has it already gets 304. No cookie is read or set.
 */
export function openResponse({ request, body, mediaType, name }: Open): Response {
	const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
	const headers = {
		'Access-Control-Allow-Origin': '*',
		'Cross-Origin-Resource-Policy': 'cross-origin',
		'Cache-Control': `public, max-age=${YEAR}, immutable`,
		'X-Content-Type-Options': 'nosniff',
		ETag: etag,
	}
	if (isKnown(request, etag)) return new Response(null, { status: 304, headers })
	return new Response(body, {
		headers: {
			...headers,
			'Content-Type': mediaType,
			'Content-Disposition': `attachment; filename="${name}"`,
		},
	})
}

/** Whether the reader has it; a cache may have marked it as weak when it was packed. */
const isKnown = (request: Request, etag: string) =>
	(request.headers.get('if-none-match') ?? '')
		.split(',')
		.some((one) => one.trim().replace(/^W\//, '') === etag)

import type { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { isKnown } from './file-response.server.ts'

/** Seconds for which a cache need not ask again: what is withdrawn is gone soon. */
const FRESH = 300

type Published = {
	request: Request
	sha256: string
	at: Date
	/** Its address. */
	licence: string
	mediaType: string
	open: () => Promise<Readable>
}

/**
 * A file that anyone may read, from the pages and programs of other sites as well, and that changes from time to time: a
 * reader who has the present one gets 304. No cookie is read or set.
 */
export async function publishedResponse({ request, sha256, at, licence, mediaType, open }: Published) {
	const etag = `"${sha256}"`
	const headers = {
		'Access-Control-Allow-Origin': '*',
		'Cross-Origin-Resource-Policy': 'cross-origin',
		'Cache-Control': `public, max-age=${FRESH}, must-revalidate`,
		'X-Content-Type-Options': 'nosniff',
		Link: `<${licence}>; rel="license"`,
		ETag: etag,
		'Last-Modified': at.toUTCString(),
	}
	if (isUnchanged(request, sha256, at)) return new Response(null, { status: 304, headers })
	const content = request.method === 'HEAD' ? null : createReadableStreamFromReadable(await open())
	return new Response(content, { headers: { ...headers, 'Content-Type': mediaType } })
}

/** A date counts only where no tag is given (RFC 9110, 13.1.3); it has whole seconds. */
function isUnchanged(request: Request, sha256: string, at: Date): boolean {
	if (request.headers.has('if-none-match')) return isKnown(request, sha256)
	const since = Date.parse(request.headers.get('if-modified-since') ?? '')
	return Math.floor(at.getTime() / 1000) * 1000 <= since
}

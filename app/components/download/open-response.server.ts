import { createHash } from 'node:crypto'

const HOUR = 3600
const YEAR = 365 * 24 * HOUR

type Body = string | (() => Promise<Uint8Array<ArrayBuffer>>)

type Open = {
	request: Request
	/** A function is asked only when the reader does not have the content yet. */
	body: Body
	/** What the content is known by, where the body is a function. */
	content?: string
	mediaType: string
	name: string
	/** A picture that pages of other sites show, in place of a file that is taken away and that their programs read. */
	isShown?: boolean
	/** Whether the content at this address may change: it is then asked for again after an hour. */
	mayChange?: boolean
}

/**
 * A file that anyone may read, from the pages and programs of other sites as well. At an address whose content never
 * changes it is kept for a year. A reader who has it already gets 304. No cookie is read or set.
 */
export async function openResponse(open: Open): Promise<Response> {
	const { request, body, content, mediaType, name, isShown = false, mayChange = false } = open
	const known = typeof body === 'string' ? body : (content ?? '')
	const hash = createHash('sha256').update(known).digest('base64url')
	const etag = typeof body === 'string' ? `"${hash}"` : `W/"${hash}"`
	const headers = {
		...(isShown
			? { 'Content-Security-Policy': "default-src 'none'; sandbox" }
			: { 'Access-Control-Allow-Origin': '*' }),
		'Cross-Origin-Resource-Policy': 'cross-origin',
		'Cache-Control': mayChange ? `public, max-age=${HOUR}` : `public, max-age=${YEAR}, immutable`,
		'X-Content-Type-Options': 'nosniff',
		ETag: etag,
	}
	if (isKnown(request, hash)) return new Response(null, { status: 304, headers })
	return new Response(typeof body === 'string' ? body : await body(), {
		headers: {
			...headers,
			'Content-Type': mediaType,
			'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename="${name}"`,
		},
	})
}

/** Whether the reader has it; a cache may have marked it as weak when it was packed. */
export const isKnown = (request: Request, hash: string) =>
	(request.headers.get('if-none-match') ?? '')
		.split(',')
		.some((one) => one.trim().replace(/^W\//, '') === `"${hash}"`)

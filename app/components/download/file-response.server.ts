import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, redirect } from '@remix-run/node'
import type { ExportKind } from '#app/forms/export.ts'

type FileToSend = { name: string; size: number; mediaType: string; content: Readable }

/** Headers of every download; the policy is enforced in addition to that of the site. */
const keepHeaders = (name: string, mediaType: string) => ({
	'Content-Type': mediaType,
	'Content-Disposition': disposition(name),
	'Content-Security-Policy': "sandbox; default-src 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Cache-Control': 'no-store',
})

/** A file as a download, never to be shown or run by the browser; a part of it where a range is requested. */
export function fileResponse(given: FileToSend, request?: Request): Response {
	const { name, size, mediaType, content } = given
	const headers = { ...keepHeaders(name, mediaType), 'Accept-Ranges': 'bytes' }
	const asked = request ? partAsked(request, size) : null
	if (asked === 'beyond') {
		content.destroy()
		return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
	}
	const { start, end }: ByteRange = asked ?? { start: 0, end: size - 1 }
	const body = asked ? partOf(content, asked) : content
	return new Response(createReadableStreamFromReadable(body), {
		status: asked ? 206 : 200,
		headers: {
			...headers,
			'Content-Length': String(end - start + 1),
			...(asked && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
		},
	})
}

/** RFC 6266: an ASCII name for old programs, and the full one beside it. */
const disposition = (name: string) =>
	`attachment; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encoded(name)}`

/** RFC 8187: `encodeURIComponent` leaves some characters that such a value must not contain. */
const encoded = (name: string) =>
	encodeURIComponent(name.toWellFormed()).replace(
		/['()*]/g,
		(char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
	)

/** Byte positions, both included. */
type ByteRange = { start: number; end: number }

/**
 * The requested part of a file (RFC 9110, 14.2); null for all of it, also for several parts, an invalid range and a
 * range of another version.
 */
function partAsked(request: Request, size: number): ByteRange | 'beyond' | null {
	const [, from = '', to = ''] =
		/^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.get('range') ?? '') ?? []
	if ((from === '' && to === '') || request.headers.has('if-range')) return null
	if (from === '')
		return Number(to) === 0 ? 'beyond' : { start: Math.max(0, size - Number(to)), end: size - 1 }
	const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
	if (start >= size) return 'beyond'
	return end < start ? null : { start, end }
}

/** These bytes of a stream. */
const partOf = (content: Readable, { start, end }: ByteRange): Readable =>
	Readable.from(
		(async function* () {
			let at = 0
			const chunks: AsyncIterable<Buffer> = content
			for await (const chunk of chunks) {
				const piece = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at))
				if (piece.length > 0) yield piece
				at += chunk.length
				if (at > end) return
			}
		})(),
	)

/** The id of the recorded reason for this export. Without one, the reader is sent to the form that asks for it. */
export function askedExport(request: Request, what: ExportKind, of = ''): string {
	const query = new URL(request.url).searchParams
	const asked = query.get('export')
	if (asked && asked.length <= 100 && !asked.includes('\0')) return asked
	query.delete('export')
	if (of) query.set('of', of)
	throw redirect(`/exports/${what}${query.size > 0 ? `?${query}` : ''}`)
}

// Only what an e-mail needs: its own inline styles. No script, no image from outside, no form.
const policy =
	"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation"

/** The HTML of an e-mail as it is sent, for the frame of its page. */
export const letterResponse = (html: string) =>
	new Response(html, {
		headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
	})

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

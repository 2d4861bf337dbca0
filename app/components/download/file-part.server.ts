import { Readable } from 'node:stream'

/** From byte to byte, both included. */
export type Part = { start: number; end: number }

/**
 * The part of a file that is asked for (RFC 9110, 14.2); null for all of it, which is also the answer to several parts,
 * to what is no range and to one that holds only for another version.
 */
export function partAsked(request: Request, size: number): Part | 'beyond' | null {
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
export const partOf = (content: Readable, { start, end }: Part): Readable =>
	Readable.from(
		(async function* () {
			let at = 0
			for await (const chunk of content as AsyncIterable<Buffer>) {
				const piece = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at))
				if (piece.length > 0) yield piece
				at += chunk.length
				if (at > end) return
			}
		})(),
	)

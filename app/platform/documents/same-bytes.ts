import { unzipSync, type Zippable, zipSync } from 'fflate'

const CORE = 'docProps/core.xml'
const times = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g
const BODY = 'word/document.xml'
// The library numbers pictures on from document to document; text has no angle brackets here.
const pictures = /(<wp:docPr id=")\d+/g

/**
 * A packed Word document as it is at a moment: its parts in one order, its pictures numbered from 1, and that moment in
 * place of the one at which it was written, so that the same document always has the same bytes.
 */
export function sameBytes(packed: Uint8Array, at: Date): Buffer {
	const parts = unzipSync(packed)
	const core = new TextDecoder().decode(parts[CORE])
	parts[CORE] = new TextEncoder().encode(core.replaceAll(times, `$1${at.toISOString()}`))
	let picture = 0
	const body = new TextDecoder().decode(parts[BODY])
	parts[BODY] = new TextEncoder().encode(body.replaceAll(pictures, (_, before) => `${before}${++picture}`))
	const options = { mtime: at, level: 6 } as const
	// The first part says what all others are.
	const names = Object.keys(parts).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
	const files: Zippable = {}
	for (const name of names) files[name] = [parts[name] ?? new Uint8Array(), options]
	return Buffer.from(zipSync(files))
}

const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)

import { TokenType, tokenize } from '@csstools/css-tokenizer'
import { refuseFile } from '#app/platform/files/file-check-refusal.ts'

/** Functions whose text is an address. */
const addressing = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set'])
/** References to a part of the same drawing, which need no closer look. */
const ownParts = /url\(#[\w.-]+\)/gi
/** Styles without such a word and without an escape cannot lead anywhere. */
const suspect = /\\|url|src|image|import|expression/i
/** Styles with addresses in one drawing: far more than a program writes. */
const MAX_STYLES = 1024 * 1024

/** A place in the same drawing, or a picture in the address itself. */
export const isInDrawing = (address: string) => /^\s*(#|data:image\/(png|jpe?g|gif);|$)/i.test(address)

/**
 * Returns a judge of the styles of one drawing. It reads them as a browser does, escapes decoded, and rejects those
 * that fetch something or run, and a drawing with more of them than a program writes.
 */
export function styleJudge(): (css: string) => void {
	let room = MAX_STYLES
	return (css) => {
		if (!suspect.test(css.replace(ownParts, ''))) return
		room -= css.length
		if (room < 0) throw refuseFile('bomb')
		const open: string[] = []
		for (const [kind, , , , data] of tokenize({ css })) {
			if (kind === TokenType.OpenParen) open.push('')
			if (kind === TokenType.CloseParen) open.pop()
			if (kind === TokenType.Function) open.push(data.value.toLowerCase())
			if (kind === TokenType.Function && data.value.toLowerCase() === 'expression')
				throw refuseFile('controls')
			if (kind === TokenType.AtKeyword && data.value.toLowerCase() === 'import') throw refuseFile('linked')
			const isAddress =
				kind === TokenType.URL || (kind === TokenType.String && open.some((of) => addressing.has(of)))
			if (kind === TokenType.BadURL || (isAddress && !isInDrawing(data.value))) throw refuseFile('linked')
		}
	}
}

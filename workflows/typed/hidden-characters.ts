/** Each hidden character by the abbreviation of its name in the Unicode standard. */
const names: Readonly<Record<string, string>> = {
	'\u00ad': 'SHY',
	'\u061c': 'ALM',
	'\u200b': 'ZWSP',
	'\u200c': 'ZWNJ',
	'\u200d': 'ZWJ',
	'\u200e': 'LRM',
	'\u200f': 'RLM',
	'\u202a': 'LRE',
	'\u202b': 'RLE',
	'\u202c': 'PDF',
	'\u202d': 'LRO',
	'\u202e': 'RLO',
	'\u2060': 'WJ',
	'\u2066': 'LRI',
	'\u2067': 'RLI',
	'\u2068': 'FSI',
	'\u2069': 'PDI',
	'\ufeff': 'BOM',
}

// A joiner between two pictures makes one of them, such as a family: it is seen.
const hidden =
	/[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/** A piece of a text: visible, or one hidden character by what it does, its name and number: `RLM U+200F`. */
export type Piece = { text: string } | { kind: 'direction' | 'width' | 'hyphen'; code: string }

/** Returns the pieces of a text that contains hidden characters; none if it contains no such character. */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = []
	let end = 0
	for (const { 0: character, index } of text.matchAll(hidden)) {
		if (index > end) pieces.push({ text: text.slice(end, index) })
		pieces.push({ kind: kindOf(character), code: codeOf(character) })
		end = index + character.length
	}
	if (pieces.length > 0 && end < text.length) pieces.push({ text: text.slice(end) })
	return pieces
}

function kindOf(character: string) {
	if (character === '\u00ad') return 'hyphen'
	return /[\u200b-\u200d\u2060\ufeff]/.test(character) ? 'width' : 'direction'
}

const codeOf = (character: string) =>
	`${names[character]} U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const AROUND = 20
const MOST = 40

/** Pieces as they are shown: long ones only around the hidden characters. */
export const shortened = (pieces: readonly Piece[]): Piece[] =>
	pieces.slice(0, MOST).map((piece, index) => {
		if (!('text' in piece) || piece.text.length <= 2 * AROUND) return piece
		const characters = [...piece.text]
		const start = index === 0 ? [] : characters.slice(0, AROUND)
		const end = index === pieces.length - 1 ? [] : characters.slice(-AROUND)
		return { text: [...start, '…', ...end].join('') }
	})

/** Returns a text without its hidden characters. */
export const withoutHidden = (text: string) => text.replace(hidden, '')

/**
 * The name of the button that removes the hidden characters of a form. Its value is the name of the field, and what the
 * button that sends the form would add: `note type=approve`.
 */
export const REMOVE_HIDDEN = 'removeHidden'

/** The names under which hidden characters are shown: a choice in the `form` words. */
type HiddenKind =
	| 'leftToRight'
	| 'rightToLeft'
	| 'arabicLetter'
	| 'direction'
	| 'isolate'
	| 'space'
	| 'nonJoiner'
	| 'joiner'
	| 'wordJoiner'
	| 'hyphen'
	| 'byteOrder'

const kinds: readonly [HiddenKind, RegExp][] = [
	['leftToRight', /\u200e/],
	['rightToLeft', /\u200f/],
	['arabicLetter', /\u061c/],
	['direction', /[\u202a-\u202e]/],
	['isolate', /[\u2066-\u2069]/],
	['space', /\u200b/],
	['nonJoiner', /\u200c/],
	['joiner', /\u200d/],
	['wordJoiner', /\u2060/],
	['hyphen', /\u00ad/],
]

// A joiner between two pictures makes one of them, such as a family: it is seen.
const hidden =
	/[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/** A piece of a text: visible, or one hidden character by its name and number, `U+200F`. */
export type Piece = { text: string } | { kind: HiddenKind; code: string }

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

const kindOf = (character: string) => kinds.find(([, one]) => one.test(character))?.[0] ?? 'byteOrder'
const codeOf = (character: string) =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Returns a text without its hidden characters. */
export const withoutHidden = (text: string) => text.replace(hidden, '')

/**
 * The name of the button that removes the hidden characters of a form. Its value is the name of the field, and what the
 * button that sends the form would add: `note type=approve`.
 */
export const REMOVE_HIDDEN = 'removeHidden'

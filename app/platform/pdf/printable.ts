/** Replaces a character that none of the fonts contains. */
const SIGN = '\ufffd'
/** No script stacks more marks; more would be printed over the neighbouring lines. */
const MOST_MARKS = 8
/** Longer words may be divided to remain on the page; codes only if no line could contain them. */
const LONGEST_WORD = 30
const LONGEST_CODE = 90
const BREAK = '\u200b'
const NO_BREAK = '\u00a0'

// Used by Persian and the scripts of India, or to isolate text of the other direction.
const joining = /[\u200c-\u200f\u061c\u2066-\u2069]/
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]/u
const noCharacter = /[\p{Cn}\p{Co}\p{Cs}]/u
const space = /\p{Zs}/u
// Of a figure's width and narrow: the fonts have neither, and French stands one of them before each question mark.
const unbreakable = /[\u2007\u202f]/
const opportunity = /[\s\-/\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Yields the characters of a text that a font must contain to print all of it. */
export function* charactersIn(text: string): Generator<number> {
	for (const character of clean(text)) if (!unseen.test(character)) yield character.codePointAt(0) ?? 0
}

const clean = (text: string) =>
	text
		.toWellFormed()
		.normalize('NFC')
		// The narrow blank is in none of the fonts, and the wide one keeps words together as well.
		.replaceAll('\u202f', '\u00a0')
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')

/**
 * Converts typed text to printable text, and records what is not shown. A character that a font contains is printed; an
 * invisible one is omitted; any other becomes a visible sign, one for each cluster such as a family emoji. If only a
 * mark of a letter is missing, the letter remains.
 */
export class Printable {
	/** Signs that replace clusters. */
	replaced = 0
	/** Omitted characters. */
	leftOut = 0
	/** Which characters are not shown, in the order of Unicode. */
	readonly missing = new Set<number>()

	constructor(private readonly has: (character: number) => boolean) {}

	/** Also allows long words to break at the end of a line; a code may be copied, so nothing is inserted. */
	text(typed: string, isCode = false): string {
		const longest = isCode ? LONGEST_CODE : LONGEST_WORD
		let printed = ''
		let unbroken = 0
		for (const { segment } of clusters.segment(clean(typed))) {
			const set = this.cluster(segment)
			unbroken = opportunity.test(set) ? 0 : unbroken + (set === '' ? 0 : 1)
			if (unbroken > longest) {
				printed += BREAK
				unbroken = 1
			}
			printed += set
		}
		return printed
	}

	private cluster(typed: string): string {
		if (typed === '\n') return typed
		if (typed === '\t') return ' '
		const [first = '', ...marks] = [...typed].filter((one) => this.isSeen(one))
		if (first === '') return ''
		if (space.test(first) && !this.has(first.codePointAt(0) ?? 0))
			return unbreakable.test(first) ? NO_BREAK : ' '
		if (!this.isSet(first)) {
			this.replaced += 1
			return SIGN
		}
		const kept = marks.filter((mark, index) => {
			const isKept = index < MOST_MARKS && this.isSet(mark)
			if (!isKept) this.leftOut += 1
			return isKept
		})
		return [first, ...kept].join('')
	}

	private isSeen(character: string): boolean {
		if (!unseen.test(character)) return true
		if (joining.test(character)) return this.has(character.codePointAt(0) ?? 0)
		this.leftOut += 1
		this.missing.add(character.codePointAt(0) ?? 0)
		return false
	}

	private isSet(character: string): boolean {
		const code = character.codePointAt(0) ?? 0
		const isSet = this.has(code) && !noCharacter.test(character)
		if (!isSet) this.missing.add(code)
		return isSet
	}
}

/** Formats a moment for print, the same in every language. */
export const utc = (moment: Date) => `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`

/** Formats a checksum as two lines of four groups of eight, for comparison by eye. */
export const inGroups = (hash: string) =>
	(hash.match(/.{32}/g) ?? []).map((line) => line.match(/.{8}/g)?.join(' ')).join('\n')

/** Facts of a need that are compared. `themes` begins with the main one. */
export type Comparable = { themes: readonly string[]; unit: string; title: string; text: string }
/** A need ready to be compared with many others. */
export type Prepared = { themes: readonly string[]; unit: Set<string>; title: Set<string>; text: Set<string> }
export type SimilarityReason = 'theme' | 'unit' | 'words'

/** From this score on, two needs are shown side by side: any two of the signs together, or almost the same words. */
export const OVERLAP = 0.5
const weights = { theme: 0.25, unit: 0.3, words: 0.6 }
/** A sign weaker than this is not named as a reason. */
const named = { theme: 0.5, unit: 0.6, words: 0.4 }
/** Only the beginning of a text is compared: it names the subject. */
const LONGEST = 600

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Makes the sets of words of one need once, for many comparisons. */
export const prepare = ({ themes, unit, title, text }: Comparable): Prepared => ({
	themes,
	unit: wordsOf(unit),
	title: wordsOf(title),
	text: wordsOf(text),
})

/** Returns how similar two needs of one State are, from 0 to 1, and by which signs. */
export function similarity(one: Prepared, other: Prepared): { score: number; reasons: SimilarityReason[] } {
	const signs = { theme: themes(one, other), unit: contained(one.unit, other.unit), words: words(one, other) }
	const names = ['theme', 'unit', 'words'] as const
	const score = names.reduce((sum, name) => sum + weights[name] * signs[name], 0)
	return { score: Math.min(1, score), reasons: names.filter((name) => signs[name] >= named[name]) }
}

function themes(one: Prepared, other: Prepared): number {
	if (one.themes[0] && one.themes[0] === other.themes[0]) return 1
	return one.themes.some((theme) => other.themes.includes(theme)) ? 0.5 : 0
}

/** Titles count as much as the whole text, which is longer and less specific. */
function words(one: Prepared, other: Prepared): number {
	const title = shared(one.title, other.title)
	if (one.text.size === 0 || other.text.size === 0) return title
	return (title + shared(one.text, other.text)) / 2
}

/** Share of common words (Dice coefficient); a single common word may be chance. */
function shared(one: Set<string>, other: Set<string>): number {
	const common = inBoth(one, other)
	return common < 2 ? 0 : (2 * common) / (one.size + other.size)
}

/** "Coast Guard" is in "Coast Guard, northern command": the shorter name decides. */
function contained(one: Set<string>, other: Set<string>): number {
	const shorter = Math.min(one.size, other.size)
	return shorter === 0 ? 0 : inBoth(one, other) / shorter
}

function inBoth(one: Set<string>, other: Set<string>): number {
	let common = 0
	for (const word of one) if (other.has(word)) common += 1
	return common
}

/** The words of a text in any language, without accents, vowel marks, articles and endings. */
export function wordsOf(text: string): Set<string> {
	const plain = text
		.slice(0, LONGEST)
		.normalize('NFKD')
		.replaceAll(/[\p{M}ـ]/gu, '')
	return new Set(separated(plain).map(stem).filter(Boolean))
}

/** Texts of which each word stands between spaces or these marks. */
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}0-9\s\-–—.,;:!?()«»"“”'’/&%+*#@]*$/u
/** A mark within a word or a number belongs to it. */
const between = /(?:[\p{L}\p{Nd}]|(?<=\p{L})[.:'’](?=\p{L})|(?<=\p{Nd})[.,;'’](?=\p{Nd}))+/gu

/** Separates the words of a text as the segmenter does; most texts do not need it, which takes twenty times as long. */
export function separated(plain: string): string[] {
	if (spaced.test(plain)) return plain.match(between) ?? []
	return [...segmenter.segment(plain)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
}

const han = /^\p{Script=Han}+$/u
const arabic = /^\p{Script=Arabic}+$/u
const capitals = /^\p{Lu}{2,}$/u

/**
 * Returns the beginning of a word, so that its ending does not matter. Short words count little, unless they are names.
 */
function stem(word: string): string {
	if (han.test(word)) return word.length > 1 ? word : ''
	if (arabic.test(word)) {
		const bare = word.replace(/^[وبلف]?ال(?=...)/u, '').replace(/ة$/u, 'ه')
		return bare.length > 2 ? bare.slice(0, 5) : ''
	}
	return word.length > 3 || capitals.test(word) ? word.toLowerCase().slice(0, 5) : ''
}

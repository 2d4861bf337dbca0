import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { parseMessage } from './message-shape.ts'

/** Stands for a value that the page fills in. */
const filledIn = '\ufffc'
/** Stands for a number that the page fills in. */
const aNumber = '7'

/**
 * Returns the lines that a message can show, for rules about what stands beside what: without tags, with one line for
 * each branch of a plural or select. Of two plurals one at a time is varied, the other shows its last branch.
 */
function shownLines(text: string): string[] {
	return [...new Set(linesOf(parseMessage(text)))]
}

function linesOf(elements: MessageFormatElement[]): string[] {
	const parts = elements.map(choicesOf)
	const last = parts.map((choices) => choices.at(-1) ?? '')
	const varied = parts.flatMap((choices, at) =>
		choices.slice(0, -1).map((choice) => last.with(at, choice).join('')),
	)
	return [...varied, last.join('')]
}

function choicesOf(element: MessageFormatElement): string[] {
	switch (element.type) {
		case TYPE.literal:
			return [element.value]
		case TYPE.tag:
			// `<day></day>` is filled in by the page, `<link>…</link>` formats what it holds.
			return element.children.length === 0 ? [filledIn] : linesOf(element.children)
		case TYPE.plural:
		case TYPE.select:
			return Object.values(element.options).flatMap(({ value }) => linesOf(value))
		case TYPE.pound:
		case TYPE.number:
			return [aNumber]
		default:
			return [filledIn]
	}
}

/** A rule about a line: what is wrong, and where it is wrong. */
type Rule = readonly [problem: string, pattern: RegExp]

/** What a punctuation mark can follow: a word, a value, a closing mark. Marks that are named ("/ & ?") follow a blank. */
const word = `[\\p{L}\\p{M}\\p{N}${filledIn}»”’)\\]）》%\\u2069]`

const everywhere: readonly Rule[] = [
	['straight quotation mark or apostrophe', /["']/],
	['two blanks', /[\p{Zs}]{2}/u],
	['two full stops', /(?<!\.)\.\.(?!\.)|。。/],
]

const guillemets: readonly Rule[] = [
	['quotation marks other than « »', /^[^«]*“|»[^«]*“|„/u],
	['« without »', /«[^»]*$|^[^«]*»/u],
]

/** After an Arabic word or a value. Between codes as they are typed ("GHA, MLI") a mark stays as it is. */
function besideArabic(mark: string) {
	return new RegExp(`[\\p{sc=Arab}\\p{M}${filledIn}»][)\\]]?${mark}(?!\\d)`, 'u')
}

const rules: Record<string, readonly Rule[]> = {
	en: [['quotation marks other than “ ”', /[«»„]/]],
	fr: [
		...guillemets,
		['no narrow no-break space (U+202F) before ; ! ?', new RegExp(`${word}[^\\S\\u202f]?[;!?]`, 'u')],
		['no no-break space (U+00A0) before the colon', new RegExp(`${word}[^\\S\\u00a0]?:(?!//|\\d)`, 'u')],
		['no narrow no-break space (U+202F) inside « »', /«(?!\u202f)|(?<!\u202f)»/],
	],
	es: [
		...guillemets,
		['no opening ¿', new RegExp(`^[^¿]*${word}\\?|\\?[^¿]*${word}\\?`, 'u')],
		['no opening ¡', new RegExp(`^[^¡]*${word}!|![^¡]*${word}!`, 'u')],
	],
	ru: [...guillemets, ['ё in place of е', /ё/i]],
	ar: [
		...guillemets,
		['comma other than ،', besideArabic(',')],
		['semicolon other than ؛', besideArabic(';')],
		['question mark other than ؟', besideArabic('\\?')],
		// Dates of pages and e-mails are written by the calendar data of the language, which has one name for each month.
		[
			'month by another name than in dates',
			/كانون ال|شباط|آذار|نيسان|أيار|حزيران|تموز|آب\/|أيلول|تشرين ال|يونيه|يوليه/,
		],
	],
	zh: [
		['half-width punctuation beside Han characters', /\p{sc=Han}[,:;()?!]|[,:;()?!]\p{sc=Han}/u],
		['full stop other than 。', /\p{sc=Han}\.(?![a-z])/u],
		['百分之 with figures', new RegExp(`百分之\\s*[\\d${filledIn}]`)],
		['quotation marks other than “ ”', /[«»„]/],
	],
}

/** Returns where a text departs from the typography of its language, or does not begin or end as the English does. */
export function findTypography(language: string, english: string, text: string): string[] {
	const lines = shownLines(text)
	const all = [...everywhere, ...(rules[language] ?? [])]
	return [
		...all.filter(([, pattern]) => lines.some((line) => pattern.test(line))).map(([problem]) => problem),
		...(language === 'en' ? [] : compareWithEnglish(language, english, text)),
	]
}

function compareWithEnglish(language: string, english: string, text: string): string[] {
	return [
		// A separator such as " / " has its blanks in English too.
		...(blankAround.test(text) && !blankAround.test(english) ? ['blank at the beginning or end'] : []),
		...fullStops(shownLines(english), shownLines(text)),
		...(isEnglish(language, english, text) ? ['not translated'] : []),
	]
}

const blankAround = /^\s|\s$/u
const closers = '[»”’)\\]）》\\u2069]*'
const endsWithStop = new RegExp(`[.。]${closers}$`, 'u')
const endsSentence = new RegExp(`[.。?!؟？！:：…]${closers}$`, 'u')
/** Their full stop is a part of the word, also in a title. */
const abbreviation = /(?:^|[\s\d(])(?:г|гг|др|т\. д|т\. п|etc|e\.g|p\. ej|núm|no)\.$/iu

/** Sentences end with a full stop, titles and labels do not: English shows which it is. */
function fullStops(english: string[], lines: string[]): string[] {
	const isStopped = (line: string) => endsWithStop.test(line) && !abbreviation.test(line)
	if (english.every(isStopped))
		return lines.every((line) => endsSentence.test(line)) ? [] : ['no full stop at the end, unlike English']
	return lines.some(isStopped) && !english.some(isStopped) ? ['full stop at the end, unlike English'] : []
}

/** Names and codes that all languages share. */
const sameEverywhere = new Set(['UNODC', 'IATI', 'CSV', 'PDF', 'DOCX', 'XLSX'])
const scripts: Record<string, RegExp> = {
	ar: /\p{Script=Arabic}/u,
	zh: /\p{Script=Han}/u,
	ru: /\p{Script=Cyrillic}/u,
}

/** Whether a translation is still the English text, or lacks the script of its language. */
function isEnglish(language: string, english: string, text: string): boolean {
	if (sameEverywhere.has(text) || !shownLines(text).some((line) => /\p{L}{3,}/u.test(line))) return false
	const script = scripts[language]
	if (script) return !script.test(text)
	// French and Spanish share short texts with English ("Documents", "No"), and names.
	return text === english && text.trim().split(/\s+/).length > 2
}

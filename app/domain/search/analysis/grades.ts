import type { Language } from '#workflows/languages.ts'
import type { Way, Word } from './phrases.ts'
import { isPhrase, partText, type Question, type QuestionPart } from './question.ts'
import { inTitle, ofCode, quoted, wholeTitle } from './stems.ts'
import { pairsOf } from './tokens.ts'

/** The label of PostgreSQL for where a word stands: in the title, beside it (State, institution), or anywhere. */
type Label = 'A' | 'B' | ''
/** How like what was typed a word must be. */
type Likeness = 'exact' | 'stem' | 'begins'

/** Points of each grade, the best first: typed words before synonyms, these before codes; titles before texts. */
const points = {
	exactTitle: 100,
	stemTitle: 90,
	beginsTitle: 80,
	exactBeside: 72,
	stemBeside: 68,
	exact: 60,
	stem: 52,
	begins: 45,
	ownTitle: 40,
	own: 30,
	code: 25,
	otherTitle: 15,
	other: 10,
} as const
type Grade = keyof typeof points
const grades = Object.keys(points) as Grade[] // of the keys above
export const gradePoints: readonly number[] = Object.values(points)

/**
 * The grades of a question, as queries for a hit: a row for each part of it, and one for the whole. A hit has of each row
 * the points of the first that it meets. `language` is that of the reader.
 */
export const gradesOf = ({ parts }: Question, language: Language): (string | null)[][] => {
	const looked = parts.filter(({ excluded }) => !excluded)
	return [wholeRow(looked), ...looked.map((part) => rowOf(gradesOfPart(part, language)))]
}

const rowOf = (queries: Partial<Record<Grade, string | null>>) =>
	grades.map((grade) => queries[grade] ?? null)

/** A title that is what was typed, and words that stand together. */
function wholeRow(parts: readonly QuestionPart[]): (string | null)[] {
	const title = wholeTitle(parts.map(({ typed }) => typed).join(' '))
	const words = parts.flatMap(({ ways: [first] }) => (first && first.kind !== 'code' ? first.words : []))
	const together = (place: Label) =>
		words.length > 1 ? words.map((word) => ofWord(word, place, 'stem')).join(' <-> ') : null
	return rowOf({
		exactTitle: title && quoted(title),
		beginsTitle: together('A'),
		stem: together(''),
	})
}

function gradesOfPart({ ways }: QuestionPart, language: Language): Partial<Record<Grade, string | null>> {
	const worded = ways.filter((way) => way.kind !== 'code')
	const of = (source: (of: (typeof worded)[number]['source']) => boolean) =>
		worded.filter((way) => source(way.source))
	const typed = of((source) => source === 'typed')
	const formed = of((source) => source === 'typed' || source === 'form')
	const own = of((source) => source === language)
	const others = of((source) => source !== 'typed' && source !== 'form')
	const codes = ways.flatMap((way) => (way.kind === 'code' ? quoted(`#${way.code}`) : []))
	return {
		exactTitle: any(typed, 'A', 'exact'),
		stemTitle: any(formed, 'A', 'stem'),
		beginsTitle: any(typed, 'A', 'begins'),
		exactBeside: any(typed, 'B', 'exact'),
		stemBeside: any(formed, 'B', 'stem'),
		exact: any(typed, '', 'exact'),
		stem: any(formed, '', 'stem'),
		begins: any(typed, '', 'begins'),
		ownTitle: any(own, 'A', 'stem'),
		own: any(own, '', 'stem'),
		code: codes.length > 0 ? codes.join(' | ') : null,
		otherTitle: any(others, 'A', 'stem'),
		other: any(others, '', 'stem'),
	}
}

type Worded = Exclude<Way, { kind: 'code' }>

function any(ways: readonly Worded[], place: Label, likeness: Likeness): string | null {
	const queries = ways.map(({ words, kind }) => {
		const joined = words.map((word) => ofWord(word, place, likeness))
		return `(${joined.join(kind === 'phrase' ? ' <-> ' : ' & ')})`
	})
	return queries.length > 0 ? queries.join(' | ') : null
}

/** A word at its place. A run of Chinese has no forms. */
function ofWord(word: Word, place: Label, likeness: Likeness): string {
	const at = (lexeme: string, begins = false) => {
		const label = `${begins ? '*' : ''}${place}`
		return label === '' ? quoted(lexeme) : `${quoted(lexeme)}:${label}`
	}
	if (word.isHan) {
		const pairs = pairsOf(word.form)
		const isSign = [...word.form].length === 1
		return `(${pairs.map((pair) => at(pair, isSign)).join(' <-> ')})`
	}
	const begins = likeness === 'begins' && word.begins
	const ways = [
		at(word.form, begins),
		...(word.inCodes ? [at(ofCode(word.form), begins)] : []),
		...(likeness === 'stem' ? word.stems.map((stem) => at(`=${stem}`)) : []),
	]
	return `(${ways.join(' | ')})`
}

/**
 * The question of titles alone, in what was typed and its forms: what has all of it in its title is found however old it
 * is. Null where nothing was typed that a title can have.
 */
export function titleText({ parts }: Question): string | null {
	const looked = parts.filter(({ excluded }) => !excluded)
	const all = looked.map(({ ways }) => {
		const typed = ways.flatMap((way) => (way.kind !== 'code' && way.source === 'typed' ? [way.words] : []))
		const words = typed.map((each) => each.map(titleWord).join(' & '))
		return words.length > 0 ? `(${words.map((each) => `(${each})`).join(' | ')})` : null
	})
	if (all.length === 0 || all.some((each) => each === null)) return null
	// The lexemes of titles have no order, and nothing that is excluded may come in by its title.
	const together = looked.filter(isPhrase).map(partText)
	const excluded = parts.flatMap((part) => (part.excluded ? `!${partText(part)}` : []))
	return [...all, ...together, ...excluded].join(' & ')
}

function titleWord({ form, stems, isHan }: Word): string {
	const lexemes = isHan ? pairsOf(form) : [form, ...stems.map((stem) => `=${stem}`)]
	return `(${lexemes.map((lexeme) => quoted(inTitle(lexeme))).join(isHan ? ' & ' : ' | ')})`
}

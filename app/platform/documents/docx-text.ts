import type { IParagraphOptions, IRunOptions } from 'docx'
import type { Language } from '#workflows/languages.ts'

/** Fonts by script, which Word has everywhere. */
const font = {
	ascii: 'Times New Roman',
	hAnsi: 'Times New Roman',
	cs: 'Traditional Arabic',
	eastAsia: 'SimSun',
}

const strong = /\p{L}/u
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}]/u
/** References, addresses and words in Latin letters: a run of their own, which Word would otherwise turn. */
const latin = /([A-Za-z][A-Za-z0-9]*(?:[-_./:@][A-Za-z0-9]+)*)/u

export const isFromRight = (language: Language): boolean => language === 'ar'

/** The direction of a typed text by its first letter; that of the document where it has none. */
export function directionOf(text: string, language: Language): boolean {
	const [first] = strong.exec(text) ?? []
	return first ? fromRight.test(first) : isFromRight(language)
}

/** What an XML file cannot hold, whatever was typed. */
const unwritable = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu

type Look = { bold?: boolean; points?: number; color?: string }

/** The runs of a text, each with its own direction; each line break of the text is kept. */
export function runsOf(
	text: string,
	isRight: boolean,
	{ bold = false, points = 10, color }: Look = {},
): IRunOptions[] {
	// Sizes are in half points, and every property of a run is stated twice: the second is for complex scripts.
	const look = {
		font,
		size: points * 2,
		sizeComplexScript: points * 2,
		bold,
		boldComplexScript: bold,
		...(color && { color }),
	}
	const writable = text.toWellFormed().replaceAll(unwritable, '')
	return writable.split('\n').flatMap((line, at) => {
		const pieces = isRight ? line.split(latin) : [line]
		const runs = pieces
			.map((piece, index) => ({ piece, rightToLeft: isRight && index % 2 === 0 }))
			.filter(({ piece }) => piece !== '')
			.map(({ piece, rightToLeft }): IRunOptions => ({ ...look, text: piece, rightToLeft }))
		return at === 0 ? runs : [{ ...look, break: 1 }, ...runs]
	})
}

/** How far apart paragraphs stand, in twentieths of a point. */
export const spacing = { before: 40, after: 40 } as const satisfies IParagraphOptions['spacing']
export const closeSpacing = { before: 10, after: 10 } as const satisfies IParagraphOptions['spacing']

/** How many rows below its head a table has on the page that it begins on; the PDF templates keep as many. */
const FIRST = 3
/** How many rows the last page of a table has, so that a total does not stand alone. */
const LAST = 2

/**
 * Whether a row of a table stays on the page of the row below it, by its place from the head at 0. Word has no other way
 * to say where a table may be parted. What follows the last row is no part of the table, unless it says so itself.
 */
export function isKeptWithNext(at: number, rows: number): boolean {
	const last = rows - 1
	return at < last && (at < FIRST || at > last - LAST)
}

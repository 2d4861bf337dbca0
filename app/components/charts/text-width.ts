/** Upper bounds of the width of characters in em, in the fonts of pages and files. */
const classes: readonly [RegExp, number][] = [
	// Han, kana, hangul and full-width forms.
	[/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u, 1],
	[/[\u0300-\u036f\u064b-\u065f\u0670]/u, 0],
	[/[سشصض]/u, 0.95],
	[/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/u, 0.62],
	[/[ijlI.,:;|!'’· \u00a0\u202f()[\]/]/u, 0.36],
	[/[mwMW%@ШЩЮЖФшщюжфм—]/u, 0.98],
	[/[A-ZÀ-ÞА-Я&]/u, 0.76],
	[/\d/u, 0.62],
]
const OTHER = 0.64

/** Returns at most how wide a text is at this size, in pixels: without a browser nothing can be measured. */
export function textWidth(text: string, size: number): number {
	let em = 0
	for (const character of text) em += classes.find(([those]) => those.test(character))?.[1] ?? OTHER
	return em * size
}

/** Divides a text into lines no wider than this, between words; Chinese breaks anywhere, and so does one long word. */
export function linesOf(text: string, size: number, width: number): string[] {
	const lines: string[] = []
	let line = ''
	for (const piece of text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/gu) ??
		[]) {
		if (textWidth(line + piece, size) <= width || line.trim() === '') line += piece
		else {
			lines.push(line.trimEnd())
			line = piece.trimStart()
		}
		while (textWidth(line, size) > width && line.length > 1) {
			const cut = longestWithin(line, size, width)
			lines.push(line.slice(0, cut))
			line = line.slice(cut)
		}
	}
	return [...lines, line.trimEnd()].filter((each) => each !== '')
}

/** How many letters of a word that is too long stay on its line. */
function longestWithin(word: string, size: number, width: number): number {
	let cut = 0
	for (const character of word) {
		if (cut > 0 && textWidth(word.slice(0, cut) + character, size) > width) break
		cut += character.length
	}
	return cut
}

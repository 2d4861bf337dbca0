/** Font sizes in pixels of the texts in a process chart; `line` is the line height as a multiple of the size. */
export const lettering = { box: 14, note: 12, arrow: 12, line: 1.35 }

/** Width of a character as a multiple of its height. Estimated slightly too wide, so that text stays inside its box. */
const widths: [RegExp, number][] = [
	[/\p{M}/u, 0],
	[/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u, 1],
	[/\p{Script=Arabic}/u, 0.54],
	[/[mwMWЖШЩЮЫФжшщюыфм]/, 0.88],
	[/\p{Lu}/u, 0.7],
	[/[iljtfrI.,:;'’()| ]/, 0.36],
]

/** The approximate width of a text at a size in pixels. */
export function widthOf(text: string, size: number): number {
	let width = 0
	for (const letter of text) width += widths.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.6
	return width * size
}

// Chinese breaks between any two characters, but no line begins with a punctuation mark.
const pieces = /[\p{Script=Han}][，。、；：）》]*|[^\s\p{Script=Han}]+|\s+/gu

/** A text in lines that are no wider than `widest`. A single wider word has a line of its own. */
export function wrapped(text: string, size: number, widest: number): string[] {
	const lines: string[] = []
	let line = ''
	for (const [piece] of text.matchAll(pieces)) {
		if (line.trim() && widthOf((line + piece).trim(), size) > widest) {
			lines.push(line.trim())
			line = piece.trimStart()
		} else line += piece
	}
	return [...lines, line.trim()].filter(Boolean)
}

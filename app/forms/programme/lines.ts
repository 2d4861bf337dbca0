/** The parts of one row inside a cell, with `|` between them; what would end a part or a line is written as `\|` or `\n`. */
export const lineOf = (parts: readonly string[]): string =>
	parts
		.map((part) => part.replace(/[\\|]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n'))
		.join(' | ')
		.trim()

/** The way back: the lines of a cell, each in its parts. */
export const linesOf = (text: string): string[][] =>
	text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map(partsOf)

function partsOf(line: string): string[] {
	const parts = ['']
	for (let index = 0; index < line.length; index += 1) {
		const sign = line[index] ?? ''
		if (sign === '|') parts.push('')
		// A sign after the backslash stands for itself; a backslash at the end of a line does too.
		else parts[parts.length - 1] += sign === '\\' ? escaped(line[++index]) : sign
	}
	return parts.map((part) => part.trim())
}

const escaped = (sign: string | undefined) => (sign === 'n' ? '\n' : (sign ?? '\\'))

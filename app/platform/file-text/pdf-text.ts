import { readFile } from 'node:fs/promises'
import { getDocumentProxy } from 'unpdf'
import { plainPdf } from './plain-pdf.ts'

const MAX_PAGES = 200
/** Of the height of a line: a wider gap is a blank. */
const BLANK = 0.15

/** The text of the first 200 pages of a PDF, at most about `most` characters. Throws if it cannot be read. */
export async function pdfText(path: string, most: number): Promise<string> {
	const content = plainPdf(await readFile(path))
	const pdf = await getDocumentProxy(new Uint8Array(content), {
		// Nothing is compiled, drawn or fetched for the text.
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		stopAtErrors: true,
		verbosity: 0,
	})
	try {
		let text = ''
		for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES) && text.length < most; number++) {
			const page = await pdf.getPage(number)
			const { items } = await page.getTextContent()
			text += `${linesOf(items).map(lineText).join('\n')}\n`
			page.cleanup()
		}
		return text
	} finally {
		await pdf.destroy()
	}
}

/** A run of characters of one line as the library gives it; its place is the end of `transform`. */
type Run = { str: string; dir: string; transform: number[]; width: number; height: number; hasEOL: boolean }

function linesOf(items: readonly object[]): Run[][] {
	const lines: Run[][] = [[]]
	for (const item of items) {
		if (!('str' in item)) continue
		const run = item as Run
		lines.at(-1)?.push(run)
		if (run.hasEOL) lines.push([])
	}
	return lines
}

/** The words of a line as they are read: those of Arabic stand in the file from left to right. */
function lineText(line: readonly Run[]): string {
	const letters = (runs: readonly Run[]) => runs.reduce((sum, { str }) => sum + str.trim().length, 0)
	const isArabic = letters(line.filter(({ dir }) => dir === 'rtl')) > letters(line) / 2
	if (!isArabic) return line.map(({ str }) => str).join('')
	const placed = line.filter(({ str }) => str.trim() !== '').sort((one, other) => left(other) - left(one))
	return placed
		.map((run, at) => {
			const before = placed[at - 1]
			const gap = before ? left(before) - left(run) - run.width : 0
			return gap > run.height * BLANK ? ` ${run.str}` : run.str
		})
		.join('')
}

const left = ({ transform }: Run) => transform[4] ?? 0

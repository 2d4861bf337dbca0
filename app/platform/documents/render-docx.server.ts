import type { Sheet } from '#app/platform/pdf/render-pdf.server.ts'
import { closeSpacing, directionOf, isFromRight, isKeptWithNext, runsOf, spacing } from './docx-text.ts'

type Library = typeof import('docx')
type Cell = NonNullable<Sheet['tables']>[number]['rows'][number][number]

const QUIET = '4a5560'
const RULE = 'c5ccd3'
/** A4 with its margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: { usual: 1_134, compact: 740 } }

/**
 * Writes a sheet as a Word document, with the same text as its PDF and in the same order. The library is loaded when the
 * first is asked for.
 */
export async function renderDocx(sheet: Sheet): Promise<Buffer> {
	const library = await import('docx')
	const writer = new SheetWriter(library, sheet)
	return library.Packer.toBuffer(writer.document())
}

/** Paragraphs and tables of one sheet. Only START and END are used: Word swaps left and right in bidirectional text. */
class SheetWriter {
	private readonly isRight: boolean

	constructor(
		private readonly docx: Library,
		private readonly sheet: Sheet,
	) {
		this.isRight = isFromRight(sheet.language)
	}

	document() {
		const { Document, Footer } = this.docx
		const { title, language } = this.sheet
		const { width, height } = page
		const margin = page.margin[this.sheet.compact ? 'compact' : 'usual']
		return new Document({
			title,
			creator: this.sheet.foot,
			styles: { default: { document: { run: { language: { value: language, bidirectional: 'ar' } } } } },
			sections: [
				{
					properties: {
						page: {
							size: { width, height },
							margin: { top: margin, bottom: margin, left: margin, right: margin },
						},
					},
					footers: { default: new Footer({ children: [this.pageNumber()] }) },
					children: this.content(),
				},
			],
		})
	}

	private content() {
		const { banner, mark, title, lead, facts, sections = [], tables = [], parts, foot } = this.sheet
		return [
			...(banner ? [this.paragraph(banner, { bold: true })] : []),
			...(mark ? [this.paragraph(mark, { bold: true })] : []),
			this.heading(title, this.sheet.compact ? 14 : 16),
			this.paragraph(lead),
			this.facts(facts),
			...sections.flatMap((section) => [
				this.heading(section.title, 12),
				...(section.facts.length > 0 ? [this.facts(section.facts)] : []),
				...(section.text ? [this.paragraph(section.text)] : []),
			]),
			...tables.flatMap((table) => [
				this.heading(table.title, this.sheet.compact ? 10 : 12),
				this.table(table),
			]),
			...parts.flatMap(({ title: name, text, code }) => [
				this.heading(name, 12),
				this.paragraph(text),
				...(code ? [this.paragraph(code, { isCode: true })] : []),
			]),
			this.paragraph(foot, { color: QUIET }),
		]
	}

	private heading(text: string, points: number) {
		const { HeadingLevel } = this.docx
		const heading = points > 13 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
		return this.paragraph(text, { bold: true, points, heading, keepNext: true })
	}

	private paragraph(
		text: string,
		{ isCode = false, heading, keepNext = false, ...look }: Look & RunContext = {},
	) {
		const { Paragraph, TextRun, AlignmentType } = this.docx
		const isRight = !isCode && directionOf(text, this.sheet.language)
		return new Paragraph({
			bidirectional: isRight,
			// A text of the other direction still begins where the page does.
			alignment: isRight === this.isRight ? AlignmentType.START : AlignmentType.END,
			spacing: this.sheet.compact ? closeSpacing : spacing,
			...(heading && { heading }),
			...(keepNext && { keepNext }),
			children: runsOf(text, isRight, { points: this.sheet.compact ? 8.5 : 10, ...look }).map(
				(run) => new TextRun(run),
			),
		})
	}

	private facts(facts: Sheet['facts']) {
		return this.grid(
			facts.map(({ label, value, code = false }) => [
				this.paragraph(label, { color: QUIET }),
				this.paragraph(value, { isCode: code }),
			]),
		)
	}

	private table({ head, rows }: NonNullable<Sheet['tables']>[number]) {
		const isKept = (at: number) => isKeptWithNext(at, rows.length + 1)
		const names = head.map((name) => this.paragraph(name, { color: QUIET, keepNext: isKept(0) }))
		const cells = rows.map((row, at) => row.map((cell) => this.cell(cell, isKept(at + 1))))
		return this.grid([names, ...cells], true)
	}

	private cell(cell: Cell, keepNext: boolean) {
		if (typeof cell === 'string') return this.paragraph(cell, { keepNext })
		return this.paragraph('code' in cell ? cell.code : cell.codes.join(', '), { isCode: true, keepNext })
	}

	private grid(rows: ReturnType<SheetWriter['paragraph']>[][], hasHead = false) {
		const { Table, TableRow, TableCell, WidthType, BorderStyle } = this.docx
		const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
		const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE }
		return new Table({
			visuallyRightToLeft: this.isRight,
			width: { size: 100, type: WidthType.PERCENTAGE },
			borders: {
				top: none,
				left: none,
				right: none,
				bottom: rule,
				insideHorizontal: rule,
				insideVertical: none,
			},
			rows: rows.map(
				(cells, at) =>
					new TableRow({
						tableHeader: hasHead && at === 0,
						cantSplit: true,
						children: cells.map((paragraph) => new TableCell({ children: [paragraph] })),
					}),
			),
		})
	}

	private pageNumber() {
		const { Paragraph, TextRun, PageNumber, AlignmentType } = this.docx
		const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
		return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 16 })] })
	}
}

type Look = { bold?: boolean; points?: number; color?: string }
type Heading = Library['HeadingLevel'][keyof Library['HeadingLevel']]
type RunContext = { isCode?: boolean; heading?: Heading; keepNext?: boolean }

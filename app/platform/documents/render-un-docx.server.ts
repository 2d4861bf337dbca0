import { isKeptWithNext } from './docx-text.ts'
import type { UnBlock, UnDocument, UnPicture, UnTable } from './un-document.ts'
import { sameBytes, UnDocxParts } from './un-docx-parts.ts'

/** A4, in twentieths of a point. */
const page = { width: 11_906, height: 16_838 }
const MARGIN = 1_418
const WITHIN = page.width - 2 * MARGIN
/** A table of so few rows stays on one page. */
const SHORT = 14
/** The width between the margins, in pixels of which 96 are an inch. */
const PICTURE = 600
const ITEM = 567
const QUIET = '4a5560'
/** Word would draw headings in a colour of its own. */
const BLACK = '000000'

/** Writes a document in the style of the United Nations for Word. The same document always has the same bytes. */
export async function renderUnDocx(document: UnDocument): Promise<Buffer> {
	const library = await import('docx')
	const writer = new UnDocxWriter(library, document)
	return sameBytes(await library.Packer.toBuffer(writer.document()), document.at)
}

class UnDocxWriter {
	private readonly parts: UnDocxParts

	constructor(
		private readonly docx: typeof import('docx'),
		private readonly sheet: UnDocument,
	) {
		this.parts = new UnDocxParts(docx, sheet.language)
	}

	document() {
		const { Document, Footer, Header } = this.docx
		const { title, language, blocks, masthead } = this.sheet
		const runs = blocks.flatMap((block) => ('runs' in block ? block.runs : []))
		const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }
		const symbol = masthead.symbol ?? ''
		return new Document({
			title,
			creator: masthead.organization,
			styles: {
				default: {
					document: { run: { language: { value: language, bidirectional: 'ar', eastAsia: 'zh-CN' } } },
				},
			},
			footnotes: this.parts.notes(runs),
			sections: [
				{
					properties: { titlePage: true, page: { size: page, margin } },
					// The first page has the masthead instead.
					headers: {
						first: new Header({ children: [this.parts.text('')] }),
						default: new Header({
							children: [
								this.parts.paragraph(
									[{ value: symbol, code: true }],
									{ bold: true, points: 9 },
									{ isAtEnd: true, rule: 4 },
								),
							],
						}),
					},
					footers: {
						first: new Footer({ children: [this.pageNumber()] }),
						default: new Footer({ children: [this.pageNumber()] }),
					},
					children: [...this.head(), ...blocks.flatMap((block) => this.block(block))],
				},
			],
		})
	}

	private head() {
		const { parts, sheet } = this
		const { organization, symbol, organ, facts } = sheet.masthead
		const far = { spacing: { before: 240, after: 240 } }
		const { HEADING_1 } = this.docx.HeadingLevel
		return [
			...(sheet.mark ? [parts.text(sheet.mark, { bold: true })] : []),
			this.masthead([
				[
					[parts.text(organization, { points: 12 })],
					symbol
						? [
								parts.paragraph(
									[{ value: symbol, code: true }],
									{ bold: true, points: 14 },
									{ isAtEnd: true },
								),
							]
						: [parts.text('')],
				],
				[
					[parts.text(organ, { bold: true, points: 14 })],
					facts.map((fact) => parts.text(fact, { points: 9 })),
				],
			]),
			...(sheet.session ? sheet.session.split('\n').map((line) => parts.text(line)) : []),
			parts.text(sheet.title, { bold: true, points: 17, color: BLACK }, { ...far, heading: HEADING_1 }),
			...sheet.subtitles.map((line) => parts.text(line, { bold: true })),
		]
	}

	private block(block: UnBlock) {
		const { parts } = this
		switch (block.kind) {
			case 'heading': {
				const { HEADING_2, HEADING_3 } = this.docx.HeadingLevel
				const [heading, points] = block.level === 1 ? [HEADING_2, 14] : [HEADING_3, 12]
				const { startsPage = false } = block
				const place = { heading, keepNext: true, startsPage, spacing: { before: 320, after: 160 } }
				// A tab would be too narrow for an Arabic sign.
				const title = block.sign ? `${block.sign}\u2003${block.title}` : block.title
				return [parts.text(title, { bold: true, points, color: BLACK }, place)]
			}
			case 'paragraph':
				return [parts.paragraph(block.runs, {}, { sign: block.sign })]
			case 'item':
				return [parts.paragraph(block.runs, {}, { sign: block.sign, indent: ITEM })]
			case 'facts':
				return block.lines.flatMap(({ label, value, code = false }) => [
					...(label ? [parts.text(label, { color: QUIET }, { keepNext: true })] : []),
					// Its own direction is that of the paragraph: other programs than Word turn a code that begins with digits.
					code ? parts.paragraph([{ value, code }], {}, { isRight: false }) : parts.paragraph([{ value }]),
				])
			case 'table':
				return this.table(block)
			case 'picture':
				return this.picture(block)
		}
	}

	/** Name and title in one paragraph, which no page parts. */
	private caption({ name, title }: Pick<UnTable, 'name' | 'title'>) {
		const place = { keepNext: true, spacing: { before: 240, after: 80 } }
		return this.parts.text(`${name}\n${title}`, { bold: true }, place)
	}

	private picture({ png, width, height, description, ...named }: UnPicture) {
		const { Paragraph, ImageRun } = this.docx
		const transformation = { width: PICTURE, height: Math.round((PICTURE * height) / width) }
		const altText = { name: named.name, title: named.title, description }
		return [
			this.caption(named),
			new Paragraph({
				keepNext: true,
				children: [new ImageRun({ type: 'png', data: png, transformation, altText })],
			}),
			this.parts.text(description, { points: 9 }),
		]
	}

	private table({ head, rows, numbersFrom, remarks, ...named }: UnTable) {
		const { Table, TableRow, TableCell, TableLayoutType, WidthType } = this.docx
		const widths = columnWidths(head, numbersFrom)
		const isShort = rows.length <= SHORT
		// The first remark belongs to the last row.
		const isKept = (at: number) =>
			at === rows.length ? remarks.length > 0 : isShort || isKeptWithNext(at, rows.length + 1)
		type Line = { values: readonly string[]; look: { bold?: boolean; italics?: boolean }; keepNext: boolean }
		const line = ({ values, look, keepNext }: Line, tableHeader = false) =>
			new TableRow({
				tableHeader,
				cantSplit: true,
				children: values.map((value, at) => {
					const place = { isAtEnd: at >= numbersFrom, keepNext, spacing: { before: 20, after: 20 } }
					return new TableCell({
						width: { size: widths[at] ?? 0, type: WidthType.DXA },
						children: [this.parts.text(value, { ...look, points: 9 }, place)],
					})
				}),
			})
		return [
			this.caption(named),
			new Table({
				visuallyRightToLeft: this.parts.isRight,
				width: { size: WITHIN, type: WidthType.DXA },
				columnWidths: widths,
				layout: TableLayoutType.FIXED,
				borders: { ...this.borders(8), top: this.rule(4), insideHorizontal: this.rule(2) },
				rows: [
					line({ values: head, look: { italics: this.hasItalics }, keepNext: isKept(0) }, true),
					...rows.map(({ cells, isTotal }, at) =>
						line({ values: cells, look: { bold: isTotal }, keepNext: isKept(at + 1) }),
					),
				],
			}),
			...remarks.map((remark) => this.parts.text(remark, { points: 8 })),
		]
	}

	/** Arabic and Chinese letters have no italics: they would be slanted. */
	private get hasItalics() {
		return this.sheet.language !== 'ar' && this.sheet.language !== 'zh'
	}

	/** Rows of two columns, with a rule below each. */
	private masthead(rows: ReturnType<UnDocxParts['text']>[][][]) {
		const { Table, TableRow, TableCell, WidthType } = this.docx
		return new Table({
			visuallyRightToLeft: this.parts.isRight,
			width: { size: 100, type: WidthType.PERCENTAGE },
			borders: { ...this.borders(12), insideHorizontal: this.rule(4) },
			rows: rows.map(
				(cells) =>
					new TableRow({
						children: cells.map(
							(children, at) =>
								new TableCell({ width: { size: at === 0 ? 52 : 48, type: WidthType.PERCENTAGE }, children }),
						),
					}),
			),
		})
	}

	private rule(size: number) {
		return { style: this.docx.BorderStyle.SINGLE, size, color: 'auto' }
	}

	/** No lines but one below, in eighths of a point. */
	private borders(below: number) {
		const none = { style: this.docx.BorderStyle.NONE, size: 0, color: 'auto' }
		return {
			top: none,
			left: none,
			right: none,
			bottom: this.rule(below),
			insideHorizontal: none,
			insideVertical: none,
		}
	}

	private pageNumber() {
		const { Paragraph, TextRun, PageNumber, AlignmentType } = this.docx
		const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
		return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 16 })] })
	}
}

/** Widths of the columns of a table, of which those from `numbersFrom` on hold numbers: names have the rest. */
function columnWidths(head: readonly string[], numbersFrom: number): number[] {
	const heads = head.slice(numbersFrom)
	const names = head.length - heads.length
	// Of texts alone the first says what a row is about.
	if (heads.length === 0) return head.map((_, at) => Math.floor((WITHIN * (at === 0 ? 2 : 1)) / (names + 1)))
	// Many columns are narrow; their heads are broken where they are long.
	const few = heads.some((name) => name.length > 12) ? 1 / (heads.length + 2.4) : 0.12
	const number = Math.floor(WITHIN * (heads.length >= 4 ? few : 0.17))
	const name = Math.floor((WITHIN - heads.length * number) / Math.max(1, names))
	return head.map((_, at) => (at >= numbersFrom ? number : name))
}

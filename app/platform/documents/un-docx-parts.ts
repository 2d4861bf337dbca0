import { unzipSync, type Zippable, zipSync } from 'fflate'
import { directionOf, isFromRight, runsOf } from './docx-text.ts'
import type { UnDocument, UnRun } from './un-document.ts'

const CORE = 'docProps/core.xml'
const times = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g
const BODY = 'word/document.xml'
// The library numbers pictures on from document to document; text has no angle brackets here.
const pictures = /(<wp:docPr id=")\d+/g

/**
 * A packed Word document as it is at a moment: its parts in one order, its pictures numbered from 1, and that moment in
 * place of the one at which it was written, so that the same document always has the same bytes.
 */
export function sameBytes(packed: Uint8Array, at: Date): Buffer {
	const parts = unzipSync(packed)
	const core = new TextDecoder().decode(parts[CORE])
	parts[CORE] = new TextEncoder().encode(core.replaceAll(times, `$1${at.toISOString()}`))
	let picture = 0
	const body = new TextDecoder().decode(parts[BODY])
	parts[BODY] = new TextEncoder().encode(body.replaceAll(pictures, (_, before) => `${before}${++picture}`))
	const options = { mtime: at, level: 6 } as const
	// The first part says what all others are.
	const names = Object.keys(parts).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
	const files: Zippable = {}
	for (const name of names) files[name] = [parts[name] ?? new Uint8Array(), options]
	return Buffer.from(zipSync(files))
}

const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)

type Library = typeof import('docx')
export type Look = { bold?: boolean; italics?: boolean; points?: number; color?: string }
type Paragraph = InstanceType<Library['Paragraph']>
type ParagraphLayout = {
	isAtEnd?: boolean
	/** In twentieths of a point, from where reading begins. */
	indent?: number
	/** Distance above and below, in twentieths of a point. */
	spacing?: { before: number; after: number }
	keepNext?: boolean
	startsPage?: boolean
	heading?: Library['HeadingLevel'][keyof Library['HeadingLevel']]
	/** A line below the paragraph, in eighths of a point. */
	rule?: number
}

/** Paragraphs of a document in its language. Only START and END are used: Word swaps left and right in Arabic. */
export class UnDocxParts {
	readonly isRight: boolean

	constructor(
		readonly docx: Library,
		private readonly language: UnDocument['language'],
	) {
		this.isRight = isFromRight(language)
	}

	/** A text of one look; it has the direction of its first letter, and begins where the page does. */
	text(value: string, look: Look = {}, place: ParagraphLayout = {}): Paragraph {
		return this.paragraph([{ value }], look, { ...place, isRight: directionOf(value, this.language) })
	}

	/** Runs with footnotes, in the direction of the document. */
	paragraph(
		runs: readonly UnRun[],
		look: Look = {},
		place: ParagraphLayout & { isRight?: boolean; sign?: string } = {},
	): Paragraph {
		const { Paragraph, AlignmentType, TextRun, Tab } = this.docx
		const { isRight = this.isRight, isAtEnd = false, sign = '', indent = 0, rule } = place
		const isStart = (isRight === this.isRight) !== isAtEnd
		return new Paragraph({
			bidirectional: isRight,
			alignment: isStart ? AlignmentType.START : AlignmentType.END,
			indent: { start: indent },
			spacing: place.spacing ?? { before: 60, after: 60 },
			...(place.keepNext && { keepNext: true }),
			...(place.startsPage && { pageBreakBefore: true }),
			...(place.heading && { heading: place.heading }),
			...(sign && { tabStops: [{ type: 'start', position: indent + SIGN }] }),
			...(rule && { border: { bottom: { style: 'single', size: rule, color: 'auto', space: 2 } } }),
			children: [
				...(sign
					? [...this.runs([{ value: sign }], look, isRight), new TextRun({ children: [new Tab()] })]
					: []),
				...this.runs(runs, look, isRight),
			],
		})
	}

	/** The notes of runs by their numbers, as the library takes them. */
	notes(runs: readonly UnRun[]) {
		const found: Record<string, { children: Paragraph[] }> = {}
		for (const run of runs)
			if ('note' in run) found[run.note] = { children: [this.paragraph(run.runs, { points: 8 })] }
		return found
	}

	private runs(runs: readonly UnRun[], { italics = false, ...look }: Look, isRight: boolean) {
		const { TextRun, FootnoteReferenceRun } = this.docx
		return runs.flatMap((run) =>
			'note' in run
				? [new FootnoteReferenceRun(run.note)]
				: runsOf(run.value, isRight && !run.code, look).map(
						(each) => new TextRun({ ...each, italics, italicsComplexScript: italics }),
					),
		)
	}
}

/** Room for a sign before its text, in twentieths of a point. */
const SIGN = 567

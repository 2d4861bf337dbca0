import { chartSvg } from '#app/components/charts/file/chart-svg.server.tsx'
import type {
	ReportBlock,
	ReportChart,
	ReportModel,
	ReportRun,
	ReportTable,
} from '#app/domain/report/report-model.ts'
import { renderUnDocx } from '#app/platform/documents/render-un-docx.server.ts'
import type { UnBlock, UnDocument, UnRun, UnTable } from '#app/platform/documents/un-document.ts'
import { renderUnPdf } from '#app/platform/pdf/render-pdf.server.ts'
import { renderPng } from '#app/platform/picture/render-png.server.ts'
import {
	annexSign,
	chapterSign,
	figureNumber,
	itemSign,
	paragraphSign,
	unMasthead,
} from '../un-masthead.server.ts'
import { chartPicture } from './report-chart.ts'
import { pathSayer } from './suggestions/report-words.ts'

const size = /width="([\d.]+)" height="([\d.]+)"/

/**
 * Draws the bars of a chart as a PNG, with its proportions. Title and sentence are text of the document around it, in
 * which readers can search and select.
 */
async function drawReportChart(
	{ title, bars }: Pick<ReportChart, 'title' | 'bars'>,
	{ language, dataset }: Pick<ReportModel, 'language' | 'dataset'>,
) {
	const picture = chartPicture({ title, bars, asAt: dataset.asAt }, language)
	const svg = chartSvg({ picture, language, isBare: true })
	const [, width = '1', height = '1'] = size.exec(svg) ?? []
	return { png: await renderPng(svg), width: Number(width), height: Number(height) }
}

type Words = { model: ReportModel; say: ReturnType<typeof pathSayer> }

/** A report as a document: each block with its sign, charts as pictures. */
export async function reportDocument(model: ReportModel): Promise<UnDocument> {
	const { language, chapters, annexes } = model
	const words = { model, say: pathSayer(language) }
	const blocks: UnBlock[] = []
	for (const [at, { title, blocks: own }] of chapters.entries()) {
		blocks.push({ kind: 'heading', level: 1, sign: chapterSign(at + 1, language), title })
		for (const block of own) blocks.push(...(await blocksOf(block, words)))
	}
	for (const [at, { title, lines }] of annexes.entries()) {
		const sign = annexSign(words.say('reportDocument.annex'), at + 1, language)
		blocks.push({ kind: 'heading', level: 1, sign, title, startsPage: at === 0 })
		const facts = lines.map(({ label, text, isCode }) => ({ label, value: text, code: isCode }))
		blocks.push({ kind: 'facts', lines: facts })
	}
	return {
		...unMasthead(model.frame, language),
		session: model.session,
		title: model.title,
		subtitles: [words.say('reportDocument.author'), model.period],
		blocks,
		at: model.dataset.asAt,
	}
}

async function blocksOf(block: ReportBlock, words: Words): Promise<UnBlock[]> {
	const { model, say } = words
	if (block.kind === 'table') return [tableOf(block, words)]
	if (block.kind === 'paragraph')
		return [
			{ kind: 'paragraph', sign: paragraphSign(block.number, model.language), runs: runsOf(block.runs) },
			...block.items.map((item, at) => ({
				kind: 'item' as const,
				sign: itemSign(at, model.language),
				runs: runsOf(item),
			})),
		]
	const picture = await drawReportChart(block, model)
	const name = say('reportDocument.figure', { number: figureNumber(block.number, model.language) })
	const { title, description } = block
	return [{ kind: 'picture', name, title, description, ...picture }, tableOf(block.table, words)]
}

const tableOf = ({ number, title, head, rows, remarks }: ReportTable, { say }: Words): UnTable => ({
	kind: 'table',
	name: say('reportDocument.table', { number: String(number) }),
	title,
	head,
	rows: rows.map(({ labels, cells, isTotal }) => ({
		cells: [...labels, ...cells.map(({ text }) => text)],
		isTotal,
	})),
	numbersFrom: rows[0]?.labels.length ?? 1,
	remarks,
})

const runsOf = (runs: readonly ReportRun[]): UnRun[] =>
	runs.map((run) =>
		run.kind === 'note'
			? { note: run.note, runs: run.runs.map(({ text }) => ({ value: text })) }
			: { value: run.text },
	)

/** The formats of a report, with their media types. */
export const reportFormats = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type ReportFormat = keyof typeof reportFormats

/**
 * A report as a file. Both formats have the same text in the same order; the same report always has the same bytes.
 * Throws if a document takes too much.
 */
export async function reportFile(model: ReportModel, format: ReportFormat): Promise<Buffer> {
	const document = await reportDocument(model)
	return format === 'pdf' ? renderUnPdf(document) : renderUnDocx(document)
}

import type { ReportBlock, ReportModel, ReportRun, ReportTable } from '#app/domain/report/report-model.ts'
import type { UnBlock, UnDocument, UnRun, UnTable } from '#app/platform/documents/un-document.ts'
import {
	annexSign,
	chapterSign,
	figureNumber,
	itemSign,
	paragraphSign,
	unMasthead,
} from '../un-masthead.server.ts'
import { drawReportChart } from './draw-report-chart.server.ts'
import { pathSayer } from './suggestions/report-words.ts'

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

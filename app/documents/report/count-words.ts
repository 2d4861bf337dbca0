import type { ReportBlock, ReportModel, ReportRun } from '#app/domain/report/report-model.ts'
import type { Language } from '#workflows/languages.ts'

const han = /\p{Script=Han}/gu

/** How many words a text has. Chinese parts no words: two characters are counted as one. */
export function wordsIn(text: string, language: Language): number {
	const characters = language === 'zh' ? (text.match(han)?.length ?? 0) : 0
	const rest = language === 'zh' ? text.replaceAll(han, ' ') : text
	// A sign by itself, such as the dash of an item or `..`, is no word.
	const others = rest.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
	return Math.ceil(characters / 2) + others
}

const runTexts = (runs: readonly ReportRun[]): string[] => [
	runs.map((run) => (run.kind === 'note' ? '' : run.text)).join(''),
	...runs.flatMap((run) => (run.kind === 'note' ? runTexts(run.runs) : [])),
]

/** The texts of a block: paragraphs with their items and notes, tables with their heads. */
function blockTexts(block: ReportBlock): string[] {
	if (block.kind === 'paragraph') return [block.runs, ...block.items].flatMap(runTexts)
	if (block.kind === 'chart') return [block.title, block.description, ...blockTexts(block.table)]
	return [
		block.title,
		...block.head,
		...block.rows.flatMap(({ labels, cells }) => [...labels, ...cells.map(({ text }) => text)]),
		...block.remarks,
	]
}

type Counted = Pick<ReportModel, 'language' | 'title' | 'session' | 'chapters' | 'annexes'>

/** The words of a report with headings, tables, notes and annexes, as its limit counts them. */
export const reportWordCount = ({ language, title, session, chapters, annexes }: Counted): number =>
	[
		title,
		session ?? '',
		...chapters.flatMap((chapter) => [chapter.title, ...chapter.blocks.flatMap(blockTexts)]),
		...annexes.flatMap((annex) => [annex.title, ...annex.lines.flatMap(({ label, text }) => [label, text])]),
	].reduce((sum, text) => sum + wordsIn(text, language), 0)

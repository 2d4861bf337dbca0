import { type ReportDays, reportDays } from '#app/domain/report/report-days.ts'
import {
	type ReleasedCells,
	type ReportAnnex,
	type ReportBlock,
	type ReportChapter,
	type ReportDataset,
	type ReportFrame,
	type ReportModel,
	releasedCells,
	reportChapters,
	type WrittenParagraph,
} from '#app/domain/report/report-model.ts'
import { readReportText } from '#app/domain/report/report-text.ts'
import type { Say } from '#app/i18n/use-say.ts'
import type { Language } from '#workflows/languages.ts'
import { shownShare } from '#workflows/releases/shown-share.ts'
import type { ReleasedTable } from '#workflows/releases/tables.ts'
import { unDate, unNumber, withUnMonths } from '#workflows/report/un-format.ts'
import { reportWordCount } from './count-words.ts'
import { paragraphRuns, type StateNames } from './paragraph-runs.ts'
import { barsOf, chartPicture, isDrawn } from './report-chart.ts'
import { chapterTables, reportTable } from './report-tables.ts'
import { pathSayer, reportWords } from './suggestions/report-words.ts'

const rules = ['confidential', 'hidden', 'known', 'zero', 'themes', 'money', 'frozen']

/** How many numbers are hidden, and of how many needs the place is shown. */
function shareSaid(tables: readonly ReleasedTable[], language: Language, say: Say): string {
	const { numbers, hidden, percent, needsPercent } = shownShare(tables)
	const written = (value: number) => unNumber(value, language)
	const said = say('releases.notShown', {
		hidden: written(hidden),
		numbers: written(numbers),
		percent: written(percent),
	})
	return needsPercent === null
		? said
		: `${said} ${say('releases.needsShown', { percent: written(needsPercent) })}`
}

/** What stands after the chapters: the dataset that all numbers are from, and the rules by which they are counted. */
const reportAnnexes = (
	dataset: ReportDataset,
	tables: readonly ReleasedTable[],
	language: Language,
	say: Say,
): ReportAnnex[] => [
	{
		title: say('reportDocument.dataset.title'),
		lines: [
			{ label: say('reportDocument.dataset.release'), text: dataset.release, isCode: true },
			{
				label: say('reportDocument.dataset.asAt'),
				text: unDate(dataset.asAt, language),
				isCode: false,
			},
			{ label: say('reportDocument.dataset.sha256'), text: dataset.sha256, isCode: true },
		],
	},
	{
		title: say('openData.made.title'),
		lines: [...rules.map((rule) => say(`openData.made.${rule}`)), shareSaid(tables, language, say)].map(
			(text) => ({ label: '', text, isCode: false }),
		),
	},
]

/** What a report is made from: its release, what people decided of it, and the names of States. */
export type ReportSource = {
	release: { number: string; asAt: Date; sha256: string; tables: readonly ReleasedTable[] }
	frame: ReportFrame
	states: StateNames
}

type Numbering = { paragraph: number; table: number; chart: number; notes: { last: number } }

/**
 * A report in one language: the same release and paragraphs always give the same one. Throws where a paragraph names a
 * number that is hidden or not there. A paragraph that is not written in this language is left out and named, and keeps
 * its number and those of its notes: numbers are the same in every language.
 */
export function reportModel(
	{ release, frame, states }: ReportSource,
	paragraphs: readonly WrittenParagraph[],
	language: Language,
): ReportModel {
	const say = pathSayer(language)
	const cells = releasedCells(release.tables)
	const days = reportDays(release)
	const numbering: Numbering = { paragraph: 0, table: 0, chart: 0, notes: { last: 0 } }
	const writtenIn = (paragraph: WrittenParagraph) => paragraph.texts[language]?.trim() ?? ''
	const chapters = reportChapters
		.map((chapter) => ({
			chapter,
			title: say(`reportText.chapters.${chapter}`),
			blocks: [
				...paragraphs
					.filter((paragraph) => paragraph.chapter === chapter)
					.flatMap((paragraph) =>
						writtenIn(paragraph) === ''
							? passOver(paragraph.texts[frame.original], numbering)
							: paragraphBlock(
									paragraph.id,
									writtenIn(paragraph),
									{ language, cells, days, states },
									numbering,
								),
					),
				...tableBlocks(chapter, release, language, numbering),
			],
		}))
		// A chapter has its number in every language as soon as it is in one.
		.filter(({ chapter, blocks }) => blocks.length > 0 || paragraphs.some((one) => one.chapter === chapter))
	const dataset = { release: release.number, asAt: release.asAt, sha256: release.sha256 }
	const { symbol, date, original, session } = frame
	const whole = {
		language,
		title: say('reportDocument.title'),
		period: withUnMonths(periodName(release.number, say), language),
		session: session[language] ?? null,
		frame: { symbol, date, original },
		dataset,
		chapters,
		annexes: reportAnnexes(dataset, release.tables, language, say),
	}
	return {
		...whole,
		words: reportWordCount(whole),
		untranslated: paragraphs.filter((each) => writtenIn(each) === '').map(({ id }) => id),
	}
}

function periodName(period: string, say: ReturnType<typeof pathSayer>): string {
	const [year = '', half] = period.split('-')
	return half ? say(`figures.periods.${half === 'H1' ? 'first' : 'second'}`, { year }) : year
}

type Bound = { language: Language; cells: ReleasedCells; days: ReportDays; states: StateNames }

function paragraphBlock(id: string, text: string, bound: Bound, numbering: Numbering): ReportBlock {
	numbering.paragraph += 1
	const { runs, items } = paragraphRuns(text, { ...bound, notes: numbering.notes })
	return { kind: 'paragraph', id, number: numbering.paragraph, runs, items }
}

/** Leaves out a paragraph, whose number and notes are counted all the same. */
function passOver(original: string | undefined, numbering: Numbering): [] {
	numbering.paragraph += 1
	const { lead, items } = readReportText(original ?? '')
	numbering.notes.last += [lead, ...items].flat().filter(({ kind }) => kind === 'note').length
	return []
}

/** The tables of a chapter that have anything to tell. Charts and tables are numbered apart. */
function tableBlocks(
	chapter: ReportChapter,
	{ tables, asAt }: ReportSource['release'],
	language: Language,
	numbering: Numbering,
): ReportBlock[] {
	const words = { ...reportWords(language), say: pathSayer(language) }
	return (chapterTables[chapter] ?? []).flatMap(({ table: name, as }): ReportBlock[] => {
		const released = tables.find(({ table }) => table === name)
		const found = released && reportTable(released, as === 'crossed' ? 'crossed' : 'lines', words)
		if (!found) return []
		numbering.table += 1
		const table = { kind: 'table' as const, number: numbering.table, ...found }
		const { bars, isPart } = barsOf(found)
		if (as !== 'chart' || !isDrawn(bars)) return [table]
		numbering.chart += 1
		const title = isPart ? words.say('reportDocument.largest', { title: found.title }) : found.title
		const description = chartPicture({ title, bars, asAt }, language).sentence
		return [{ kind: 'chart', number: numbering.chart, title, description, bars, table }]
	})
}

import type { Period } from '#workflows/figures/periods.ts'
import type { Language } from '#workflows/languages.ts'
import type { ReleasedTable, ReleaseTableName, Shown } from '#workflows/releases/tables.ts'

/** The numbers of a release by their keys; a hidden one is null. */
export type ReleasedCells = ReadonlyMap<CellKey, Shown>

type Table = Pick<ReleasedTable, 'table' | 'dims'>

/** The key of a number: its table, its codes in the order of the table, and its column. */
export const cellKey = ({ table, dims }: Table, codes: Record<string, string>, column: string): CellKey =>
	`${table}:${dims.map((dim) => codes[dim] ?? '').join(',')}:${column}`

/** Every number of a release by its key. */
export const releasedCells = (tables: readonly ReleasedTable[]): ReleasedCells =>
	new Map(
		tables.flatMap((table) =>
			table.rows.flatMap((row) =>
				table.columns.map((column, at) => [cellKey(table, row.dims, column), row.cells[at] ?? null] as const),
			),
		),
	)

/** Chapters of every report, in their order; a chapter without any block is left out. */
export const reportChapters = [
	'introduction',
	'submitted',
	'action',
	'delivered',
	'unmet',
	'conclusions',
] as const
export type ReportChapter = (typeof reportChapters)[number]

/**
 * Which number of a release: table, code of each dimension in the order of the table, and column, as
 * `outcomes:training,met:n`. An empty code is what was not recorded.
 */
export type CellKey = `${ReleaseTableName}:${string}:${string}`

/** What all numbers of a report are from. The same release and the same paragraphs always give the same report. */
export type ReportDataset = {
	/** Number of the release: its half-year. */
	release: Period
	/** The moment of the dataset, and the hash of its lines. */
	asAt: Date
	sha256: string
}

/** What people decide of a report as a whole. */
export type ReportFrame = {
	/** Symbol of the document, such as `CTOC/COP/WG.7/2027/2`; null while it has none. */
	symbol: string | null
	/** The day of the document (`YYYY-MM-DD`). */
	date: string
	/** Language in which it was written first. */
	original: Language
	/** The session that it is for, and where and when that meets, by language. */
	session: Partial<Record<Language, string>>
}

/**
 * A paragraph as people approved it, in the languages that it was written in. Its text may have, in braces, the key of a
 * number (`{kinds:training:n}`), a share of two (`{kinds:training:n/kinds:total:n}`) or a State (`{state:GHA}`); notes
 * as `^[text]`; and items on lines that begin with `- `.
 */
export type WrittenParagraph = {
	id: string
	chapter: ReportChapter
	texts: Partial<Record<Language, string>>
}

/** A piece of a sentence. A number comes with the released cells that it is from, a State with its code. */
export type ReportRun =
	| { kind: 'text'; text: string }
	| { kind: 'number'; text: string; cells: readonly [CellKey] | readonly [part: CellKey, whole: CellKey] }
	| { kind: 'state'; text: string; iso3: string }
	/** `note`: number of a footnote, through the whole report. */
	| { kind: 'note'; note: number; runs: readonly Exclude<ReportRun, { kind: 'note' }>[] }

/** A paragraph with its number through the whole report, and its items in their order. */
type ReportParagraph = {
	kind: 'paragraph'
	/** Id of the written paragraph. */
	id: string
	number: number
	runs: readonly ReportRun[]
	items: readonly (readonly ReportRun[])[]
}

/** A table of released cells. A hidden number is null, and written `..`. */
export type ReportTable = {
	kind: 'table'
	number: number
	table: ReleaseTableName
	title: string
	head: readonly string[]
	rows: readonly { labels: readonly string[]; cells: readonly ReportCell[]; isTotal: boolean }[]
	/** Sentences below: what is counted, and that numbers are hidden. */
	remarks: readonly string[]
}
/** A cell as printed, with its number for the chart; `key` says where it is from. */
export type ReportCell = { key: CellKey; value: Shown; text: string }

/** Bars of the cells of a table, which is printed below it. */
export type ReportChart = {
	kind: 'chart'
	number: number
	title: string
	/** One sentence for readers who do not see the picture. */
	description: string
	bars: readonly { label: string; cell: ReportCell }[]
	table: ReportTable
}

export type ReportBlock = ReportParagraph | ReportTable | ReportChart

/** An annex is headed by its own title and is not numbered with the paragraphs. */
export type ReportAnnex = {
	title: string
	lines: readonly { label: string; text: string; isCode: boolean }[]
}

/** A report in one language, complete: documents add only their look. */
export type ReportModel = {
	language: Language
	title: string
	/** The half-year, in words. */
	period: string
	/** Null where it was not written in this language. */
	session: string | null
	frame: Pick<ReportFrame, 'symbol' | 'date' | 'original'>
	dataset: ReportDataset
	chapters: readonly { chapter: ReportChapter; title: string; blocks: readonly ReportBlock[] }[]
	annexes: readonly ReportAnnex[]
	/** Words of the text with headings, tables and notes; Chinese is counted as two characters a word. */
	words: number
	/** Paragraphs that are not written in this language, which are left out. */
	untranslated: readonly string[]
}

/** Words that a report of the Secretariat may have. */
export const MOST_WORDS = 8500

/**
 * A sentence that people may take over, for one chapter. Its variants state the same with more or less weight, or with
 * the number or a word for it; their texts are as in a written paragraph.
 */
export type SuggestedParagraph = {
	key: string
	chapter: ReportChapter
	variants: readonly { grade: SuggestionGrade; texts: Readonly<Record<Language, string>> }[]
}
/** `exact` gives the number, `graded` a word such as "most"; the others are how strongly the Conference may wish it. */
export type SuggestionGrade = 'exact' | 'graded' | 'urge' | 'callUpon' | 'encourage' | 'invite'

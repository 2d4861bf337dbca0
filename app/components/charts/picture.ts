import type { Tone } from '../ui/status-tag.tsx'
import type { ChartHead } from './model.ts'

/** What fills a shape: a tone with its pattern, or the hatching of what cannot be drawn to scale. */
export type Fill = Tone | 'hidden' | 'unknown'
/** A shape of the key, which stands beside words: a fill, or a mark of its own. */
export type Sign = Fill | 'dot' | 'diamond' | 'target' | 'even' | 'today'

/** A text; `href` leads to the list that it counts. */
export type Written = { text: string; href?: string | undefined }
export type Signed = Written & { sign?: Sign | undefined }

/** A shape along a row. Places are from 0, where reading begins, to 1; a stub always has the same length. */
export type RowMark =
	| { kind: 'bar'; from: number; to: number; fill: Tone }
	| { kind: 'stub'; at: number; order: number; fill: 'hidden' | 'unknown' }
	| { kind: 'dot' | 'diamond' | 'target'; at: number }

export type PictureRow = {
	key: string
	label: Written
	marks: readonly RowMark[]
	/** The numbers of the row, in the order of its marks. */
	values: readonly Signed[]
}

/** Where a text has room: in every chart, or only from half a page on, or only in wide ones; all are in files. */
export type Room = 'always' | 'half' | 'wide'
export type Placed = { at: number; text: string; room: Room; anchor: 'start' | 'middle' | 'end' }

/** A column of a plot: its parts from the ground up, 0 to 1, or a stub of fixed height. */
export type Column = {
	key: string
	/** The whole of it in words, for the name of its link: "March 2026, Submitted: 12". */
	name: string
	from: number
	to: number
	parts: readonly { low: number; high: number; fill: Tone }[]
	stub: 'hidden' | 'unknown' | null
	/** Above the column, the lowest first. */
	values: readonly (Signed & Pick<Placed, 'at' | 'anchor'> & { room: Room | null })[]
	href?: string | undefined
}

/** A line of steps: each level holds until the next point; null leaves a gap. */
type StepLine = { key: string; tone: Tone; points: readonly { at: number; level: number | null }[] }

export type Plot = {
	kind: 'plot'
	/** Lines across at equal distances, from the ground (0) to the top. */
	levels: readonly string[]
	columns: readonly Column[]
	lines: readonly StepLine[]
	/** A straight dashed line for comparison. */
	even: { from: [at: number, level: number]; to: [at: number, level: number] } | null
	/** A line across time: today. */
	today: number | null
	ticks: readonly Placed[]
}

export type Dot = { key: string; x: number; y: number; radius: number; sign: 'move' | 'hidden' | 'unknown' }
type Rows = { kind: 'rows'; rows: readonly PictureRow[] }
type PlaceDots = { kind: 'map'; dots: readonly Dot[] }

/** A chart ready to be drawn, on a page or in a file: all words are said, all places are between 0 and 1. */
export type Picture = {
	head: ChartHead
	/** "As at 3 May 2026". */
	asAt: string
	sentence: string
	drawing: Rows | Plot | PlaceDots
	/** There is nothing to draw: the sentence says so. */
	isEmpty: boolean
	/** `line` is the place of a line among the lines: the second is dashed. */
	legend: readonly { sign: Sign; text: string; radius?: number; line?: number }[]
	/** Below the picture: what `..` means, the disclaimer of a map. */
	notes: readonly string[]
	/** "Source: ...". */
	source: string
	table: {
		head: readonly [string, ...string[]]
		rows: readonly (readonly Written[])[]
		numeric: readonly number[]
	}
}

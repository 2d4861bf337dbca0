import type { Tone } from '../ui/status-tag.tsx'

/** A number as this reader may see it: `hidden` protects a State, `unknown` was never recorded. */
export type Figure = number | 'hidden' | 'unknown'

/** How the numbers of a chart are written. Money is in whole units of its currency. */
export type Unit =
	| { kind: 'number' }
	| { kind: 'days' }
	| { kind: 'workingDays' }
	| { kind: 'money'; currency: string }

/** A figure, and the list that it counts where the reader may open it. */
export type ChartValue = { figure: Figure; href?: string | undefined }

/** What every chart has. */
export type ChartHead = {
	/** A short name, unique on its page and stable: "by-region". */
	key: string
	title: string
	/** When the numbers were counted: a day (`YYYY-MM-DD`) or a moment (ISO 8601). */
	asAt: string
	/** What is counted, as head of the column of numbers: "Needs". */
	measure: string
	unit: Unit
	/** Where the numbers come from; if left out, the source that all figures of the system have. */
	source?: string | undefined
	/** Addresses of the chart as files, where it may be taken away. */
	files?: { svg: string; png: string } | undefined
	/** The numbers are invented: chart and file say so. */
	isSample?: boolean | undefined
}

/** A part that every row of a chart has: its label, and a tone with a pattern of its own. */
export type Series = { key: string; label: string; tone: Tone }

/** Returns the figure, or null where no number may be drawn. */
export const drawable = (figure: Figure): number | null => (typeof figure === 'number' ? figure : null)

/** Returns the sum of what is shown; `hidden` if a part of it is, else `unknown` if a part of it is. */
export function sumOf(figures: readonly Figure[]): Figure {
	if (figures.includes('hidden')) return 'hidden'
	if (figures.includes('unknown')) return 'unknown'
	return figures.reduce<number>((sum, figure) => sum + (drawable(figure) ?? 0), 0)
}

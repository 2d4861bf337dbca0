/**
 * What work for one person costs, in points: a point is about 50 ms of a processor. Who may spend how many is set by
 * `WORK_POINTS` and `WORK_POINTS_PER_MINUTE`.
 */
export const workCosts = {
	/** Passes on what is stored, or answers a script. */
	light: 0,
	/** Some records as text: JSON, XML, a calendar, a picture of lines. */
	data: 1,
	/** Received files, checked in a thread. */
	upload: 2,
	/** Rows of a list as text. */
	table: 2,
	/** A picture of points. */
	picture: 4,
	/** A text document. */
	document: 4,
	/** The layout of a process chart that is not known yet. */
	chart: 4,
	/** A workbook that is written. */
	book: 6,
	pdf: 6,
	/** A workbook or a table that is read and compared. */
	import: 12,
} as const

export type Work = keyof typeof workCosts

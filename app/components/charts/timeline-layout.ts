const DAY = 24 * 60 * 60 * 1000

/** A shorter gap is never left out. */
const LONG = 90 * DAY
/** What is left of a long gap, beside the median of all gaps. */
const KEPT = 3

/** A gap that is drawn shorter than it is, with the break in the middle. */
type Break = { from: number; to: number; middle: number }

type Axis = {
	/** Where a moment stands: from 0 at the first to 1 at the last. */
	along: (at: number) => number
	breaks: Break[]
	/** How long the line is without what was cut, in milliseconds. */
	whole: number
}

/**
 * Returns where moments stand along a line, and the gaps that are drawn short. A
 * gap without any moment that is long beside the others would press these together, so that it is cut: one odd date
 * cannot stretch the picture.
 */
export function brokenAxis(moments: readonly number[]): Axis {
	const times = [...new Set(moments)].sort((one, other) => one - other)
	const gaps = times.slice(1).map((to, index) => ({ from: times[index] ?? to, to }))
	const most = Math.max(LONG / 2, KEPT * medianOf(gaps.map(({ from, to }) => to - from)))
	const drawn = gaps.map(({ from, to }) => {
		const length = to - from
		const isCut = length > LONG && length > most
		return { from, to, isCut, length: isCut ? most : length }
	})
	const whole = drawn.reduce((sum, { length }) => sum + length, 0) || 1
	const first = times[0] ?? 0
	function along(at: number) {
		let passed = 0
		for (const { from, to, length } of drawn) {
			if (at <= from) break
			passed += at >= to ? length : ((at - from) / (to - from)) * length
		}
		return at <= first ? 0 : passed / whole
	}
	const breaks = drawn
		.filter(({ isCut }) => isCut)
		.map(({ from, to }) => ({ from, to, middle: (along(from) + along(to)) / 2 }))
	return { along, breaks, whole }
}

/** Of two in the middle the smaller: of a short and a long gap the short one is the rule. */
function medianOf(lengths: readonly number[]): number {
	const inOrder = lengths.toSorted((one, other) => one - other)
	return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? 0
}

type Span = { on: string; until: string | null }

export type TimelineRow = {
	key: string
	label: string
	planned: Span | null
	/** Without `until` it still continues. */
	actual: Span | null
}

/** A day on the line: what happened stands above it, what was planned below. */
export type TimelineMark = {
	key: string
	label: string
	/** The day or days as they are written below the label. */
	span: Span
	side: 'above' | 'below'
	look: 'reached' | 'ahead' | 'late' | 'today'
	/** It came, or is awaited, after its planned day. */
	isLate: boolean
}

const WIDTH = 760
const PAD = 12
const EDGE = 6
/** From the line to the first label, and from each label to the next. */
const NEAR = 14
const LANE = 36
const GAP = 14

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The marks of a timeline, with today among them. A stage has no planned day; what was planned stands where it came. */
export function marksOf(rows: readonly TimelineRow[], today: string, now: string): TimelineMark[] {
	const marks = rows.flatMap((row): TimelineMark[] => {
		const { key, label, planned, actual } = row
		const span = actual ?? planned
		if (!span) return []
		const late = isLate(row, today)
		const look = actual ? 'reached' : late ? 'late' : 'ahead'
		return [{ key, label, span, side: planned ? 'below' : 'above', look, isLate: late }]
	})
	const on = { on: today, until: null }
	return [...marks, { key: 'today', label: now, span: on, side: 'above', look: 'today', isLate: false }]
}

/**
 * Of the labels of one side, how far from the line each stands: every label begins at its day, and the earlier one of
 * two that would meet goes further out, so that no label stands on another or on the stroke that leads to it.
 */
function lanesOf(marks: readonly { x: number; width: number }[]): number[] {
	const lanes: number[] = []
	for (let at = marks.length - 1; at >= 0; at--) {
		const { x = 0, width = 0 } = marks[at] ?? {}
		const met = lanes.filter((_, later) => later > at && (marks[later]?.x ?? 0) < x + width + GAP)
		lanes[at] = 1 + Math.max(0, ...Object.values(met))
	}
	return lanes
}

/**
 * The positions in a timeline, in the units of its picture; mirrored for languages read from the right. Long gaps are
 * cut (`breaks`), and the line ends where the last label still has its place.
 */
export function timelineLayout<Mark extends TimelineMark & { width: number }>(
	rows: readonly TimelineRow[],
	marks: readonly Mark[],
	today: string,
	mirrored: boolean,
) {
	const days = rows.flatMap(({ planned, actual }) =>
		[planned?.on, planned?.until, actual?.on, actual?.until].filter((day): day is string => Boolean(day)),
	)
	const times = [...days, today].map(time)
	const first = Math.min(...times)
	const last = Math.max(...times, first + 30 * DAY)
	const axis = brokenAxis([...times, last])
	const room = WIDTH - 2 * PAD - EDGE
	const length = Math.min(
		room,
		...marks.map(({ span, width }) => {
			const along = axis.along(time(span.on))
			return along > 0 ? Math.max(room / 3, (room - width) / along) : room
		}),
	)
	const along = (at: number) => PAD + axis.along(at) * length
	const mirror = (place: number) => round(mirrored ? WIDTH - place : place)
	const part = (from: number, to: number) => {
		const [start, end] = [along(from), along(Math.max(from, to))]
		return { x: round(mirrored ? WIDTH - end : start), width: round(end - start) }
	}
	const sides = (['above', 'below'] as const).map((side) => {
		const those = marks
			.filter((mark) => mark.side === side)
			.map((mark) => ({ ...mark, x: along(time(mark.span.on)) }))
			.toSorted((one, other) => one.x - other.x)
		const lanes = lanesOf(those)
		return those.map((mark, index) => ({ ...mark, lane: lanes[index] ?? 1 }))
	})
	const [above = 0, below = 0] = sides.map((side) => Math.max(0, ...side.map(({ lane }) => lane)))
	const axisY = PAD + NEAR + above * LANE
	return {
		width: WIDTH,
		height: axisY + NEAR + below * LANE + PAD / 2,
		axisY,
		line: { from: mirror(PAD), to: mirror(WIDTH - PAD) },
		passed: part(first, time(today)),
		marks: sides.flat().map((mark) => ({
			...mark,
			x: mirror(mark.x),
			/** The first line of the label; the second one is 15 below. */
			y:
				mark.side === 'above'
					? axisY - NEAR - (mark.lane - 1) * LANE - 18
					: axisY + NEAR + (mark.lane - 1) * LANE + 13,
		})),
		/** Planned for several days. */
		spans: rows.flatMap(({ key, planned }) =>
			planned?.until && planned.until > planned.on
				? [{ key, ...part(time(planned.on), time(planned.until)) }]
				: [],
		),
		/** From the planned day until it came, or until today. */
		late: rows.flatMap((row) => {
			const { key, planned, actual } = row
			if (!planned || !isLate(row, today)) return []
			return [
				{ key, ...part(time(planned.until ?? planned.on), time(actual ? (actual.until ?? today) : today)) },
			]
		}),
		breaks: axis.breaks.map(({ from, to, middle }) => ({
			x: mirror(PAD + middle * length),
			days: Math.round((to - from) / DAY),
		})),
	}
}

/** Whether something did not happen by its planned day. */
export function isLate({ planned, actual }: Pick<TimelineRow, 'planned' | 'actual'>, today: string): boolean {
	if (!planned) return false
	const end = planned.until ?? planned.on
	return actual ? (actual.until ?? today) > end : today > end
}

const round = (number: number) => Math.round(number * 10) / 10

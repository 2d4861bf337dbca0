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
	/** Names what happens, and does not say that it is due. */
	label: string
	/** Words for its planned day where that is a deadline, such as "Nominations due"; no other day has them. */
	due: string | null
	planned: Span | null
	/** Without `until` it still continues. */
	actual: Span | null
}

/** A day in one of the two lanes. What has a planned and an actual day has a mark for each. */
export type TimelineMark = {
	key: string
	label: string
	/** The day or days as they are written below the label. */
	span: Span
	/** Labels of planned days stand above both lanes, those of actual ones below. */
	lane: 'planned' | 'actual'
	look: 'reached' | 'ahead' | 'deadline' | 'today'
	/** In the lane of actual days: it came after its planned day. In the other: it has not come by now. */
	isLate: boolean
}

const WIDTH = 760
const PAD = 12
const EDGE = 6
/** From a lane to the first label, and from each label to the next. */
const NEAR = 14
const LANE = 36
const GAP = 14
/** From the planned lane to the actual one. */
const BETWEEN = 44

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The marks of a timeline, with today among them. Of a stage, which has no plan, the first day alone is written. */
export function marksOf(rows: readonly TimelineRow[], today: string, now: string): TimelineMark[] {
	const marks = rows.flatMap(({ key, label, due, planned, actual }): TimelineMark[] => {
		const isOverdue = isLate({ planned, actual }, today)
		return [
			...(planned
				? [
						{
							key: `${key} planned`,
							label: due ?? label,
							span: planned,
							lane: 'planned' as const,
							look: due === null ? ('ahead' as const) : ('deadline' as const),
							isLate: isOverdue && !actual,
						},
					]
				: []),
			...(actual
				? [
						{
							key: `${key} actual`,
							label,
							span: planned ? actual : { on: actual.on, until: null },
							lane: 'actual' as const,
							look: 'reached' as const,
							isLate: isOverdue,
						},
					]
				: []),
		]
	})
	const on = { on: today, until: null }
	return [...marks, { key: 'today', label: now, span: on, lane: 'planned', look: 'today', isLate: false }]
}

/**
 * Of the labels of one lane, how far from it each stands: every label begins at its day, and the earlier one of two that
 * would meet goes further out, so that no label stands on another or on the stroke that leads to it.
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
 * The positions in a timeline, in the units of its picture; mirrored for languages read from the right. `names` is what
 * the names of the lanes take. Long gaps are cut (`breaks`), and the lanes end where the last label still has its place.
 */
export function timelineLayout<Mark extends TimelineMark & { width: number }>(
	rows: readonly TimelineRow[],
	marks: readonly Mark[],
	today: string,
	{ mirrored, names }: { mirrored: boolean; names: number },
) {
	const days = rows.flatMap(({ planned, actual }) =>
		[planned?.on, planned?.until, actual?.on, actual?.until].filter((day): day is string => Boolean(day)),
	)
	const times = [...days, today].map(time)
	const first = Math.min(...times)
	const last = Math.max(...times, first + 30 * DAY)
	const axis = brokenAxis([...times, last])
	const start = PAD + names
	const room = WIDTH - start - PAD - EDGE
	const length = Math.min(
		room,
		...marks.map(({ span, width }) => {
			const along = axis.along(time(span.on))
			return along > 0 ? Math.max(room / 3, (room - width) / along) : room
		}),
	)
	const along = (at: number) => start + axis.along(at) * length
	const mirror = (place: number) => round(mirrored ? WIDTH - place : place)
	const part = (from: number, to: number) => {
		const [begin, end] = [along(from), along(Math.max(from, to))]
		return { x: round(mirrored ? WIDTH - end : begin), width: round(end - begin) }
	}
	const lanes = (['planned', 'actual'] as const).map((lane) => {
		const those = marks
			.filter((mark) => mark.lane === lane)
			.map((mark) => ({ ...mark, x: along(time(mark.span.on)) }))
			.toSorted((one, other) => one.x - other.x)
		const rows = lanesOf(those)
		return those.map((mark, index) => ({ ...mark, row: rows[index] ?? 1 }))
	})
	const [above = 0, below = 0] = lanes.map((lane) => Math.max(0, ...lane.map(({ row }) => row)))
	const plannedY = PAD + NEAR + above * LANE
	const actualY = plannedY + BETWEEN
	const begun = rows.flatMap(({ actual }) => (actual ? [time(actual.on)] : []))
	return {
		width: WIDTH,
		height: actualY + NEAR + below * LANE + PAD / 2,
		plannedY,
		actualY,
		line: { from: mirror(start), to: mirror(WIDTH - PAD) },
		/** Where the names of the lanes begin. */
		namesAt: mirror(PAD),
		/** From the first actual day until today. */
		passed: begun.length > 0 ? part(Math.min(...begun), time(today)) : null,
		marks: lanes.flat().map((mark) => ({
			...mark,
			x: mirror(mark.x),
			/** The first line of the label; the second one is 15 below. */
			y:
				mark.lane === 'planned'
					? plannedY - NEAR - (mark.row - 1) * LANE - 18
					: actualY + NEAR + (mark.row - 1) * LANE + 13,
		})),
		/** Planned for several days. */
		spans: rows.flatMap(({ key, planned }) =>
			planned?.until && planned.until > planned.on
				? [{ key, ...part(time(planned.on), time(planned.until)) }]
				: [],
		),
		/** The gap: from the planned day until it came, or until today. `from` is where the planned day is. */
		late: rows.flatMap((row) => {
			const { key, planned, actual } = row
			if (!planned || !isLate(row, today)) return []
			const due = time(planned.until ?? planned.on)
			const gap = part(due, time(actual ? (actual.until ?? today) : today))
			return [{ key, from: mirror(along(due)), ...gap }]
		}),
		breaks: axis.breaks.map(({ from, to, middle }) => ({
			x: mirror(start + middle * length),
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

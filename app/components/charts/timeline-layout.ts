import { brokenAxis } from './broken-axis.ts'

type Span = { on: string; until: string | null }

export type TimelineRow = {
	key: string
	label: string
	planned: Span | null
	/** Without `until` it still continues. */
	actual: Span | null
}

const DAY = 24 * 60 * 60 * 1000
const WIDTH = 760
const PAD = 12
const TOP = 30
const ROW = 44
const SMALLEST = 6
/** The width of a month's name. */
const NAME = 80

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The first days of months to mark: at most eight, at equal distances, none where the line is cut. */
function monthsBetween(first: number, last: number, drawn: number): Date[] {
	const months = drawn / (30 * DAY)
	const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => months / each <= 8) ?? 240
	const start = new Date(first)
	const found: Date[] = []
	const month = step >= 12 ? 0 : start.getUTCMonth()
	for (let at = 0; ; at += step) {
		const tick = new Date(Date.UTC(start.getUTCFullYear(), month + at, 1))
		if (tick.getTime() > last) return found
		if (tick.getTime() >= first) found.push(tick)
	}
}

/** A day named above the line: by its month, or where too few months begin by the day itself. */
type Mark = { date: Date; x: number; isDay: boolean }

/** Of the marks those whose names do not stand on each other. */
function apart(marks: readonly Mark[]): Mark[] {
	const kept: Mark[] = []
	for (const mark of marks) {
		const before = kept.at(-1)
		if (!before || Math.abs(mark.x - before.x) >= NAME) kept.push(mark)
	}
	return kept
}

/**
 * The positions in a timeline, in the units of its picture; mirrored for languages read from the right. Long gaps are
 * cut (`breaks`).
 */
export function timelineLayout(rows: readonly TimelineRow[], today: string, mirrored: boolean) {
	const days = rows
		.flatMap(({ planned, actual }) => [planned?.on, planned?.until, actual?.on, actual?.until])
		.filter((day): day is string => Boolean(day))
	const times = [...days, today].map(time)
	const first = Math.min(...times)
	const last = Math.max(...times, first + 30 * DAY)
	const axis = brokenAxis([...times, last])
	const along = (at: number) => PAD + axis.along(at) * (WIDTH - 2 * PAD)
	const mirror = (place: number) => round(mirrored ? WIDTH - place : place)
	const x = (at: number) => mirror(along(at))
	const bar = ({ on, until }: Span, open: string) => {
		const [from, to] = [time(on), Math.max(time(until ?? open), time(on))]
		const width = Math.max(SMALLEST, along(to) - along(from))
		return { x: round(mirrored ? x(from) - width : x(from)), width: round(width), point: from === to }
	}
	const months = apart(
		monthsBetween(first, last, axis.whole)
			.filter((date) => !axis.breaks.some(({ from, to }) => from < date.getTime() && date.getTime() < to))
			.map((date) => ({ date, x: x(date.getTime()), isDay: false })),
	)
	const ends = [first, last].map((at) => ({ date: new Date(at), x: x(at), isDay: true }))
	return {
		width: WIDTH,
		height: TOP + rows.length * ROW,
		top: TOP,
		today: x(time(today)),
		ticks: months.length > 1 ? months : ends,
		breaks: axis.breaks.map(({ from, to, middle }) => ({
			x: mirror(PAD + middle * (WIDTH - 2 * PAD)),
			days: Math.round((to - from) / DAY),
		})),
		rows: rows.map((row, index) => ({
			...row,
			y: TOP + index * ROW,
			planned: row.planned && bar(row.planned, row.planned.on),
			// What should have happened and did not is late until today.
			actual: row.actual
				? bar(row.actual, today)
				: row.planned && isLate(row, today)
					? bar({ on: row.planned.until ?? row.planned.on, until: today }, today)
					: null,
			late: isLate(row, today),
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

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

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The months to mark: at most eight, at equal distances. */
function ticksBetween(first: number, last: number): Date[] {
	const months = (last - first) / (30 * DAY)
	const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => months / each <= 8) ?? 240
	const start = new Date(first)
	const ticks: Date[] = []
	const month = step >= 12 ? 0 : start.getUTCMonth()
	for (let at = 0; ; at += step) {
		const tick = new Date(Date.UTC(start.getUTCFullYear(), month + at, 1))
		if (tick.getTime() > last) return ticks
		if (tick.getTime() >= first) ticks.push(tick)
	}
}

/** The positions in a timeline, in the units of its picture; mirrored for languages read from the right. */
export function timelineLayout(rows: readonly TimelineRow[], today: string, mirrored: boolean) {
	const days = rows
		.flatMap(({ planned, actual }) => [planned?.on, planned?.until, actual?.on, actual?.until])
		.filter((day): day is string => Boolean(day))
	const times = [...days, today].map(time)
	const first = Math.min(...times)
	const last = Math.max(...times, first + 30 * DAY)
	const along = (at: number) => PAD + ((at - first) / (last - first)) * (WIDTH - 2 * PAD)
	const x = (at: number) => round(mirrored ? WIDTH - along(at) : along(at))
	const bar = ({ on, until }: Span, open: string) => {
		const [from, to] = [time(on), Math.max(time(until ?? open), time(on))]
		const width = Math.max(SMALLEST, along(to) - along(from))
		return { x: round(mirrored ? x(from) - width : x(from)), width: round(width), point: from === to }
	}
	return {
		width: WIDTH,
		height: TOP + rows.length * ROW,
		top: TOP,
		today: x(time(today)),
		ticks: ticksBetween(first, last).map((date) => ({ date, x: x(date.getTime()) })),
		rows: rows.map((row, index) => ({
			...row,
			y: TOP + index * ROW,
			planned: row.planned && bar(row.planned, row.planned.on),
			actual: row.actual && bar(row.actual, today),
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

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

/** The number that a text begins and ends with; a baseline may also be "to be measured". */
export function numberIn(text: string): number | null {
	const plain = text.replace(/[\s\u00a0\u202f%]/g, '').replace(/^(-?\d+),(\d{1,2})$/, '$1.$2')
	const whole = plain.replace(
		/^(-?\d{1,3})((?:[,']\d{3})+)(?=\.|$)/,
		(_, first, more) => first + more.replace(/\D/g, ''),
	)
	return /^-?\d+(\.\d+)?$/.test(whole) ? Number(whole) : null
}

type Indicator = { baseline: string; target: string; reached: string }

/**
 * How far an indicator has come from its baseline to its target, in per cent; also where the target is the lower of
 * the two. Null where one of them is no number, or where there is no way to go.
 */
export function progressOf({ baseline, target, reached }: Indicator): number | null {
	const [from, to, at] = [numberIn(baseline), numberIn(target), numberIn(reached)]
	if (from === null || to === null || at === null || from === to) return null
	return Math.round(((at - from) / (to - from)) * 100) + 0 // never a minus before the zero
}

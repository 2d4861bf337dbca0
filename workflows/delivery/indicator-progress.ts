/** Returns the number if the text is one; a baseline may also be "to be measured". */
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
 * Returns the progress of an indicator from baseline to target, in per cent; the target may also be the lower of the
 * two. Null if a value is not a number or if baseline and target are equal.
 */
export function progressOf({ baseline, target, reached }: Indicator): number | null {
	const [from, to, at] = [numberIn(baseline), numberIn(target), numberIn(reached)]
	if (from === null || to === null || at === null || from === to) return null
	return Math.round(((at - from) / (to - from)) * 100) + 0 // avoids -0
}

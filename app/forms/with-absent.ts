type Values = Record<string, unknown>

/**
 * Returns answers from a sheet, completed with stored answers that the sheet has no cell for: an older form, or one
 * with deleted rows, must not clear them. A blank cell remains blank.
 */
export function withAbsent(read: Values, stored: Values): Values {
	const names = new Set([...Object.keys(stored), ...Object.keys(read)])
	return Object.fromEntries([...names].map((name) => [name, filled(read[name], stored[name])]))
}

function filled(read: unknown, stored: unknown): unknown {
	if (read === undefined) return stored
	if (!Array.isArray(read)) return isObject(read) ? withAbsent(read, isObject(stored) ? stored : {}) : read
	const known = [stored ?? []].flat()
	return read.some(isObject) ? filledRows(read, known.filter(isObject)) : filledPlaces(read, known)
}

/** Several codes, one in each cell; a missing cell leaves a gap in the list. */
function filledPlaces(read: unknown[], stored: unknown[]): unknown[] {
	const places = Array.from({ length: Math.max(read.length, stored.length) }, (_, index) => index)
	return places
		.map((index) => {
			const isAbsent = !(index in read)
			return isAbsent && !read.includes(stored[index]) ? stored[index] : read[index]
		})
		.filter((code) => code !== undefined && code !== '')
}

/** A row is matched to the stored one with the same values in the sheet's columns, else to the one at its position. */
function filledRows(read: Values[], stored: Values[]): Values[] {
	const isSame = (row: Values) => (other: Values) =>
		Object.entries(row).every(([name, value]) => String(other[name] ?? '') === String(value))
	return read.map((row, index) =>
		withAbsent(row, stored.find(isSame(row)) ?? ((read.length === stored.length && stored[index]) || {})),
	)
}

const isObject = (value: unknown): value is Values =>
	value !== null && typeof value === 'object' && !Array.isArray(value)

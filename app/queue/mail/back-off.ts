const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Two days in all (RFC 5321, 4.5.4.1 asks for days); after that a letter waits for an administrator. */
const pauses = [
	...[1, 5, 15, 30].map((minutes) => minutes * MINUTE),
	...[1, 2, 4, 8, 8, 8, 8, 8].map((hours) => hours * HOUR),
]

export const LONGEST_PAUSE = 8 * HOUR
export const LONGEST_REST = 15 * MINUTE

/** When a letter is tried again that has failed so often, with growing pauses over two days; null when it is given up. */
export function nextTry(attempts: number, at: Date): Date | null {
	const pause = pauses[attempts - 1]
	return pause === undefined ? null : new Date(at.getTime() + pause)
}

/** How long a domain that asked for patience the nth time in a row is left alone: a minute, two, four, at most fifteen. */
export const restOfDomain = (rests: number) => Math.min(2 ** (rests - 1) * MINUTE, LONGEST_REST)

/** How long nothing is sent after the mail server was away the nth time in a row: at most two minutes. */
export const restOfServer = (rests: number) => Math.min(2 ** (rests - 1) * 15_000, 2 * MINUTE)

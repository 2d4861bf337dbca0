const MINUTE = 60_000
const pauses = [1, 5, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * MINUTE)
const LONGEST = 8 * 60 * MINUTE
/** So long a letter is tried (RFC 5321, 4.5.4.1 asks for days); after that it waits for an administrator. */
const PATIENCE = 48 * 60 * MINUTE

/** When a letter is tried again that failed so often, with growing pauses over two days; null when it is given up. */
export function nextTry(attempts: number, since: Date, at: Date): Date | null {
	const next = new Date(at.getTime() + (pauses[attempts - 1] ?? LONGEST))
	return next.getTime() - since.getTime() > PATIENCE ? null : next
}

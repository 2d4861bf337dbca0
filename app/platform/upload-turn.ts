let last: Promise<unknown> = Promise.resolve()

/** Runs `work` when all work given before has ended: for what needs a whole file in memory. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
	const mine = last.then(work)
	last = mine.catch(() => {}) // whose it was hears of the failure; the next does not care
	return mine
}

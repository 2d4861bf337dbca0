/**
 * Asks until a result is there; throws with `what` if none comes within so many seconds. What is dear to ask is asked
 * less often.
 */
export async function eventually<T>(
	what: string,
	ask: () => Promise<T | undefined | false>,
	seconds = 30,
	everyMs = 100,
): Promise<T> {
	const end = Date.now() + seconds * 1000
	while (Date.now() < end) {
		const answer = await ask()
		if (answer) return answer
		await new Promise((resolve) => setTimeout(resolve, everyMs))
	}
	throw new Error(`Did not happen in ${seconds} seconds: ${what}`)
}

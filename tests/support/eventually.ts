/** Repeats until a result is there; throws with `what` if none comes. */
export async function eventually<T>(
	what: string,
	ask: () => Promise<T | undefined | false>,
	seconds = 30,
): Promise<T> {
	const end = Date.now() + seconds * 1000
	while (Date.now() < end) {
		const answer = await ask()
		if (answer) return answer
		await new Promise((resolve) => setTimeout(resolve, 100))
	}
	throw new Error(`Did not happen in ${seconds} seconds: ${what}`)
}

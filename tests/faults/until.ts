import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until the answer is yes; throws when it is not within the given time. */
export async function until(what: string, asked: () => Promise<boolean>, within = 60_000): Promise<void> {
	const end = Date.now() + within
	while (!(await asked())) {
		if (Date.now() > end) throw new Error(`Not within ${within / 1000} s: ${what}`)
		await pause(200)
	}
}

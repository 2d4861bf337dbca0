import { setTimeout as pause } from 'node:timers/promises'

/** Jobs wait at most this long (ms) for pages, so that they continue under any load. */
const LONGEST = 100
/** A person who has just received a page often requests another one soon. */
const LULL = 15

const pages = { inHand: 0, lastAt: 0 }

/** Counts a page as in progress until the returned function is called; repeated calls have no effect. */
export function pageBegins(): () => void {
	let open = true
	pages.inHand += 1
	return () => {
		if (!open) return
		open = false
		pages.inHand -= 1
		pages.lastAt = performance.now()
	}
}

/** Resolves when no page is in progress in this process, after a tenth of a second at the latest. */
export async function pagesFirst(): Promise<void> {
	const until = performance.now() + LONGEST
	while ((pages.inHand > 0 || performance.now() - pages.lastAt < LULL) && performance.now() < until)
		await pause(5)
}

import { setTimeout as pause } from 'node:timers/promises'

/** Work of the queue waits this long for pages to be answered, and no longer: it goes on under any load. */
const LONGEST = 100
/** Somebody who has just got a page is likely to ask for the next. */
const LULL = 15

const pages = { inHand: 0, lastAt: 0 }

/** A page is being answered until the returned function is called; calling it again changes nothing. */
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

/** Resolves when no page is being answered in this process, after a tenth of a second at the latest. */
export async function pagesFirst(): Promise<void> {
	const until = performance.now() + LONGEST
	while ((pages.inHand > 0 || performance.now() - pages.lastAt < LULL) && performance.now() < until)
		await pause(5)
}

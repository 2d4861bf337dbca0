/** A refusal is repeated without another look for so many milliseconds: an attempt elsewhere may have ended it. */
const REMEMBERED_MS = 5_000
const MOST = 10_000

/** Until when attempts under a name are refused, and until when this is repeated without a look, by the process's own clock. */
type Refusal = { until: number; repeated: number }
const refusals = new Map<string, Refusal>()

/** Remembers that attempts under `name` are refused for `ms` milliseconds from now. */
export function rememberRefusal(name: string, ms: number): void {
	const at = performance.now()
	if (refusals.size >= MOST)
		for (const [one, { repeated }] of refusals) if (repeated <= at) refusals.delete(one)
	if (refusals.size >= MOST) return
	refusals.set(name, { until: at + ms, repeated: at + Math.min(ms, REMEMBERED_MS) })
}

/** Seconds until attempts under this name are looked at again; null if it is not known to be refused. */
export function refusedLately(name: string): number | null {
	const found = refusals.get(name)
	const at = performance.now()
	if (!found || found.repeated <= at) return null
	return Math.ceil((found.until - at) / 1000)
}

/** Forgets all: for what ends a refusal in this process. */
export const forgetRefusal = (name: string): void => void refusals.delete(name)

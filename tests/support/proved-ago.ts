import type { Actor } from '#app/platform/actor.ts'

/** Somebody whose session has proved so many minutes ago that they are there. */
export function provedAgo(actor: Actor, minutes: number): Actor {
	const at = new Date(Date.now() - minutes * 60_000)
	const session = { id: 'session', openedAt: at, factorAt: at, confirmedAt: at, hasFactor: true }
	return { ...actor, session }
}

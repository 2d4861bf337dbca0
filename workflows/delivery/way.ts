import { isBrokenOff } from './status-facts.ts'

/** States outside the ordinary course of a delivery. */
const asides: ReadonlySet<string> = new Set([
	'postponed',
	'customsHeld',
	'rejectedLines',
	'lostOrDamaged',
	'changeRequested',
	'misuseReported',
	'stopped',
	'resultsReview',
])

type Move = { from: string | null; to: string | null; at: Date }
export type Stage = { status: string; state: 'done' | 'current' | 'todo'; since: Date | null }

/**
 * Returns the states of a delivery in order, each with the day on which it was reached. A state outside the ordinary
 * course follows the stage that it interrupted; a delivery that failed ends there.
 */
export function deliveryWay(states: readonly string[], moves: readonly Move[], here: string, openedAt: Date) {
	const way = states.filter((state) => !isBrokenOff(state) && !asides.has(state))
	const since = new Map<string, Date>([[way[0] ?? '', openedAt]])
	let last = way[0] ?? ''
	for (const { from, to, at } of moves) {
		if (!to || from === to) continue
		since.set(to, at)
		if (way.includes(to)) last = to
	}
	const aside = way.includes(here) ? [] : [here]
	const reached = way.indexOf(way.includes(here) ? here : last)
	const before = way.slice(0, reached + 1).filter((state) => !isBrokenOff(here) || since.has(state))
	const shown = [...before, ...aside, ...(isBrokenOff(here) ? [] : way.slice(reached + 1))]
	return shown.map((status): Stage => {
		const position = way.indexOf(status)
		const todo = position > reached
		const current = status === here && status !== 'closed'
		return {
			status,
			state: current ? 'current' : todo ? 'todo' : 'done',
			since: todo ? null : (since.get(status) ?? null),
		}
	})
}

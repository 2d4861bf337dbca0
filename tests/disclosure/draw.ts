import { entryAt } from '#workflows/names.ts'

/** Draws from a seed: the same seed always draws the same. */
export function drawnFrom(seed: number) {
	let state = (seed * 2654435761 + 1) | 0
	/** From 0 up to 1. */
	const next = () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}
	const below = (count: number) => Math.floor(next() * count)
	return {
		below,
		between: (least: number, most: number) => least + next() * (most - least),
		chance: (share: number) => next() < share,
		pick: <One>(of: readonly One[]): One => entryAt(of, below(of.length)),
		/** The first ones more often: with a skew of 1 all alike. */
		skewed: <One>(of: readonly One[], skew: number): One =>
			entryAt(of, Math.floor(next() ** skew * of.length)),
		shuffled: <One>(of: readonly One[]): One[] =>
			of
				.map((one) => ({ one, place: next() }))
				.sort((one, other) => one.place - other.place)
				.map(({ one }) => one),
	}
}
export type Draw = ReturnType<typeof drawnFrom>

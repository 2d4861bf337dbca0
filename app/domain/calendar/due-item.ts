import type { Milestone } from '#workflows/delivery/plan.ts'
import type { TargetName } from '#workflows/targets.ts'

/** One thing that somebody has to see to on a day. It says which step of which reference, and nothing that was typed. */
export type DueItem = {
	/** The same for as long as it is the same thing, whatever happens to its day. */
	key: string
	what: Milestone | TargetName | 'offerExpires'
	/** Days (`YYYY-MM-DD`), both of them included. */
	on: string
	until: string | null
	reference: string | null
	/** Of the need it is about, if it is about one. */
	number: string | null
	path: string
	/** Grows with each change. */
	sequence: number
	changedAt: Date
}

export const dayOf = (at: Date) => at.toISOString().slice(0, 10)

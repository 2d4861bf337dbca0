import * as z from 'zod'
import { isImpartial } from '#app/domain/bundles/bundled-rows.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { AllocationLine } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { themes } from '#workflows/vocabulary.ts'

/** Whether this person starts, changes and confirms allocations. */
export const isAllocationOfficer = (actor: Actor) => may(actor, 'decideAllocations')

/** What a run allocates: the capacity of one programme, or the open needs of one theme or of all. */
export const allocationScope = z.discriminatedUnion('of', [
	z.object({ of: z.literal('all') }),
	z.object({ of: z.literal('theme'), theme: z.enum(themes) }),
	z.object({ of: z.literal('programme'), programmeId: z.string() }),
])
export type AllocationScope = z.infer<typeof allocationScope>

/** An officer's change to a line of a proposal: another programme or quantity, or nothing. */
const departure = z.object({
	programmeId: z.string().nullable(),
	quantity: z.number(),
	reason: z.string(),
	byId: z.string(),
	at: z.string(),
})
export type Override = z.infer<typeof departure>

/** Outcome of a line when the run was confirmed. */
export type LineOutcome =
	| { outcome: 'proposed' }
	| { outcome: 'skipped'; why: Reason | 'takenOut' | 'stale' | 'gone' }

export const overrideOf = ({ departure: kept }: Pick<AllocationLine, 'departure'>): Override | null =>
	kept ? departure.parse(kept) : null

/** What a need is to get: the officer's change, else the proposal. */
export function effective(line: Pick<AllocationLine, 'departure' | 'programmeId' | 'quantity'>) {
	const { programmeId, quantity } = overrideOf(line) ?? line
	return { programmeId, quantity }
}

/** Whether this officer has no conflict of interest about a line: neither about its State nor its programmes. */
export function mayDecide(
	actor: Actor,
	line: Pick<AllocationLine, 'departure' | 'programmeId' | 'quantity' | 'stateIso3'>,
): boolean {
	const programmes = [line.programmeId, effective(line).programmeId]
	return (
		isImpartial(actor, line.stateIso3) &&
		programmes.every((id) => id === null || !actor.recusedFrom.includes(id))
	)
}

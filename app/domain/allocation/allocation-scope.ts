import * as z from 'zod'
import type { Actor } from '#app/platform/actor.ts'
import type { Role } from '#workflows/roles.ts'
import { themes } from '#workflows/vocabulary.ts'

/** The posts that see allocations, and those that start, change, confirm and drop them. */
export const allocationReaders = ['triageOfficer', 'caseOfficer', 'headquartersApprover'] as const
export const allocationOfficers = ['triageOfficer', 'headquartersApprover'] as const satisfies readonly Role[]

/** Whether this person starts, changes and confirms allocations. */
export const isAllocationOfficer = ({ role }: Actor) => allocationOfficers.some((each) => each === role)

/** What a run allocates: the places of one programme, or what is open of one theme or of all. */
export const allocationScope = z.discriminatedUnion('of', [
	z.object({ of: z.literal('all') }),
	z.object({ of: z.literal('theme'), theme: z.enum(themes) }),
	z.object({ of: z.literal('programme'), programmeId: z.string() }),
])
export type AllocationScope = z.infer<typeof allocationScope>

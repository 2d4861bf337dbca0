import * as z from 'zod'
import type { Chosen, ListOffer } from './list-address.ts'

export const allocationStatuses = ['queued', 'running', 'proposed', 'confirmed', 'dropped', 'failed'] as const
export const allocationScopes = ['all', 'theme', 'programme'] as const

export type AllocationFilterName = 'status' | 'scope'
export type AllocationFilters = Chosen<AllocationFilterName>
export type AllocationColumn = 'status' | 'started' | 'by' | 'finished'
export type AllocationSort = 'started'

/** The list of allocation runs, the same for all who see them. */
export const allocationListOffer = (): ListOffer<AllocationFilterName, AllocationColumn, AllocationSort> => ({
	filters: {
		status: { value: z.enum(allocationStatuses), many: true },
		scope: { value: z.enum(allocationScopes), many: true },
	},
	columns: ['status', 'started', 'by', 'finished'],
	shown: ['status', 'started', 'by'],
	sorts: { started: 'desc' },
	order: { sort: 'started', direction: 'desc' },
})

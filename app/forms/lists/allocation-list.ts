import * as z from 'zod'
import type { Chosen, ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'

export const allocationStatuses = ['queued', 'running', 'proposed', 'confirmed', 'dropped', 'failed'] as const
export const allocationScopes = ['all', 'theme', 'programme'] as const

export type AllocationFilterName = 'status' | 'scope'
export type AllocationFilters = Chosen<AllocationFilterName>
/** Columns that page and file draw from the row. */
export const allocationPlainColumns = {
	status: {
		label: 'allocation.columns.status',
		code: ({ status }: { status: string }) => status,
		words: 'allocation.statuses',
	},
	started: {
		label: 'allocation.columns.started',
		day: ({ startedAt }: { startedAt: Date }) => startedAt,
		isShort: false,
	},
	finished: {
		label: 'allocation.finished',
		day: ({ finishedAt }: { finishedAt: Date | null }) => finishedAt,
		isShort: false,
	},
} as const satisfies PlainColumns
export type AllocationColumn = 'by' | keyof typeof allocationPlainColumns
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

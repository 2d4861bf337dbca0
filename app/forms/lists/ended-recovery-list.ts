import * as z from 'zod'
import { dayValue } from './filter-values.ts'
import type { BareListSpec } from './list-address.ts'

/** How the removal of a lost second factor can end. */
export const endedStages = ['approved', 'refused', 'withdrawn'] as const
export type EndedStage = (typeof endedStages)[number]

export type EndedRecoveryFilter = 'result' | 'from' | 'to'

/** The decided removals of lost second factors, below those that await a decision. A row is named by its person. */
export const endedRecoveryList: BareListSpec<EndedRecoveryFilter, never, 'on'> = {
	path: '/administration/recoveries',
	filters: {
		result: { value: z.enum(endedStages), many: true },
		from: { value: dayValue },
		to: { value: dayValue },
	},
	columns: [],
	shown: [],
	sorts: { on: 'desc' },
	order: { sort: 'on', direction: 'desc' },
}

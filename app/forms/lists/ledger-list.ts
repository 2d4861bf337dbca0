import * as z from 'zod'
import { dayValue, wordsValue } from './filter-values.ts'
import type { BareListSpec } from './list-address.ts'

/** The ledgers of a course, as their addresses name them. */
export const ledgerNames = ['participants', 'attendance', 'results', 'certificates', 'follow-up'] as const
export type LedgerName = (typeof ledgerNames)[number]

export type LedgerFilter = 'text' | 'only' | 'status' | 'day'
export type LedgerSort = 'place' | 'name' | 'unit' | 'share' | 'preTest' | 'postTest'
export type LedgerListSpec = BareListSpec<LedgerFilter, never, LedgerSort>

const statuses = ['nominated', 'confirmed', 'reserve', 'notConfirmed', 'withdrawn'] as const

const sorts = {
	participants: { name: 'asc', unit: 'asc' },
	attendance: { name: 'asc', unit: 'asc', share: 'asc' },
	results: { name: 'asc', unit: 'asc', share: 'asc', preTest: 'asc', postTest: 'asc' },
	certificates: { name: 'asc', unit: 'asc', share: 'asc' },
	'follow-up': { name: 'asc', unit: 'asc' },
} as const satisfies Record<LedgerName, LedgerListSpec['sorts']>

/** The people of one ledger, as an address filters and sorts them; they were named in the order of the first sort. */
export const ledgerListSpec = (deliveryId: string, ledger: LedgerName): LedgerListSpec => ({
	path: `/deliveries/${deliveryId}/training/${ledger}`,
	filters: {
		text: { value: wordsValue },
		only: { value: z.enum(['missing']) },
		/** The day that is entered, of those that attendance has. */
		...(ledger === 'attendance' && { day: { value: dayValue } }),
		...(ledger === 'participants' && { status: { value: z.enum(statuses), many: true } }),
	},
	columns: [],
	shown: [],
	sorts: sorts[ledger],
	order: { sort: 'place', direction: 'asc' },
})

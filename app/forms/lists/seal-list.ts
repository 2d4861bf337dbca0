import * as z from 'zod'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { dayValue } from './filter-values.ts'
import type { ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'

/** The owner of a seal that is not of a State. */
export const OF_OFFICE = 'office'

export type SealFilter = 'of' | 'from' | 'to'
/** Columns that page and file draw from the row. */
export const sealPlainColumns = {
	chains: { label: 'auditSeals.chains', number: ({ chains }: { chains: number }) => chains, look: 'number' },
} as const satisfies PlainColumns
export type SealColumn = 'whose' | 'digest' | 'file' | keyof typeof sealPlainColumns

/** The audit seals as this role can filter them: a State has only its own. A row is named by its day. */
export function sealListOffer(role: ActingRole): ListOffer<SealFilter, SealColumn, 'day'> {
	return {
		filters: {
			...(!isStateRole(role) && {
				of: { value: z.string().regex(/^([A-Z]{3}|office)$/), many: true },
			}),
			from: { value: dayValue },
			to: { value: dayValue },
		},
		columns: ['whose', 'chains', 'digest', 'file'],
		shown: ['whose', 'chains', 'digest', 'file'],
		sorts: { day: 'desc' },
		order: { sort: 'day', direction: 'desc' },
	}
}

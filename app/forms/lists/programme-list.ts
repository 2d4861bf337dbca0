import * as z from 'zod'
import { languages } from '#workflows/languages.ts'
import { programmeStatuses } from '#workflows/programme/statuses.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { type ActingRole, isOfficeRole } from '#workflows/roles.ts'
import { capacityUnits, kinds, regions, subregions, themes } from '#workflows/vocabulary.ts'
import { nameValue, stateValue, wordsValue } from './filter-values.ts'
import type { Chosen, ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'

export type ProgrammeFilterName =
	| 'text'
	| 'kind'
	| 'status'
	| 'theme'
	/** A State in which the programme works. */
	| 'state'
	/** A regional organization with a member State in which the programme works. */
	| 'group'
	/** M49 name of a region or subregion. */
	| 'region'
	| 'donor'
	/** With available capacity in this unit. */
	| 'free'
	| 'language'
	/** What others changed since the reader last looked at the programme. */
	| 'only'
export type ProgrammeFilters = Chosen<ProgrammeFilterName>
/** Columns that page and file draw from the row. */
export const programmePlainColumns = {
	fundingTo: {
		label: 'programmes.columns.fundingTo',
		day: ({ fundingTo }: { fundingTo: Date }) => fundingTo,
	},
	updated: { label: 'lists.names.updated', day: ({ updatedAt }: { updatedAt: Date }) => updatedAt },
} as const satisfies PlainColumns
export type ProgrammeColumn =
	| 'code'
	| 'kind'
	| 'status'
	| 'themes'
	| 'donors'
	| 'free'
	| keyof typeof programmePlainColumns
/** By `updated`, which no page offers, is found what is new. */
export type ProgrammeSort = 'title' | 'code' | 'kind' | 'status' | 'free' | 'fundingTo' | 'updated'

/** The list of programmes as this role can filter, sort and read it: available capacity is for UNODC. */
export function programmeListOffer(
	role: ActingRole,
): ListOffer<ProgrammeFilterName, ProgrammeColumn, ProgrammeSort> {
	const ofOffice = isOfficeRole(role)
	return {
		filters: {
			text: { value: wordsValue },
			kind: { value: z.enum(kinds), many: true },
			status: { value: z.enum(programmeStatuses), many: true },
			theme: { value: z.enum(themes) },
			state: { value: stateValue },
			group: { value: z.enum(regionalGroups) },
			region: { value: z.enum([...regions, ...subregions]) },
			donor: { value: nameValue },
			...(ofOffice && { free: { value: z.enum(capacityUnits) } }),
			language: { value: z.enum(languages) },
			// Others know no history of a programme.
			...(ofOffice && { only: { value: z.enum(['changed']) } }),
		},
		columns: [
			'code',
			'kind',
			'status',
			'themes',
			'donors',
			...(ofOffice ? (['free'] as const) : []),
			'fundingTo',
			'updated',
		],
		shown: ['code', 'kind', 'status', ...(ofOffice ? (['free'] as const) : []), 'fundingTo'],
		sorts: {
			title: 'asc',
			code: 'asc',
			kind: 'asc',
			status: 'asc',
			...(ofOffice && { free: 'desc' as const }),
			fundingTo: 'asc',
		},
		order: { sort: 'code', direction: 'asc' },
	}
}

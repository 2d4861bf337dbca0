import * as z from 'zod'
import { type ActingRole, isStateRole, roles } from '#workflows/roles.ts'
import { stateValue, wordsValue } from './filter-values.ts'
import type { Chosen, ListSpec } from './list-address.ts'

/** Whether a person can sign in: what is suspended can be opened again, what is left is closed. */
export const personStatuses = ['active', 'suspended', 'left'] as const
export type PersonStatus = (typeof personStatuses)[number]

export type PeopleFilterName = 'text' | 'role' | 'state' | 'status'
export type PeopleFilters = Chosen<PeopleFilterName>
export type PeopleColumn = 'email' | 'post' | 'place' | 'status' | 'since'
export type PeopleSort = 'name' | 'since'

/** The list of people as this role can filter, sort and read it. */
export function peopleListSpec(role: ActingRole): ListSpec<PeopleFilterName, PeopleColumn, PeopleSort> {
	return {
		name: 'people',
		path: '/people',
		filters: {
			text: { value: wordsValue },
			role: { value: z.enum(roles), many: true },
			...(!isStateRole(role) && { state: { value: stateValue, many: true } }),
			status: { value: z.enum(personStatuses), many: true },
		},
		columns: ['email', 'post', 'place', 'status', 'since'],
		shown: ['email', 'post', 'place', 'since'],
		sorts: { name: 'asc', since: 'desc' },
		order: { sort: 'name', direction: 'asc' },
	}
}

import * as z from 'zod'
import { may } from '#workflows/abilities.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { regions, treatyStatuses } from '#workflows/vocabulary.ts'
import { deliveryListOffer } from './delivery-list.ts'
import { wordsValue } from './filter-values.ts'
import type { BareListSpec, Chosen, ListOffer } from './list-address.ts'
import { needListOffer } from './need-list.ts'
import type { PlainColumns } from './plain-columns.ts'
import { followsOfficers } from './request-list.ts'

/** Least developed countries, landlocked developing countries, small island developing States. */
export const stateGroups = ['ldc', 'lldc', 'sids'] as const
export type StateGroup = (typeof stateGroups)[number]

/** States with requests that are open, or of which a step is overdue. */
export const statePartsShown = (role: ActingRole) =>
	followsOfficers(role) ? (['open', 'overdue'] as const) : (['open'] as const)

export type StateFilterName = 'text' | 'region' | 'group' | 'treaty' | 'only'
export type StateFilters = Chosen<StateFilterName>
/** Columns that page and file draw from the row. */
export const statePlainColumns = {
	region: {
		label: 'stateList.region',
		code: ({ region }: { region: string | null }) => region,
		words: 'codes.regions',
		look: 'outline',
	},
	convention: {
		label: 'states.head.convention',
		code: ({ convention }: { convention: string }) => convention,
		words: 'codes.treatyStatuses',
		look: 'detail',
	},
	protocol: {
		label: 'states.head.status',
		code: ({ protocol }: { protocol: string }) => protocol,
		words: 'codes.treatyStatuses',
	},
	oldest: { label: 'stateList.oldest', day: ({ oldest }: { oldest: Date | null }) => oldest },
	due: { label: 'stateList.due', day: ({ dueAt }: { dueAt: Date | null }) => dueAt },
} as const satisfies PlainColumns
export type StateColumn =
	| 'open'
	| 'turn'
	| 'left'
	| 'groups'
	| 'posts'
	| 'mission'
	| keyof typeof statePlainColumns
export type StateSort = 'state' | 'oldest' | 'due'

/** An administrator reads no requests. */
const readsRequests = (role: ActingRole) => !may({ role }, 'administerSystem')

/** The list of States as this role can filter, sort and read it: for UNODC alone. */
export function stateListOffer(role: ActingRole): ListOffer<StateFilterName, StateColumn, StateSort> {
	const [follows, reads] = [followsOfficers(role), readsRequests(role)]
	const columns: StateColumn[] = [
		...(reads ? (['open', 'turn', 'oldest'] as const) : []),
		...(follows ? (['due', 'left'] as const) : []),
		'region',
		'groups',
		'protocol',
		'convention',
		...(may({ role }, 'keepStateRegister') ? (['posts', 'mission'] as const) : []),
	]
	const hidden: readonly StateColumn[] = reads ? ['convention', 'left', 'mission'] : []
	return {
		filters: {
			text: { value: wordsValue },
			region: { value: z.enum(regions), many: true },
			group: { value: z.enum([...stateGroups, ...regionalGroups]), many: true },
			treaty: { value: z.enum(treatyStatuses), many: true },
			...(reads && { only: { value: z.enum(statePartsShown(role)) } }),
		},
		columns,
		shown: columns.filter((column) => !hidden.includes(column)),
		sorts: { state: 'asc', ...(follows && { oldest: 'asc' as const, due: 'asc' as const }) },
		order: { sort: 'state', direction: 'asc' },
		// What is overdue is read by its due date.
		orderWith: ({ only }) => (only?.includes('overdue') ? { sort: 'due', direction: 'asc' } : null),
	}
}

/** Filters of which every row of one State has the same value, so that its pages do not offer them. */
const ofAllStates: ReadonlySet<string> = new Set(['state', 'region', 'group'])

/** A list of all States as a page of one of them: without the column and the filters that name States. */
function withinState<Filter extends string, Column extends string, Sort extends string>(
	spec: ListOffer<Filter, Column, Sort>,
	path: string,
): BareListSpec<Filter, Column, Sort> {
	const isOwn = (name: string) => !ofAllStates.has(name)
	const filters = Object.entries(spec.filters).filter(([name]) => isOwn(name))
	return {
		...spec,
		path,
		// The entries are those of the list, fewer of them: `fromEntries` forgets their names.
		filters: Object.fromEntries(filters) as typeof spec.filters,
		columns: spec.columns.filter(isOwn),
		shown: spec.shown.filter(isOwn),
	}
}

/** The needs of one State, as a role reads them in the list of all needs. */
export const stateNeedsSpec = (role: ActingRole, iso3: string) =>
	withinState(needListOffer(role), `/states/${iso3}/needs`)

/** The deliveries of one State, as a role reads them in the list of all deliveries. */
export const stateDeliveriesSpec = (role: ActingRole, iso3: string) =>
	withinState(deliveryListOffer(role), `/states/${iso3}/deliveries`)

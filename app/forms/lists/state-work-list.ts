import type { ActingRole } from '#workflows/roles.ts'
import { deliveryListSpec } from './delivery-list.ts'
import type { BareListSpec } from './list-address.ts'
import { needListSpec } from './need-list.ts'

/** Filters of which every row of one State has the same value, so that its pages do not offer them. */
const ofAllStates: ReadonlySet<string> = new Set(['state', 'region', 'group'])

/** A list of all States as a page of one of them: without the column and the filters that name States. */
function withinState<Filter extends string, Column extends string, Sort extends string>(
	spec: BareListSpec<Filter, Column, Sort>,
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
	withinState(needListSpec(role), `/states/${iso3}/needs`)

/** The deliveries of one State, as a role reads them in the list of all deliveries. */
export const stateDeliveriesSpec = (role: ActingRole, iso3: string) =>
	withinState(deliveryListSpec(role), `/states/${iso3}/deliveries`)

import { type HistoryFilter, historyKinds } from '#app/domain/requests/history-filter.ts'
import { filterChoice, filterDay, filterValue } from '#app/forms/address-values.ts'
import { actingRoles } from '#workflows/roles.ts'

/** The filter of the address; empty values are left out. */
export function filterFrom(request: Request): HistoryFilter {
	return {
		kind: filterChoice(request, 'kind', historyKinds),
		role: filterChoice(request, 'role', actingRoles),
		needId: filterValue(request, 'need'),
		from: filterDay(request, 'from'),
		to: filterDay(request, 'to'),
	}
}

/** The same as a query, to continue from there. */
export function queryOf({ needId, ...filter }: HistoryFilter, more: Record<string, string> = {}): string {
	const pairs = Object.entries({ ...filter, need: needId, ...more }).filter(
		(pair): pair is [string, string] => pair[1] !== undefined,
	)
	return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

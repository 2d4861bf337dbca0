import { type HistoryFilter, historyKinds } from '#app/domain/requests/history-filter.ts'
import { filterChoice, filterValue } from '#app/forms/address-values.ts'
import { roles } from '#workflows/roles.ts'

const days = /^\d{4}-\d{2}-\d{2}$/

/** The filter of the address; empty values are left out. */
export function filterFrom(request: Request): HistoryFilter {
	const day = (name: string) => {
		const value = filterValue(request, name)
		return value && days.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined
	}
	return {
		kind: filterChoice(request, 'kind', historyKinds),
		role: filterChoice(request, 'role', [...roles, 'system']),
		needId: filterValue(request, 'need'),
		from: day('from'),
		to: day('to'),
	}
}

/** The same as a query, to continue from there. */
export function queryOf({ needId, ...filter }: HistoryFilter, more: Record<string, string> = {}): string {
	const pairs = Object.entries({ ...filter, need: needId, ...more }).filter(
		(pair): pair is [string, string] => pair[1] !== undefined,
	)
	return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

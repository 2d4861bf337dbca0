import { filterChoice, filterValue } from '#app/forms/filter-values.ts'

const isId = (value: string) => /^[0-9a-f-]{36}$/.test(value)

/** What the list of requests was asked to do, and with which of them; one of the actions offered. */
export function askedFrom<Action extends string>(request: Request, offered: readonly Action[]) {
	const ids = new URL(request.url).searchParams.getAll('id')
	return {
		action: filterChoice(request, 'action', offered) ?? offered[0],
		officerId: filterValue(request, 'officer'),
		ids: [...new Set(ids.filter(isId))],
	}
}

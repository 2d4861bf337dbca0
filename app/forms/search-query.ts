import { namesOf } from '#workflows/names.ts'

/** The filters of the search, by their names in the address, with the letter of their codes. */
export const searchFilters = { kind: 'k', state: 's', theme: 't', phase: 'p', year: 'year' } as const
export type SearchFilter = keyof typeof searchFilters
export const searchFilterNames = namesOf(searchFilters)

/** A search as its address has it. */
export type SearchQuery = { q: string } & Partial<Record<SearchFilter | 'before' | 'after' | 'exact', string>>

/** Longer questions are cut; the rest would say nothing more. */
export const LONGEST_QUESTION = 300

/** Reads the search of an address; a filter that cannot be one counts as none. */
export function searchQuery(params: URLSearchParams): SearchQuery {
	const text = (name: string, most: number) =>
		(params.get(name) ?? '').replaceAll('\0', ' ').trim().slice(0, most)
	const query: SearchQuery = { q: text('q', LONGEST_QUESTION) }
	for (const name of [...searchFilterNames, 'before', 'after', 'exact'] as const) {
		const value = text(name, 100)
		if (/^[\w:.-]+(\/\w+)?$/.test(value)) query[name] = value
	}
	return query
}

/** The facts that hits must have: `k:need`. */
export const codesOf = (query: SearchQuery): string[] =>
	searchFilterNames.flatMap((name) => (query[name] ? [`${searchFilters[name]}:${query[name]}`] : []))

/** The address of a search with some of it changed; undefined leaves a part out. Another filter begins at the start. */
export function searchAddress(query: SearchQuery, change: Partial<SearchQuery>): string {
	const next = { ...query, before: undefined, after: undefined, ...change }
	const params = Object.entries(next).filter((pair): pair is [string, string] => Boolean(pair[1]))
	return `/search?${new URLSearchParams(params)}`
}

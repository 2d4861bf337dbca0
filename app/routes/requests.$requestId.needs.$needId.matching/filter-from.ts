import type { MatchingFilter } from '#app/domain/matching/ranked-page.server.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'

/** What the address says of the list; `rules` shows also the rules that every programme meets. */
export type MatchingAddress = MatchingFilter & { page: number; compare: string[]; rules: boolean }

/** The filter of the address. An unknown value is ignored. */
export function filterFrom(query: URLSearchParams): MatchingAddress {
	const page = Number(query.get('page') ?? 1)
	return {
		verdict: verdicts.find((each) => each === query.get('verdict')),
		text: query.get('text')?.replaceAll('\0', '').trim().slice(0, 100) || undefined,
		page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
		all: query.has('all'),
		rules: query.has('rules'),
		compare: query.getAll('compare').slice(0, 25),
	}
}

/** The pairs of an address of the same list, with some of them changed. */
export function pairsOf(address: MatchingAddress, change: Partial<MatchingAddress> = {}): [string, string][] {
	const { verdict, text, page, all, rules, compare } = { ...address, ...change }
	const pairs: [string, string][] = compare.map((id) => ['compare', id])
	if (page > 1) pairs.unshift(['page', String(page)])
	if (rules) pairs.unshift(['rules', '1'])
	if (all) pairs.unshift(['all', '1'])
	if (text) pairs.unshift(['text', text])
	if (verdict) pairs.unshift(['verdict', verdict])
	return pairs
}

/** The address of the same list with a change, such as another page. */
export const matchingAddress = (address: MatchingAddress, change: Partial<MatchingAddress> = {}) =>
	`?${new URLSearchParams(pairsOf(address, change))}`

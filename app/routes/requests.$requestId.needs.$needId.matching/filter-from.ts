import type { MatchingFilter } from '#app/domain/matching/get-matching.server.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'

/** The filter of the address. An unknown value is ignored. */
export function filterFrom(query: URLSearchParams): MatchingFilter & { page: number } {
	const page = Number(query.get('page') ?? 1)
	return {
		verdict: verdicts.find((each) => each === query.get('verdict')),
		text: query.get('text')?.replaceAll('\0', '').trim().slice(0, 100) || undefined,
		page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
	}
}

/** The address of another page of the same list. */
export function pageAddress({ verdict, text }: MatchingFilter, page: number): string {
	return `?${new URLSearchParams({ ...(verdict && { verdict }), ...(text && { text }), page: String(page) })}`
}

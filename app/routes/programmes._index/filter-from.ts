import { kinds } from '#workflows/vocabulary.ts'

export const programmeStatuses = ['open', 'full', 'closed', 'draft'] as const

const oneOf = <Code extends string>(codes: readonly Code[], value: string | null) =>
	codes.find((code) => code === value)

/** What the address asks for. A value that is not one of the options asks for nothing. */
export function filterFrom(query: URLSearchParams) {
	const page = Number(query.get('page') ?? 1)
	return {
		kind: oneOf(kinds, query.get('kind')),
		status: oneOf(programmeStatuses, query.get('status')),
		text: query.get('text')?.replaceAll('\0', '').trim().slice(0, 100) || undefined,
		page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
	}
}
export type CatalogueQuery = ReturnType<typeof filterFrom>

/** The address of another page of the same search. */
export function pageAddress({ kind, status, text }: CatalogueQuery, page: number) {
	const query = new URLSearchParams({
		...(kind && { kind }),
		...(status && { status }),
		...(text && { text }),
		page: String(page),
	})
	return `/programmes?${query}`
}

import type { AnnexFilter } from '#app/domain/agenda-annex/get-agenda-annex.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { kinds, themes } from '#workflows/vocabulary.ts'

/** The needs that the address of an annex selects. An unknown value is ignored. */
export const annexFilterFrom = (request: Request): AnnexFilter => ({
	kind: filterChoice(request, 'kind', kinds),
	theme: filterChoice(request, 'theme', themes),
})

/** The same as the beginning of a query, for the addresses of its files. */
export const annexQuery = ({ kind, theme }: AnnexFilter): string =>
	Object.entries({ kind, theme })
		.map(([name, value]) => (value ? `${name}=${value}&` : ''))
		.join('')

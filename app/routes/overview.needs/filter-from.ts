import type { PipelineFilter } from '#app/domain/figures/donor-pipeline.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { kinds, regions, themes } from '#workflows/vocabulary.ts'

/** The unmet needs that the address selects. An unknown value is ignored. */
export const filterFrom = (request: Request): PipelineFilter => ({
	kind: filterChoice(request, 'kind', kinds),
	theme: filterChoice(request, 'theme', themes),
	region: filterChoice(request, 'region', regions),
})

const names = ['kind', 'theme', 'region'] as const

/** The filters that the address names with a value that does not exist. */
export function unknownIn(request: Request): (typeof names)[number][] {
	const known = filterFrom(request)
	const asked = new URL(request.url).searchParams
	return names.filter((name) => known[name] === undefined && Boolean(asked.get(name)?.trim()))
}

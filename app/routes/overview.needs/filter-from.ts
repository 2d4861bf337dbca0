import type { PipelineFilter } from '#app/domain/figures/donor-pipeline.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { kinds, regions, themes } from '#workflows/vocabulary.ts'

/** The unmet needs that the address selects. An unknown value is ignored. */
export const filterFrom = (request: Request): PipelineFilter => ({
	kind: filterChoice(request, 'kind', kinds),
	theme: filterChoice(request, 'theme', themes),
	region: filterChoice(request, 'region', regions),
})

import type { PipelineFilter } from '#app/domain/figures/donor-pipeline.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { kinds, regions, themes } from '#workflows/vocabulary.ts'

/** Which unmet needs the address asks for. A value that is not one of the options asks for nothing. */
export const filterFrom = (request: Request): PipelineFilter => ({
	kind: filterChoice(request, 'kind', kinds),
	theme: filterChoice(request, 'theme', themes),
	region: filterChoice(request, 'region', regions),
})

import type { PipelineFilter } from '#app/domain/figures/donor-pipeline.server.ts'
import { getDonorDeliveries } from '#app/domain/figures/get-donor-deliveries.server.ts'
import { getDonorNeeds } from '#app/domain/figures/get-donor-needs.server.ts'
import { getDonorOverview } from '#app/domain/figures/get-donor-overview.server.ts'
import type { Actor } from '#app/platform/actor.ts'

/** Where each list of a donor's pages begins, and how many rows it has. */
type Listed = { after?: string; afterProgramme?: string; afterNeed?: string; most?: number }

/** All that a donor reads on the pages of its figures. */
export async function donorView(
	actor: Actor,
	filter: PipelineFilter = {},
	{ after, afterProgramme, afterNeed, most }: Listed = {},
) {
	return {
		...(await getDonorOverview(actor, 'en', { after: afterProgramme, ...(most && { most }) })),
		...(await getDonorDeliveries(actor, 'en', { after, ...(most && { most }) })),
		...(await getDonorNeeds(actor, filter, 'en', { after: afterNeed, ...(most && { most }) })),
	}
}

import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import { type PipelineFilter, unmetSummaries } from './donor-pipeline.server.ts'
import { releasedUnmet } from './released-unmet.server.ts'

/** Rows of a page. */
const NEEDS = 10

type Listed = {
	/** `nextNeed` of the page before. */
	after?: string | undefined
	/** Null for all that follow, for a file. */
	most?: number | null
}

/** What a donor may know of needs without a programme: released numbers, and summaries of those whose State consented. */
export async function getDonorNeeds(
	actor: Actor,
	filter: PipelineFilter,
	language: Language,
	{ after, most = NEEDS }: Listed = {},
) {
	requireAbility(actor, 'readDonorFigures')
	return readAs(actor, async (read) => {
		const [released, { summaries, next }] = await Promise.all([
			releasedUnmet(read),
			unmetSummaries(read, { ...filter, after, most }, language),
		])
		return { donor: actor.donor, ...released, pipeline: summaries, nextNeed: next }
	})
}
export type DonorNeeds = Awaited<ReturnType<typeof getDonorNeeds>>

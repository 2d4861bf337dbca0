import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import { fundedProgrammes } from './funded-programmes.server.ts'
import { fundedTotals } from './funded-totals.server.ts'
import { releasedUnmet } from './released-unmet.server.ts'

/** Rows of a page. */
const PROGRAMMES = 6

type Listed = {
	/** `nextProgramme` of the page before. */
	after?: string | undefined
	most?: number
}

/**
 * What a donor asks first: its programmes and what came of each, all of them in short, and how many needs are unmet.
 * Nothing of other donors, and nothing of confidential requests, in figures neither.
 */
export async function getDonorOverview(
	actor: Actor,
	language: Language,
	{ after, most = PROGRAMMES }: Listed = {},
) {
	requireAbility(actor, 'readDonorFigures')
	return readAs(actor, async (read) => {
		const [funded, totals, released] = await Promise.all([
			fundedProgrammes(read, language, { after, most }),
			fundedTotals(read),
			releasedUnmet(read),
		])
		return { donor: actor.donor, totals, ...funded, ...released }
	})
}
export type DonorOverview = Awaited<ReturnType<typeof getDonorOverview>>

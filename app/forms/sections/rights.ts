import * as z from 'zod'
import { choice, mustTick, text } from '#workflows/fields.ts'
import { yesPartlyNo } from '#workflows/vocabulary.ts'

/** Safeguards of the institution, and how the State will keep up what it receives. */
export const rights = z.object({
	oversight: text(1000),
	conduct: text(1000),
	migrantsNotCriminalized: choice(yesPartlyNo, 'yesPartlyNo'),
	migrantsNotCriminalizedText: text(1000),
	sustainability: text(1000),
	monitoringCommitment: mustTick(),
})

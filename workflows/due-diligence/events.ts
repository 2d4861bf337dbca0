import * as z from 'zod'
import { choice, day, optionalText, text } from '../fields.ts'
import { riskLevels } from '../vocabulary.ts'

/** Every event of a due diligence case; each schema is also the form that sends it. */
export const dueDiligenceEvents = {
	assess: z.object({
		type: z.literal('assess'),
		risk: choice(riskLevels, 'riskLevels'),
		/** Sources checked for grave violations of human rights, humanitarian or refugee law. */
		sources: text(6000),
		checkedOn: day(),
		mitigation: optionalText(3000),
		monitoring: optionalText(3000),
	}),
	returnAssessment: z.object({ type: z.literal('returnAssessment'), note: text() }),
	clear: z.object({ type: z.literal('clear'), reason: text(3000) }),
	clearWithMitigation: z.object({
		type: z.literal('clearWithMitigation'),
		mitigation: text(3000),
		monitoring: text(3000),
	}),
	refuse: z.object({ type: z.literal('refuse'), reason: text(3000) }),
	expire: z.object({ type: z.literal('expire') }),
	misuseReported: z.object({ type: z.literal('misuseReported'), reason: text() }),
	/** A later answer of the State names further recipients: these, read by the server. */
	recipientAdded: z.object({ type: z.literal('recipientAdded'), recipients: z.array(z.string()).min(1) }),
	reopenCase: z.object({ type: z.literal('reopenCase'), reason: text() }),
}

export type DueDiligenceEvent = z.infer<(typeof dueDiligenceEvents)[keyof typeof dueDiligenceEvents]>

import * as z from 'zod'
import { usefulness } from '../vocabulary.ts'

/** What one fact says of a need: nothing came of it, a part did, it is not known, or all of it did. */
const verdicts = ['none', 'part', 'unknown', 'full'] as const
export type Verdict = (typeof verdicts)[number]

/** The facts that an outcome rests on. */
const reasonCodes = [
	/** Certificates, of the seats agreed. */
	'seatsCertified',
	/** Pieces handed over, of those agreed for a line. */
	'lineHandedOver',
	/** Pieces of a line that worked at the check after twelve months, of those handed over. */
	'lineWorking',
	/** A line has no check after twelve months, or one that was made too early to be its result. */
	'lineNotChecked',
	'lineCheckedEarly',
	/** The delivery has no lines: nothing shows what was handed over. */
	'noLines',
	'adviceAdopted',
	'adviceNotAdopted',
	'adviceNotFollowedUp',
	/** Progress of an indicator towards its target, in per cent. */
	'indicatorReached',
	'indicatorNotMeasured',
	/** A baseline, target or measurement is no number, so that no progress can be computed. */
	'indicatorWithoutNumber',
	/** How the State rates the assistance. */
	'stateSays',
	'stateSilent',
] as const

/** One reason of an outcome with its numbers, as stored with the need and in the audit. */
export const outcomeReason = z.strictObject({
	code: z.enum(reasonCodes),
	verdict: z.enum(verdicts),
	/** Position of the line or indicator, from 1. */
	position: z.int().positive().optional(),
	reached: z.int().optional(),
	agreed: z.int().optional(),
	said: z.enum(usefulness).optional(),
})
export type OutcomeReason = z.infer<typeof outcomeReason>

import * as z from 'zod'
import { count, optionalText, text } from '#workflows/fields.ts'
import { recordOf } from '#workflows/names.ts'
import { type PriorityCriterion, priorityCriteria } from '#workflows/priority/criteria.ts'

/** Possible points of a criterion. */
export const pointChoices = ['0', '1', '2', '3', '4', 'unknown'] as const

const points = z
	.enum(pointChoices, { error: 'required' })
	.transform((chosen) => (chosen === 'unknown' ? null : (Number(chosen) as 0 | 1 | 2 | 3 | 4)))
const opinion = z.preprocess((value) => value ?? {}, z.object({ points, comment: optionalText(500) }))
type Opinion = z.infer<typeof opinion>

/** The scores of one officer for a need, by criterion; `null` points mean not known. */
export type Opinions = Record<PriorityCriterion, Opinion>

const opinions = recordOf(priorityCriteria, () => opinion)

/** The round shown on the page. */
const round = count(1, 1_000)

/** A score, or a request for a new round with its reason. */
export const scoring = z.discriminatedUnion('type', [
	z.object({ type: z.literal('score'), round, ...opinions }),
	z.object({ type: z.literal('scoreAnew'), round, reason: text(500) }),
])

import type { StepEvent } from '#app/domain/core/entities/entity.ts'
import type { LinePieces } from '#workflows/equipment/line-stages.ts'
import type { OfferedLine } from '#workflows/equipment/offered-lines.ts'

// The event of a step has the fields of its own form, which its schema has checked before. Of any event they are
// `unknown`; each of these says once what its field holds.

/** What an offer, or an acceptance, counts of each line; empty where it counts no lines. */
export const offeredIn = ({ lines }: StepEvent) => (lines ?? []) as OfferedLine[]

/** What a contract, a shipment or an arrival is of each line; empty where it is not by line. */
export const statedPiecesIn = ({ lines }: StepEvent) => (lines ?? []) as LinePieces[]

/** The needs that a step of a request names. */
export const needIdsIn = ({ needIds }: StepEvent) => needIds as string[]

type ProposedDecision = { needId: string; outcome: string; reasonCode?: string; reason: string }

/** The decisions that an officer proposes, one for each need. */
export const decisionsIn = ({ decisions }: StepEvent) => decisions as ProposedDecision[]

/** Why more may be spent than is reserved. */
export const additionalReasonIn = ({ additionalReason }: StepEvent) => additionalReason as string | undefined

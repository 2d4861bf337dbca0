import type { Need } from '#prisma/generated/client.ts'
import { type Contradiction, contradictionIn, type Usefulness } from '#workflows/outcome/contradictions.ts'
import { type OutcomeReason, outcomeReason } from '#workflows/outcome/reason.ts'
import type { NeedOutcome } from '#workflows/vocabulary.ts'
import { type AsideInput, nameOf, stepsOf } from './need-aside.server.ts'

/** What a need's page reads of its outcome. */
export const outcomeColumns = [
	'need.outcome',
	'need.computed_outcome as computedOutcome',
	'need.outcome_reasons as outcomeReasons',
	'need.outcome_at as outcomeAt',
	'need.state_useful as stateUseful',
	'need.state_comment as stateComment',
	'need.state_rated_at as stateRatedAt',
] as const

type Row = Pick<
	Need,
	| 'status'
	| 'outcome'
	| 'computedOutcome'
	| 'outcomeReasons'
	| 'outcomeAt'
	| 'stateUseful'
	| 'stateComment'
	| 'stateRatedAt'
>

/** Who departed from the computed outcome, and why. */
type Departure = { by: string | null; reason: string; at: Date | null }

export type OutcomeView = {
	/** Null while the need is followed up. */
	stands: NeedOutcome | null
	computed: NeedOutcome | null
	reasons: OutcomeReason[]
	at: Date | null
	departure: Departure | null
	state: { useful: Usefulness; comment: string; at: Date | null } | null
	/** Where the evaluation by the State and the records say opposite things. */
	contradiction: Contradiction | null
}

/** The outcome of a delivered need: computed and standing, with its reasons, and the evaluation by the State. */
export async function outcomeOf(row: Row, place: AsideInput): Promise<OutcomeView | null> {
	if (row.status !== 'delivered' && row.status !== 'evaluated') return null
	const { outcome, computedOutcome, outcomeReasons, outcomeAt, stateUseful, stateComment, stateRatedAt } = row
	const reasons = outcomeReason.array().parse(outcomeReasons)
	return {
		stands: outcome,
		computed: computedOutcome,
		reasons,
		contradiction: contradictionIn(reasons),
		at: outcomeAt,
		departure: outcome === computedOutcome ? null : await departure(place),
		state: stateUseful
			? {
					useful: stateUseful,
					comment: stateComment,
					at: stateRatedAt,
				}
			: null,
	}
}

async function departure(place: AsideInput): Promise<Departure> {
	const [step] = await stepsOf(place, 'setOutcome')
	const by = step ? await nameOf(place.read, step.actorId) : null
	return { by, reason: String(step?.told.reason ?? ''), at: step?.at ?? null }
}

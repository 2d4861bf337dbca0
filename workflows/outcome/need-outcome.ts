import { progressOf } from '#workflows/delivery/indicator-progress.ts'
import type { NeedOutcome } from '#workflows/vocabulary.ts'
import type { Usefulness } from './contradictions.ts'
import type { OutcomeReason, Verdict } from './reason.ts'
import { outcomeBy, togetherOf, weakest } from './rule.ts'

/** One line of equipment; `working` is known once the check after twelve months was made, and not before its time. */
export type DeliveredLine = {
	position: number
	agreed: number
	handedOver: number
	check: 'none' | 'early' | { working: number }
}

/** Days agreed in the terms of reference, and those that experts worked; these may be halves. */
export type ExpertDays = { agreed: number; worked: number }

/** What was delivered for a need, by its kind. */
export type Delivered =
	| { kind: 'training'; seatsAgreed: number; certified: number }
	| { kind: 'equipment'; lines: readonly DeliveredLine[] }
	| { kind: 'advisory'; adopted: boolean | null; days: ExpertDays | null }

type Indicator = { baseline: string; target: string; reached: string | null }

/** The facts about a delivered need. */
export type OutcomeFacts = {
	delivered: Delivered
	/** The indicators that the need was submitted with, each with its latest measurement. */
	indicators: readonly Indicator[]
	/** How the State rates the assistance; null until it has. */
	state: Usefulness | null
}

export type ComputedOutcome = { outcome: NeedOutcome; reasons: OutcomeReason[] }

// Illness, transfers and a failed test are usual: a course that certified nine in ten of the people agreed is full.
const SEATS_OF_TEN = 9

/** Returns the outcome of a delivered need, by the rule of `rule.ts`, and the reasons for it. */
export function needOutcome({ delivered, indicators, state }: OutcomeFacts): ComputedOutcome {
	const supplied = deliveredReasons(delivered)
	const measured = indicators.map((indicator, at) => indicatorReason(indicator, at + 1))
	const rated = stateReason(state)
	const verdicts = (reasons: readonly OutcomeReason[]) => reasons.map(({ verdict }) => verdict)
	return {
		outcome: outcomeBy(weakest(verdicts(supplied)), togetherOf(verdicts(measured)), rated.verdict),
		reasons: [...supplied, ...measured, rated],
	}
}

function deliveredReasons(delivered: Delivered): OutcomeReason[] {
	switch (delivered.kind) {
		case 'training':
			return [seatsReason(delivered)]
		case 'equipment':
			return linesReasons(delivered.lines)
		case 'advisory':
			return adviceReasons(delivered)
	}
}

function seatsReason({ seatsAgreed: agreed, certified }: Extract<Delivered, { kind: 'training' }>) {
	const isFull = certified * 10 >= agreed * SEATS_OF_TEN
	const verdict = certified === 0 ? 'none' : isFull ? 'full' : 'part'
	return { code: 'seatsCertified', verdict, reached: certified, agreed } satisfies OutcomeReason
}

/** Each line counts on its own: pieces of unlike lines are never added. Nothing came of it only if that is so of all. */
function linesReasons(lines: readonly DeliveredLine[]): OutcomeReason[] {
	if (lines.length === 0) return [{ code: 'noLines', verdict: 'unknown' }]
	const isNothing = lines.every(({ handedOver }) => handedOver === 0)
	const isIdle = lines.every(({ check }) => typeof check === 'object' && check.working === 0)
	return lines.flatMap(({ position, agreed, handedOver, check }): OutcomeReason[] => {
		const line = { position, reached: handedOver, agreed }
		const verdict = isNothing ? 'none' : handedOver < agreed ? 'part' : 'full'
		const reason: OutcomeReason = { code: 'lineHandedOver', verdict, ...line }
		return handedOver === 0 ? [reason] : [reason, checkReason({ position, handedOver, check }, isIdle)]
	})
}

type Checked = Pick<DeliveredLine, 'position' | 'handedOver' | 'check'>

function checkReason({ position, handedOver: agreed, check }: Checked, isIdle: boolean): OutcomeReason {
	if (check === 'none') return { code: 'lineNotChecked', verdict: 'unknown', position }
	if (check === 'early') return { code: 'lineCheckedEarly', verdict: 'unknown', position }
	const { working: reached } = check
	const verdict = isIdle ? 'none' : reached < agreed ? 'part' : 'full'
	return { code: 'lineWorking', verdict, position, reached, agreed }
}

/**
 * Advice that was adopted has done its work, in however few days. Where it was not, less than half of the days agreed is
 * hardly any advice that the State could have adopted.
 */
function adviceReasons({ adopted, days }: Extract<Delivered, { kind: 'advisory' }>): OutcomeReason[] {
	if (adopted === null) return [{ code: 'adviceNotFollowedUp', verdict: 'unknown' }]
	if (adopted) return [{ code: 'adviceAdopted', verdict: 'full' }]
	const notAdopted: OutcomeReason = { code: 'adviceNotAdopted', verdict: 'part' }
	if (!days) return [notAdopted]
	const { worked: reached, agreed } = days
	const verdict = reached * 2 < agreed ? 'none' : reached < agreed ? 'part' : 'full'
	return [notAdopted, { code: 'expertDaysUsed', verdict, reached, agreed }]
}

function indicatorReason({ baseline, target, reached }: Indicator, position: number): OutcomeReason {
	if (reached === null) return { code: 'indicatorNotMeasured', verdict: 'unknown', position }
	const progress = progressOf({ baseline, target, reached })
	if (progress === null) return { code: 'indicatorWithoutNumber', verdict: 'unknown', position }
	const verdict = progress >= 100 ? 'full' : progress > 0 ? 'part' : 'none'
	return { code: 'indicatorReached', verdict, position, reached: progress }
}

const verdictOf: Record<Usefulness, Verdict> = {
	NOT_AT_ALL: 'none',
	A_LITTLE: 'part',
	MOSTLY: 'part',
	FULLY: 'full',
}

function stateReason(said: Usefulness | null) {
	if (said === null) return { code: 'stateSilent', verdict: 'unknown' } satisfies OutcomeReason
	return { code: 'stateSays', verdict: verdictOf[said], said } satisfies OutcomeReason
}

import { progressOf } from '#workflows/delivery/indicator-progress.ts'
import type { NeedOutcome, usefulness } from '#workflows/vocabulary.ts'
import type { OutcomeReason, Verdict } from './reason.ts'

type Usefulness = (typeof usefulness)[number]

/** One line of equipment; `working` is known once the check after twelve months was made, and not before its time. */
export type DeliveredLine = {
	position: number
	agreed: number
	handedOver: number
	check: 'none' | 'early' | { working: number }
}

/** What was delivered for a need, by its kind. */
export type Delivered =
	| { kind: 'training'; seatsAgreed: number; certified: number }
	| { kind: 'equipment'; lines: readonly DeliveredLine[] }
	| { kind: 'advisory'; adopted: boolean | null }

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

/**
 * Returns the outcome of a delivered need and the reasons for it. The weakest fact decides: one that says that nothing
 * was achieved, then one that falls short, then one that is not known.
 */
export function needOutcome({ delivered, indicators, state }: OutcomeFacts): ComputedOutcome {
	const reasons = [
		...deliveredReasons(delivered),
		...indicators.map((indicator, at) => indicatorReason(indicator, at + 1)),
		stateReason(state),
	]
	const has = (verdict: Verdict) => reasons.some((reason) => reason.verdict === verdict)
	if (has('none')) return { outcome: 'NOT_MET', reasons }
	if (has('part')) return { outcome: 'PARTLY_MET', reasons }
	return { outcome: has('unknown') ? 'NOT_EVALUATED' : 'FULLY_MET', reasons }
}

function deliveredReasons(delivered: Delivered): OutcomeReason[] {
	switch (delivered.kind) {
		case 'training':
			return [seatsReason(delivered)]
		case 'equipment':
			return linesReasons(delivered.lines)
		case 'advisory':
			return [adviceReason(delivered.adopted)]
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

function adviceReason(adopted: boolean | null): OutcomeReason {
	if (adopted === null) return { code: 'adviceNotFollowedUp', verdict: 'unknown' }
	if (adopted) return { code: 'adviceAdopted', verdict: 'full' }
	return { code: 'adviceNotAdopted', verdict: 'part' }
}

function indicatorReason({ baseline, target, reached }: Indicator, position: number): OutcomeReason {
	if (reached === null) return { code: 'indicatorNotMeasured', verdict: 'unknown', position }
	const progress = progressOf({ baseline, target, reached })
	if (progress === null) return { code: 'indicatorWithoutNumber', verdict: 'unknown', position }
	return { code: 'indicatorReached', verdict: progress >= 100 ? 'full' : 'part', position, reached: progress }
}

const verdictOf: Record<Usefulness, Verdict> = {
	NOT_AT_ALL: 'none',
	A_LITTLE: 'part',
	MOSTLY: 'part',
	FULLY: 'full',
}

function stateReason(said: Usefulness | null): OutcomeReason {
	if (said === null) return { code: 'stateSilent', verdict: 'unknown' }
	return { code: 'stateSays', verdict: verdictOf[said], said }
}

import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { boundsOf } from '#workflows/figures/periods.ts'
import { kinds, needOutcomes, themes, urgencies } from '#workflows/vocabulary.ts'
import { drawnFrom } from './draw.ts'
import type { Frozen } from './publish.ts'
import { halves, randomWorld, type WorldNeed } from './random-world.ts'

const DAY = 24 * 60 * 60 * 1000
/** From the end of a half-year to the day on which its facts are frozen. */
const DAYS_AFTER = 45

/**
 * The facts of a random world at the end of each half-year. In every other world some needs are corrected in between:
 * another kind, urgency, theme or outcome, or made confidential.
 */
export function frozenHalves(seed: number, most?: number): Frozen[] {
	const world = randomWorld(seed, most)
	return halves.map((period, at) => {
		const day = (boundsOf(period)?.to.getTime() ?? 0) + DAYS_AFTER * DAY
		const needs = at === 0 || seed % 2 === 0 ? world : corrected(world, seed)
		return { period, lines: needs.flatMap((need) => factsOn(need, day)) }
	})
}

function corrected(world: readonly WorldNeed[], seed: number): WorldNeed[] {
	const draw = drawnFrom(seed + 1_000_000)
	return world.map((need) => {
		if (!draw.chance(0.1)) return need
		const change: Partial<FactLine> = draw.pick([
			{ kind: draw.pick(kinds), level: null, learners: [], pieces: [] },
			{ urgency: draw.pick(urgencies) },
			{ themes: [draw.pick(themes)] },
			{ outcome: draw.pick(needOutcomes) },
			{ classification: 'CONFIDENTIAL' },
		])
		return { ...need, facts: { ...need.facts, ...change } }
	})
}

/** The facts of a need on a day: what has happened by then. Nothing before it is submitted. */
function factsOn({ facts, way, waits }: WorldNeed, day: number): FactLine[] {
	const at = (step: keyof typeof way) => {
		const moment = way[step]
		return moment !== undefined && moment < day ? new Date(moment).toISOString() : null
	}
	const submitted = at('submitted')
	if (!submitted) return []
	const [decided, accepted, offered] = [at('decided'), at('accepted'), at('offered')]
	const [confirmed, delivered, evaluated] = [at('confirmed'), at('delivered'), at('evaluated')]
	const closed = at('closed')
	const between = (from: string | null, to: string | null) =>
		from && to ? Math.round((Date.parse(to) - Date.parse(from)) / DAY) : null
	const ended = evaluated ?? closed
	const isAccepted = accepted !== null || facts.is_part
	const spans = {
		decision_gross: between(submitted, decided),
		offer_gross: between(accepted, offered),
		confirmation_gross: between(offered, confirmed),
		delivery_gross: between(confirmed, delivered),
		whole_gross: between(submitted, ended),
	}
	return [
		{
			...facts,
			...spans,
			decision_net: spans.decision_gross,
			offer_net: spans.offer_gross,
			confirmation_net: spans.confirmation_gross,
			delivery_net: spans.delivery_gross,
			unodc_net: spans.whole_gross,
			office_net: spans.whole_gross,
			status: evaluated ? 'evaluated' : offered ? 'reserved' : isAccepted ? waits : 'pending',
			submitted_at: submitted,
			decided_at: decided,
			accepted_at: accepted,
			offered_at: offered,
			confirmed_at: confirmed,
			delivered_at: delivered,
			evaluated_at: evaluated,
			ended_at: ended,
			closed_at: closed,
			outcome: evaluated ? facts.outcome : null,
			learners: delivered ? facts.learners : [],
			pieces: delivered ? facts.pieces : [],
			committed: confirmed ? facts.committed : 0,
			spent: confirmed ? facts.spent : 0,
		},
	]
}

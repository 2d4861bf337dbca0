import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { states } from '#prisma/data/samples.ts'
import { stateGroups } from '#workflows/figures/definitions.ts'
import { boundsOf } from '#workflows/figures/periods.ts'
import { entryAt } from '#workflows/names.ts'
import {
	equipmentCategories,
	kinds,
	lineUnits,
	needOutcomes,
	themes,
	trainingLevels,
	urgencies,
} from '#workflows/vocabulary.ts'
import { type Draw, drawnFrom } from './draw.ts'
import { MOST_THEMES } from './what-a-reader-knows.ts'

/** A need from its submission to the end, in days; what has not happened by a day is not among the facts of that day. */
export type WorldNeed = {
	facts: FactLine
	/** Moments of its steps, in their order; where the way ends, later ones are not there. */
	way: { [Step in StepName]?: number }
	waits: FactLine['status']
}
type StepName =
	| 'submitted'
	| 'decided'
	| 'accepted'
	| 'offered'
	| 'confirmed'
	| 'delivered'
	| 'evaluated'
	| 'closed'

type Habits = {
	asking: readonly (typeof states)[number][]
	/** The larger, the more of all needs the first State or code has. */
	skew: { state: number; theme: number; kind: number; urgency: number; outcome: number }
	manyThemes: number
	confidential: number
	parts: number
	accepted: number
	offered: number
	/** The length of a step, in days, is up to this. */
	pace: number
}

const DAY = 24 * 60 * 60 * 1000
export const halves = ['2031-H1', '2031-H2'] as const

/** Which States ask, and how unequally: from a few of one subregion to all there are. */
function askingStates(draw: Draw) {
	const all = draw.shuffled(states)
	const region = entryAt(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'], draw.below(5))
	const one = draw.pick(all).subregion
	const small = ['Northern America', 'Australia and New Zealand', 'Polynesia', null]
	return draw.pick([
		all,
		all.slice(0, 60),
		all.slice(0, 5 + draw.below(8)),
		all.filter((state) => state.region === region),
		all.filter((state, at) => state.subregion === one || at < 6),
		all.filter((state, at) => small.includes(state.subregion) || at < 40),
		all.filter(({ subregion }, at) => all.findIndex((state) => state.subregion === subregion) === at),
	])
}

const habitsOf = (draw: Draw): Habits => ({
	asking: askingStates(draw),
	skew: {
		state: draw.between(1, 6),
		theme: draw.between(1, 4),
		kind: draw.between(1, 5),
		urgency: draw.between(1, 4),
		outcome: draw.between(1, 5),
	},
	manyThemes: draw.between(0, 0.6),
	confidential: draw.pick([0, 0, 0.1, 0.25]),
	parts: draw.pick([0, 0, 0.08]),
	accepted: draw.between(0.5, 1),
	offered: draw.between(0.1, 0.95),
	pace: draw.between(10, 80),
})

/** Between 60 and 2 000 needs of a seed, submitted in two half-years; most worlds are small. */
export function randomWorld(seed: number, most = 2000): WorldNeed[] {
	const draw = drawnFrom(seed)
	const habits = habitsOf(draw)
	const count = Math.round(60 * (most / 60) ** draw.between(0, 1))
	const needs = Array.from({ length: count }, (_, at) => randomNeed(draw, habits, at))
	return joined(agreedBy(needs, drawnFrom(seed + 2_000_000)), drawnFrom(seed + 3_000_000))
}

/** How much is not restricted, and which needs their States let donors, or everybody, read of: of all worlds in a third none. */
function agreedBy(needs: readonly WorldNeed[], draw: Draw): WorldNeed[] {
	const [open, agreeing] = [draw.between(0, 0.6), draw.pick([0, 0.3, 0.9])]
	return needs.map(({ facts, ...need }) => {
		const isOpen = facts.classification === 'RESTRICTED' && draw.chance(open)
		const classification = isOpen ? draw.pick(['SUMMARY', 'PUBLIC']) : facts.classification
		const consents = ['consentPublish', 'consentDonors'].filter(() => draw.chance(agreeing))
		return { ...need, facts: { ...facts, classification, consents } }
	})
}

/** In every other world some States ask together: each knows the needs of the others among these. */
function joined(needs: readonly WorldNeed[], draw: Draw): WorldNeed[] {
	const share = draw.pick([0, 0, 0.1, 0.4])
	if (share === 0) return [...needs]
	const asking = draw.shuffled([...new Set(needs.map(({ facts }) => facts.state_iso3))])
	const partners = asking.slice(0, 2 + draw.below(5))
	return needs.map(({ facts, ...need }) => {
		const { state_iso3 } = facts
		if (!partners.includes(state_iso3) || !draw.chance(share)) return { facts, ...need }
		return { ...need, facts: { ...facts, known_to: partners.filter((state) => state !== state_iso3) } }
	})
}

function randomNeed(draw: Draw, { asking, skew, ...habits }: Habits, at: number): WorldNeed {
	const half = entryAt(halves, at % 2)
	const state = draw.skewed(asking, skew.state)
	const kind = draw.skewed(kinds, skew.kind)
	const more = Array.from({ length: MOST_THEMES - 1 }, () =>
		draw.chance(habits.manyThemes) ? draw.skewed(themes, skew.theme) : null,
	)
	const submitted = (boundsOf(half)?.from.getTime() ?? 0) + draw.below(180) * DAY
	const days = () => (1 + draw.below(habits.pace)) * DAY
	const way: WorldNeed['way'] = { submitted, decided: submitted + days() }
	if (draw.chance(habits.accepted)) way.accepted = way.decided
	if (way.accepted && draw.chance(habits.offered)) way.offered = way.accepted + days()
	if (way.offered && draw.chance(0.9)) way.confirmed = way.offered + days()
	if (way.confirmed && draw.chance(0.9)) way.delivered = way.confirmed + days()
	if (way.delivered && draw.chance(0.85)) way.evaluated = way.delivered + days()
	if (!way.accepted || (!way.offered && draw.chance(0.2))) way.closed = (way.decided ?? submitted) + days()
	const amount = (1 + draw.below(80)) * 1000
	const facts: FactLine = {
		...noDays,
		need_id: `need-${String(at).padStart(4, '0')}`,
		state_iso3: state.iso3,
		region: state.region,
		subregion: state.subregion,
		groups: stateGroups.filter((group) => state[group]),
		classification: draw.chance(habits.confidential) ? 'CONFIDENTIAL' : 'RESTRICTED',
		kind,
		themes: [...new Set([draw.skewed(themes, skew.theme), ...more.flatMap((theme) => theme ?? [])])],
		urgency: draw.chance(0.03) ? null : draw.skewed(urgencies, skew.urgency),
		level: kind === 'training' ? draw.skewed(trainingLevels, 1.5) : null,
		is_part: draw.chance(habits.parts),
		outcome: draw.skewed(needOutcomes, skew.outcome),
		learners:
			kind === 'training'
				? ['female', 'male', 'notStated'].map((sex) => ({ sex, n: draw.below(sex === 'notStated' ? 3 : 20) }))
				: [],
		pieces:
			kind === 'equipment'
				? [
						{
							category: draw.skewed(equipmentCategories, 2),
							unit: draw.skewed(lineUnits, 4),
							n: 1 + draw.below(40),
						},
					]
				: [],
		currency: draw.pick(['USD', 'USD', 'EUR']),
		committed: amount,
		spent: Math.round(amount * draw.between(0, 1)),
	}
	if (facts.is_part) for (const step of ['decided', 'accepted'] as const) delete way[step]
	return { facts, way, waits: draw.pick(['accepted', 'accepted', 'waitlisted', 'onHold']) }
}

/** The steps of a need that has just been submitted, as a line of the dataset has them: none, and no time of any. */
export const noDays = {
	status: 'pending',
	submitted_at: '',
	decided_at: null,
	accepted_at: null,
	offered_at: null,
	confirmed_at: null,
	delivered_at: null,
	evaluated_at: null,
	ended_at: null,
	closed_at: null,
	decision_gross: null,
	decision_net: null,
	offer_gross: null,
	offer_net: null,
	confirmation_gross: null,
	confirmation_net: null,
	delivery_gross: null,
	delivery_net: null,
	whole_gross: null,
	unodc_net: null,
	office_net: null,
	programme_net: null,
	state_net: null,
	partner_net: null,
}

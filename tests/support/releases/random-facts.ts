import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { states } from '#prisma/data/samples.ts'
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

/** Numbers from 0 up to 1, the same for the same seed. */
export function drawnFrom(seed: number) {
	let state = seed * 2654435761 + 1
	return () => {
		state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0
		return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
	}
}

const DAY = 24 * 60 * 60 * 1000
const START = Date.UTC(2025, 0, 1)
/** Two half-years, of which needs are submitted evenly. */
const DAYS = 365

/**
 * Invented needs of the two halves of 2025, the same for the same seed: few States submit many of them, few themes are
 * common, and some are decided, offered, delivered and evaluated within the year.
 */
export function randomFacts(seed: number, needs: number): FactLine[] {
	const draw = drawnFrom(seed)
	const skew = 1 + 2 * draw()
	const pick = <One>(of: readonly One[], bent = skew) => entryAt(of, Math.floor(draw() ** bent * of.length))
	const filing = states
		.filter(({ entityType }) => entityType !== 'regional_organization')
		.map((state) => ({ state, at: draw() }))
		.sort((one, other) => one.at - other.at)
		.slice(0, 8 + Math.floor(draw() * 120))
		.map(({ state }) => state)
	const common = [...themes].map((theme) => ({ theme, at: draw() })).sort((one, other) => one.at - other.at)
	const mostThemes = 1 + Math.floor(draw() * 4)
	return Array.from({ length: needs }, (_, at): FactLine => {
		const state = pick(filing)
		const kind = pick(kinds, 1)
		const day = draw() * DAYS
		const dated = (after: number, share: number, before: boolean) => {
			const is = before && draw() < share
			return is ? new Date(START + (day + after + draw() * 30) * DAY).toISOString() : null
		}
		const decided = dated(5, 0.9, true)
		const accepted = draw() < 0.85 ? decided : null
		const offered = dated(40, 0.6, accepted !== null)
		const confirmed = dated(75, 0.8, offered !== null)
		const delivered = dated(110, 0.7, confirmed !== null)
		const evaluated = dated(145, 0.8, delivered !== null)
		const days = () => Math.floor(draw() * 40)
		const own = new Set(Array.from({ length: 1 + Math.floor(draw() * mostThemes) }, () => pick(common).theme))
		return {
			need_id: `random-${seed}-${String(at).padStart(5, '0')}`,
			state_iso3: state.iso3,
			region: state.region,
			subregion: state.subregion,
			groups: (['ldc', 'lldc', 'sids'] as const).filter((group) => state[group]),
			classification: draw() < 0.05 ? 'CONFIDENTIAL' : 'RESTRICTED',
			consents: [],
			kind,
			themes: [...own],
			urgency: pick(urgencies),
			level: kind === 'training' ? pick(trainingLevels) : null,
			status: evaluated
				? 'evaluated'
				: delivered
					? 'delivered'
					: offered
						? 'reserved'
						: accepted
							? 'accepted'
							: 'pending',
			is_part: draw() < 0.03,
			submitted_at: new Date(START + day * DAY).toISOString(),
			decided_at: decided,
			accepted_at: accepted,
			offered_at: offered,
			confirmed_at: confirmed,
			delivered_at: delivered,
			evaluated_at: evaluated,
			ended_at: evaluated,
			closed_at: null,
			outcome: evaluated ? pick(needOutcomes) : null,
			decision_gross: decided ? days() : null,
			decision_net: decided ? days() : null,
			offer_gross: offered ? days() : null,
			offer_net: offered ? days() : null,
			confirmation_gross: confirmed ? days() : null,
			confirmation_net: confirmed ? days() : null,
			delivery_gross: delivered ? days() : null,
			delivery_net: delivered ? days() : null,
			whole_gross: evaluated ? days() : null,
			unodc_net: evaluated ? days() : null,
			office_net: evaluated ? days() : null,
			programme_net: evaluated ? days() : null,
			state_net: evaluated ? days() : null,
			partner_net: null,
			learners:
				delivered && kind === 'training'
					? ['female', 'male'].map((sex) => ({ sex, n: Math.floor(draw() * 15) })).filter(({ n }) => n > 0)
					: [],
			pieces:
				delivered && kind === 'equipment'
					? [{ category: pick(equipmentCategories), unit: pick(lineUnits), n: 1 + days() }]
					: [],
			currency: confirmed ? pick(['USD', 'EUR']) : null,
			committed: confirmed ? days() * 1000 : 0,
			spent: delivered ? days() * 900 : 0,
		}
	})
}

import { createHash } from 'node:crypto'
import { composeRelease } from '#app/domain/releases/compose-release.ts'
import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { saveDataset } from '#app/domain/releases/dataset/dataset-signature.server.ts'
import { lineOf } from '#app/domain/releases/dataset/freeze-facts.server.ts'
import { solveBy } from '#app/domain/releases/disclosure/solve.ts'
import { publishedStates } from '#app/domain/releases/published-states.server.ts'
import { saveRelease } from '#app/domain/releases/save-release.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { states } from '#prisma/data/samples.ts'
import { boundsOf, lastHalfYear } from '#workflows/figures/periods.ts'
import { entryAt } from '#workflows/names.ts'
import {
	equipmentCategories,
	kinds,
	needOutcomes,
	themes,
	trainingLevels,
	urgencies,
} from '#workflows/vocabulary.ts'
import { office } from '../people.ts'

const NEEDS = 180
/** Some ask for much more than others, as in any year. */
const asking = states.filter(({ entityType }) => entityType === 'state').filter((_, at) => at % 4 === 1)

/** A number from 0 up to 1 that depends on these words alone. */
const drawn = (...words: (string | number)[]) =>
	createHash('sha256').update(words.join('/')).digest().readUInt32BE() / 2 ** 32

/** Invented needs of one half-year, enough for figures by region and theme. They exist in the dataset alone. */
export const inventedFacts = (period: string): FactLine[] =>
	Array.from({ length: NEEDS }, (_, at) => inventedFact(period, at))

function inventedFact(period: string, at: number): FactLine {
	const draw = (what: string) => drawn(period, at, what)
	const pick = <One>(of: readonly One[], what: string) => entryAt(of, Math.floor(draw(what) ** 2 * of.length))
	const state = pick(asking, 'state')
	const days = (what: string, least: number, most: number) => least + Math.floor(draw(what) * (most - least))
	const kind = pick(kinds, 'kind')
	const begin = (boundsOf(period)?.from.getTime() ?? 0) + days('from', 0, 60) * DAY
	const after = (what: string, least: number, most: number) => begin + days(what, least, most) * DAY
	const isAccepted = draw('accepted') < 0.9
	const isOffered = isAccepted && draw('offered') < 0.65
	const isEvaluated = isOffered && draw('evaluated') < 0.7
	const when = (is: boolean, time: number) => (is ? new Date(time).toISOString() : null)
	const whole = days('whole', 60, 110)
	return {
		need_id: `invented-fact-${String(at).padStart(4, '0')}`,
		state_iso3: state.iso3,
		region: state.region,
		subregion: state.subregion,
		groups: (['ldc', 'lldc', 'sids'] as const).filter((group) => state[group]),
		classification: draw('class') < 0.1 ? 'CONFIDENTIAL' : 'RESTRICTED',
		kind,
		themes: [...new Set([pick(themes, 'theme'), ...(draw('themes') < 0.3 ? [pick(themes, 'other')] : [])])],
		urgency: pick(urgencies, 'urgency'),
		level: kind === 'training' ? pick(trainingLevels, 'level') : null,
		status: isEvaluated ? 'evaluated' : isOffered ? 'delivered' : isAccepted ? 'accepted' : 'declined',
		is_part: false,
		submitted_at: new Date(begin).toISOString(),
		decided_at: when(true, after('decided', 10, 30)),
		accepted_at: when(isAccepted, after('decided', 10, 30)),
		offered_at: when(isOffered, after('offer', 30, 45)),
		confirmed_at: when(isOffered, after('confirmed', 45, 60)),
		delivered_at: when(isOffered, after('delivered', 60, 90)),
		evaluated_at: when(isEvaluated, after('ended', 90, 110)),
		ended_at: when(isEvaluated, after('ended', 90, 110)),
		closed_at: null,
		outcome: isEvaluated ? pick(needOutcomes, 'outcome') : null,
		...daysOf({ isAccepted, isOffered, isEvaluated, whole, days }),
		...results(kind, isOffered, { draw, days, pick }),
		currency: isOffered ? 'USD' : null,
		committed: isOffered ? days('committed', 5, 80) * 1000 : 0,
		spent: isOffered ? days('spent', 2, 60) * 1000 : 0,
	}
}

type Draw = {
	draw: (what: string) => number
	days: (what: string, least: number, most: number) => number
	pick: <One>(of: readonly One[], what: string) => One
}
type Way = { isAccepted: boolean; isOffered: boolean; isEvaluated: boolean; whole: number } & Pick<
	Draw,
	'days'
>

function daysOf({ isOffered, isEvaluated, whole, days }: Way) {
	const [decision, offer, confirmation, delivery] = [
		days('decided', 10, 30),
		days('offerDays', 5, 25),
		days('confirmDays', 4, 15),
		days('deliveryDays', 15, 40),
	]
	return {
		decision_gross: decision,
		decision_net: decision - 3,
		offer_gross: isOffered ? offer : null,
		offer_net: isOffered ? offer - 2 : null,
		confirmation_gross: isOffered ? confirmation : null,
		confirmation_net: isOffered ? confirmation - 1 : null,
		delivery_gross: isOffered ? delivery : null,
		delivery_net: isOffered ? delivery - 4 : null,
		whole_gross: isEvaluated ? whole : null,
		unodc_net: isEvaluated ? whole - 25 : null,
		office_net: isEvaluated ? decision - 3 : null,
		programme_net: isEvaluated ? whole - 22 - decision : null,
		state_net: isEvaluated ? 20 : null,
		partner_net: null,
	}
}

function results(kind: string, isDelivered: boolean, { days, pick }: Draw) {
	const sexes = [
		{ sex: 'female', n: days('women', 4, 14) },
		{ sex: 'male', n: days('men', 6, 20) },
	]
	const piece = { category: pick(equipmentCategories, 'category'), unit: 'PIECE', n: days('pieces', 2, 60) }
	return {
		learners: isDelivered && kind === 'training' ? sexes : [],
		pieces: isDelivered && kind === 'equipment' ? [piece] : [],
	}
}

const DAY = 24 * 60 * 60 * 1000

/** Releases invented needs of the last half-year, protected as in production. */
export async function inventedRelease(): Promise<void> {
	const period = lastHalfYear(new Date())
	const asAt = new Date((boundsOf(period)?.to.getTime() ?? 0) + DAY / 4)
	const facts = inventedFacts(period)
	const sha256 = createHash('sha256').update(facts.map(lineOf).join('')).digest('hex')
	const states = await publishedStates(asAt)
	const { ask, close } = openSolver()
	const solve = solveBy(ask)
	const composed = await composeRelease(facts, { period, states, earlier: [], solve }).finally(close)
	const [releaseId, dataset] = [newId(), { id: newId(), asAt, sha256 }]
	await withActor(systemActor, async (tx) => {
		const madeBy = systemActor.id
		const file = { needs: facts.length, fileSha256: sha256, storageKey: null }
		await saveDataset(tx, { ...dataset, ...file, madeBy })
		const ordered = { orderedBy: madeBy, orderedAt: asAt, datasetId: dataset.id }
		await tx.release.createMany({ data: { id: releaseId, period, status: 'making', ...ordered } })
	})
	await saveRelease({ ...composed, releaseId, dataset }, async (tx) => {
		const data = { status: 'released' as const, releasedBy: office.approver.id, releasedAt: asAt }
		await tx.release.updateMany({ where: { id: releaseId }, data })
	})
}

import { sql } from 'kysely'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { recordReadingOf } from '#app/domain/core/record-access.server.ts'
import { todayOf } from '#app/domain/core/require-dates.server.ts'
import { shownTitle } from '#app/domain/core/visibility-of.ts'
import { correctionsOf } from '#app/domain/deliveries/corrections-of.server.ts'
import { trainingFigures } from '#app/domain/deliveries/training/participants-of.server.ts'
import { filedIndicators } from '#app/domain/outcomes/outcome-facts.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, dateIn, statement } from '#app/platform/database/statement.ts'
import { dayOfState } from '#workflows/calendars/day-of.ts'
import { progressOf } from '#workflows/delivery/indicator-progress.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { findMeasured, type Measured } from './measured.server.ts'

type MeasuredNeed = Awaited<ReturnType<typeof findMeasured>>['need']

/** The indicators of a need with their measurements, the latest first. */
async function indicatorsOf(read: Read, { answers, measurements: readings }: MeasuredNeed) {
	const names = await namesOf(
		read,
		readings.map(({ recordedBy }) => recordedBy),
	)
	return filedIndicators(answers).map((filed, position) => {
		const history = readings
			.filter((reading) => reading.position === position)
			.map(({ id, reached, measuredOn, note, recordedBy, recordedAt }) => ({
				id,
				reached,
				measuredOn: dateIn(measuredOn),
				note,
				recordedAt: dateIn(recordedAt),
				by: names.get(recordedBy) ?? null,
			}))
		const [latest = null] = history
		return { position, ...filed, history, latest, progress: latest && progressOf({ ...filed, ...latest }) }
	})
}

/** The indicators of a need, their measurements, and the days between which the actor may add one. */
export function getIndicators(actor: Actor, where: Measured) {
	return readAs(actor, async (read) => {
		const { need, delivery, since, mayAdd } = await findMeasured(read, actor, where)
		const { requestId, requestTitle, reference, classification, officerId } = need
		const request = { id: requestId, reference, title: requestTitle, classification, officerId }
		recordReadingOf(read, classification, { requestId, what: 'indicators', which: need.id })
		const [indicators, corrections] = await Promise.all([
			indicatorsOf(read, need),
			correctionsOf(read, need.id),
		])
		return {
			indicators,
			corrections,
			mayAdd,
			from: since && dayOfState(since, need.stateIso3),
			today: todayOf(need.stateIso3).state,
			need: {
				id: need.id,
				title: need.title,
				number: needNumber(need),
				request: { ...request, title: shownTitle(actor, request) },
			},
			delivery,
		}
	})
}

const figureNames = {
	training: ['attended', 'passed', 'certified', 'inPost', 'applying'],
	equipment: ['ok', 'present', 'working', 'used', 'maintained'],
	advisory: ['days'],
} as const satisfies Record<Kind, readonly string[]>
type FigureName = (typeof figureNames)[Kind][number]
type Counted = Partial<Record<FigureName, number>>

const counting: Record<Kind, (ask: Ask, deliveryId: string) => Promise<Counted>> = {
	training: async (ask, deliveryId) => (await trainingFigures(ask, deliveryId)).all,
	async equipment(ask, deliveryId) {
		const [[lines], [checks]] = await Promise.all([
			ask(accepted, { deliveryId }),
			ask(latestCheck, { deliveryId }),
		])
		return withoutGaps({ ...lines, ...checks })
	},
	async advisory(ask, deliveryId) {
		const [days] = await ask(halfDays, { deliveryId })
		return { days: (days?.used ?? 0) / 2 }
	},
}

type Of = { deliveryId: string }

const accepted = statement(({ deliveryId }: Of) =>
	build
		.selectFrom('equipment_line')
		.where('delivery_id', '=', deliveryId)
		.select(sql<number | null>`sum(ok)::int`.as('ok')),
)
const latestCheck = statement(({ deliveryId }: Of) =>
	build
		.selectFrom('equipment_check')
		.where('delivery_id', '=', deliveryId)
		.where('early', '=', false)
		.groupBy('month')
		.orderBy('month', 'desc')
		.limit(sql.lit(1))
		.select([
			sql<number>`sum(present)::int`.as('present'),
			sql<number>`sum(working)::int`.as('working'),
			sql<number>`sum(used)::int`.as('used'),
			sql<number>`sum(maintained)::int`.as('maintained'),
		]),
)
const halfDays = statement(({ deliveryId }: Of) =>
	build
		.selectFrom('expert_day')
		.where('delivery_id', '=', deliveryId)
		.select(sql<number | null>`sum(half_days)::int`.as('used')),
)

const withoutGaps = (counted: Partial<Record<FigureName, number | null>>): Counted =>
	Object.fromEntries(Object.entries(counted).filter(([, value]) => value !== null))

/** Counts from the records of a delivery, as suggestions for those who may measure there; zeros are left out. */
export async function getLedgerFigures(read: Read, { id, kind }: { id: string; kind: Kind }) {
	const counted = await counting[kind](read.asSystem, id)
	return figureNames[kind].flatMap((name: FigureName) => {
		const value = counted[name] ?? 0
		return value > 0 ? [{ name, value }] : []
	})
}

import type { Answers } from '#app/domain/core/answers.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import { trainingFigures } from '#app/domain/deliveries/training/participants-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Delivery, Need } from '#prisma/generated/client.ts'
import { progressOf } from '#workflows/delivery/indicator-progress.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { findMeasured, type Measured } from './measured.server.ts'

type Filed = { indicator: string; unit: string; baseline: string; target: string }

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The indicators that a need was submitted with, in their order. */
export function filedIndicators(answers: unknown): Filed[] {
	const rows = (answers as Answers | null)?.need?.indicators
	return (Array.isArray(rows) ? rows : []).map((row: Record<string, unknown>) => ({
		indicator: text(row.indicator),
		unit: text(row.unit),
		baseline: text(row.baseline),
		target: text(row.target),
	}))
}

/** The indicators of a need with their measurements, the latest first. */
async function indicatorsOf(tx: Tx, { id, answers }: Pick<Need, 'id' | 'answers'>) {
	const readings = await tx.measurement.findMany({
		where: { needId: id },
		orderBy: [{ measuredOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
	})
	const names = await namesOf(
		askIn(tx),
		readings.map(({ recordedBy }) => recordedBy),
	)
	return filedIndicators(answers).map((filed, position) => {
		const history = readings
			.filter((reading) => reading.position === position)
			.map(({ id, reached, measuredOn, note, recordedBy, recordedAt }) => ({
				id,
				reached,
				measuredOn,
				note,
				recordedAt,
				by: names.get(recordedBy) ?? null,
			}))
		const [latest = null] = history
		return { position, ...filed, history, latest, progress: latest && progressOf({ ...filed, ...latest }) }
	})
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** The indicators of a need, their measurements, and the days between which the actor may add one. */
export function getIndicators(actor: Actor, where: Measured) {
	return withActor(actor, async (tx) => {
		const { need, delivery, since, mayAdd } = await findMeasured(tx, actor, where)
		const request = await tx.request.findUniqueOrThrow({
			where: { id: need.requestId },
			select: { id: true, reference: true, title: true, ...visibilityColumns },
		})
		await recordAccess(tx, actor, { requestId: need.requestId, what: 'indicators', which: need.id })
		const about = { ...request, title: shownTitle(actor, request) }
		return {
			indicators: await indicatorsOf(tx, need),
			mayAdd,
			figures: delivery && mayAdd ? await ledgerFigures(tx, actor, delivery) : [],
			from: since && dayOf(since),
			today: dayOf(now()),
			need: { id: need.id, title: need.title, number: needNumber(need), request: about },
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

const counting: Record<Kind, (tx: Tx, deliveryId: string) => Promise<Counted>> = {
	training: async (tx, deliveryId) => (await trainingFigures(tx, deliveryId)).all,
	async equipment(tx, deliveryId) {
		const lines = await tx.equipmentLine.aggregate({ where: { deliveryId }, _sum: { ok: true } })
		const checks = await tx.equipmentCheck.groupBy({
			by: ['month'],
			where: { deliveryId },
			orderBy: { month: 'desc' },
			take: 1,
			_sum: { present: true, working: true, used: true, maintained: true },
		})
		return withoutGaps({ ok: lines._sum.ok, ...checks[0]?._sum })
	},
	async advisory(tx, deliveryId) {
		const days = await tx.expertDay.aggregate({ where: { deliveryId }, _sum: { halfDays: true } })
		return { days: (days._sum.halfDays ?? 0) / 2 }
	},
}

const withoutGaps = (counted: Partial<Record<FigureName, number | null>>): Counted =>
	Object.fromEntries(Object.entries(counted).filter(([, value]) => value !== null))

/** Counts from the records of a delivery, as suggestions for a measurement; zeros are left out. */
async function ledgerFigures(tx: Tx, actor: Actor, { id, kind }: Pick<Delivery, 'id' | 'kind'>) {
	const counted = await withinSystem(tx, actor, () => counting[kind](tx, id))
	return figureNames[kind].flatMap((name: FigureName) => {
		const value = counted[name] ?? 0
		return value > 0 ? [{ name, value }] : []
	})
}

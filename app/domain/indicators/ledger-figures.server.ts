import { trainingFigures } from '#app/domain/deliveries/training/training-figures.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import type { Delivery } from '#prisma/generated/client.ts'
import type { Kind } from '#workflows/vocabulary.ts'

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

/** What the ledger of a delivery has counted so far, for a reading to begin with; nothing is told of what is 0. */
export async function ledgerFigures(tx: Tx, actor: Actor, { id, kind }: Pick<Delivery, 'id' | 'kind'>) {
	const counted = await withinSystem(tx, actor, () => counting[kind](tx, id))
	return figureNames[kind].flatMap((name: FigureName) => {
		const value = counted[name] ?? 0
		return value > 0 ? [{ name, value }] : []
	})
}

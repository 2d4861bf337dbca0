import { requireAbility } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { PipelineNeed, PriceBasis } from '#workflows/pipeline/need.ts'
import { answersFor } from './offered-needs.server.ts'

type AmountOrder = { runId: string; amount: number; personId: string }

/**
 * Has the worker find what an amount of whole dollars could meet, for one person. An amount that is known or under way is
 * not asked again; one that failed is. Not found before the first run.
 */
export function orderAmount(actor: Actor, amount: number): Promise<void> {
	requireAbility(actor, 'readPipeline')
	return withActor(actor, async (tx) => {
		const run = await tx.pipelineRun.findFirst({ orderBy: { madeAt: 'desc' }, select: { id: true } })
		if (!run) throw new DomainError('not-found')
		const key = { runId: run.id, amount }
		const known = await tx.pipelineAnswer.findFirst({ where: { ...key, status: { not: 'failed' } } })
		if (known) return
		const order = { ...key, personId: actor.id }
		const begun = { status: 'waiting' as const, progress: 0, askedAt: now() }
		await withinSystem(tx, actor, () =>
			tx.pipelineAnswer.upsert({
				where: { runId_amount_personId: order },
				create: { ...order, ...begun },
				update: begun,
			}),
		)
		await enqueue(tx, 'work-out-amount', order)
	})
}

/** Works on an order; what was asked of a run that is gone is gone with it. */
export async function workOutAmount(order: AmountOrder): Promise<void> {
	const gathered = await withActor(systemActor, async (tx) => {
		if (!(await tell(tx, order, { status: 'running', progress: 20 }))) return null
		return gather(tx, order.runId)
	})
	if (!gathered) return
	const solver = openSolver()
	try {
		const answers = await answersFor(gathered, order.amount, solver.ask)
		await withActor(systemActor, (tx) => tell(tx, order, { status: 'done', progress: 100, answers }))
	} catch (error) {
		await withActor(systemActor, (tx) => tell(tx, order, { status: 'failed' }))
		throw error
	} finally {
		await solver.close()
	}
}

type OrderProgress = Parameters<Tx['pipelineAnswer']['updateMany']>[0]['data']

/** Records how far an order is; false if it is gone or done. */
const tell = async (tx: Tx, order: AmountOrder, data: OrderProgress): Promise<boolean> => {
	const { count } = await tx.pipelineAnswer.updateMany({
		where: { ...order, status: { not: 'done' } },
		data,
	})
	return count > 0
}

/** The needs of a run as they were priced, without those withdrawn since. */
async function gather(tx: Tx, runId: string) {
	const [run, rows, sources] = await Promise.all([
		tx.pipelineRun.findUniqueOrThrow({
			where: { id: runId },
			select: { reserveShare: true, stateShare: true },
		}),
		tx.pipelineNeed.findMany({ where: { runId, usd: { not: null } }, orderBy: { place: 'asc' } }),
		tx.pipelineSource.findMany({ where: { runId } }),
	])
	const sourceAt = new Map(sources.map((source) => [source.place, source]))
	const groupOf = new Map(rows.flatMap(({ place, groupKey }) => (groupKey ? [[place, groupKey]] : [])))
	const needs = rows.flatMap(({ low, usd, high, least, basis, cases, ...row }): PipelineNeed[] => {
		const source = sourceAt.get(row.place)
		if (!source || low === null || usd === null || high === null || least === null) return []
		const { stateIso3, inReserve, points } = source
		const price = { low, usd, high, least, basis: basis as PriceBasis, cases } // as `priceOf` gave it
		// What prices were made of is not needed again.
		return [
			{
				...row,
				stateIso3,
				isNamed: row.stateIso3 !== null,
				inReserve,
				points,
				subregion: null,
				minimum: null,
				lines: [],
				price,
			},
		]
	})
	return { needs, groupOf, shares: run }
}

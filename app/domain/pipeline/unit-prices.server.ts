import { changedFields, entryHistory } from '#app/domain/core/entry-history.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { requireConfirmed, requireRole } from '#app/domain/core/rights.ts'
import type { UnitPriceForm } from '#app/forms/pipeline.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { pipelineReaders } from '#workflows/pipeline/need.ts'

const fields = ['unit', 'low', 'high', 'source', 'dated'] as const
type Recorded = Record<(typeof fields)[number], string | number | null>
type Change = { before?: Recorded; after: Recorded }

const allPrices = statement((_: object) =>
	build
		.selectFrom('unit_price')
		.select(['item', 'unit', 'low', 'high', 'source', 'dated'])
		.select(['updated_by_id as updatedById', 'updated_at as updatedAt']),
)

/** The standard prices of UNODC, and of one item its changes. Whether the reader may change them. */
export function getUnitPrices(actor: Actor, item: string | null) {
	requireRole(actor, ...pipelineReaders)
	return readAs(actor, async (read) => {
		const mayChange = actor.role === 'headquartersApprover'
		const [rows, history] = await Promise.all([
			read(allPrices, {}),
			item && mayChange ? entryHistory<Change>(read.asSystem, 'unitPrice', item) : [],
		])
		const names = await namesOf(
			read,
			rows.map(({ updatedById }) => updatedById),
		)
		return {
			mayChange,
			prices: rows.map(({ updatedById, ...row }) => ({ ...row, updatedBy: names.get(updatedById) ?? '' })),
			history: history.map(({ recorded: { before, after }, ...change }) => ({
				...change,
				changes: changedFields(fields, before, after),
			})),
		}
	})
}
export type UnitPricesView = Awaited<ReturnType<typeof getUnitPrices>>

/** Keeps a standard price. A conflict where it is no longer the one that the page was drawn from. */
export function saveUnitPrice(actor: Actor, { item, before, ...entered }: UnitPriceForm): Promise<void> {
	requireRole(actor, 'headquartersApprover')
	requireConfirmed(actor)
	requireDates('unitPriceForm', entered, { iso3: null })
	return withActor(actor, async (tx) => {
		await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`unit price ${item}`}, 0))::text`
		const stored = await tx.unitPrice.findUnique({ where: { item } })
		if ((stored?.updatedAt.toISOString() ?? '') !== before) throw new DomainError('conflict')
		const unit = item.startsWith('equipment:') ? (entered.unit ?? null) : null
		const after: Recorded = { ...entered, unit }
		const data = {
			...entered,
			unit,
			dated: new Date(entered.dated),
			updatedById: actor.id,
			updatedAt: now(),
		}
		await withinSystem(tx, actor, () =>
			tx.unitPrice.upsert({ where: { item }, create: { item, ...data }, update: data }),
		)
		const was = stored && {
			unit: stored.unit,
			low: stored.low,
			high: stored.high,
			source: stored.source,
			dated: stored.dated.toISOString().slice(0, 10),
		}
		await recordAudit(tx, actor, {
			type: 'unitPrice.changed',
			data: { item, ...(was && { before: was }), after },
		})
	})
}

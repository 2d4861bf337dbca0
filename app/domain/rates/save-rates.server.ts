import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed, requireRole } from '#app/domain/core/rights.ts'
import { type MonthlyRates, plainDecimal, type RatesByCurrency, ratesText } from '#app/forms/rates.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { firstDayOf, isRateMonth } from '#workflows/money/months.ts'
import type { RecordedRates } from './get-rates.server.ts'

/**
 * Makes these the rates of a month: new ones are added, others changed, and those that are missing removed. What stays as
 * it was keeps its source. Refused for a month that cannot have rates, and a conflict where the rates of the month are
 * no longer those that the page was drawn from.
 */
export function saveRates(actor: Actor, { month, before, source, rates }: MonthlyRates): Promise<void> {
	requireRole(actor, 'administrator')
	requireConfirmed(actor)
	if (!isRateMonth(month, now())) throw new DomainError('not-found')
	return withActor(actor, async (tx) => {
		const day = firstDayOf(month)
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`rates ${month}`}, 0))`
		const stored = await ratesOf(tx, day)
		if (ratesText(stored) !== before.replaceAll('\r\n', '\n').trim()) throw new DomainError('conflict')
		const changed = Object.entries(rates).filter(([currency, perUsd]) => stored[currency] !== perUsd)
		const gone = Object.keys(stored).filter((currency) => !(currency in rates))
		if (changed.length + gone.length === 0) return
		await withinSystem(tx, actor, async () => {
			await tx.rate.deleteMany({ where: { month: day, currency: { in: gone } } })
			for (const [currency, perUsd] of changed) {
				const data = { perUsd, source, updatedById: actor.id, updatedAt: now() }
				await tx.rate.upsert({
					where: { currency_month: { currency, month: day } },
					create: { currency, month: day, ...data },
					update: data,
				})
			}
		})
		const recorded: RecordedRates = { before: stored, after: rates, source }
		await recordAudit(tx, actor, { type: 'rate.changed', data: { month, ...recorded } })
	})
}

async function ratesOf(tx: Tx, month: Date): Promise<RatesByCurrency> {
	const rows = await tx.rate.findMany({ where: { month }, select: { currency: true, perUsd: true } })
	return Object.fromEntries(rows.map(({ currency, perUsd }) => [currency, plainDecimal(perUsd.toFixed())]))
}

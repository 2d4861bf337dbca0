import { sql } from 'kysely'
import { entryHistory } from '#app/domain/core/entry-history.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { type MonthlyRates, plainDecimal, type RatesByCurrency, ratesText } from '#app/forms/rates.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { firstDayOf, isRateMonth, type Month, monthOf } from '#workflows/money/months.ts'

/** What is recorded of a change: the rates of the month before and after it, with their sources. */
type RecordedRates = { before: RatesByCurrency; after: RatesByCurrency; source: string }

const ofMonth = statement(({ month }: { month: Date }) =>
	build
		.selectFrom('rate')
		.where('month', '=', month)
		.orderBy('currency')
		.select([
			'currency',
			'per_usd as perUsd',
			'source',
			'updated_by_id as updatedById',
			'updated_at as updatedAt',
		]),
)

const lacking = statement(({ month }: { month: Date }) =>
	build
		.selectFrom('programme')
		.where('currency', 'is not', null)
		.where('currency', '<>', 'USD')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('rate')
						.whereRef('rate.currency', '=', 'programme.currency')
						.where('rate.month', '<=', month)
						.select(sql`1`.as('one')),
				),
			),
		)
		.distinct()
		.orderBy('currency')
		.select('currency'),
)

/**
 * The rates of exchange of a month with their history, and the currencies of programmes that have none of it or of a
 * month before; of the present month, where another is asked that cannot have rates. For administrators.
 */
export function getRates(actor: Actor, asked: string | null) {
	requireAbility(actor, 'changeRates')
	return readAs(actor, async (read) => {
		const month: Month = asked && isRateMonth(asked, read.at) ? asked : monthOf(read.at)
		const day = { month: firstDayOf(month) }
		const [rows, missing, history] = await Promise.all([
			read(ofMonth, day),
			read(lacking, day),
			entryHistory<RecordedRates>(read, 'rate', month),
		])
		const names = await namesOf(
			read,
			rows.map(({ updatedById }) => updatedById),
		)
		return {
			month,
			today: read.at,
			rates: rows.map(({ perUsd, updatedById, ...row }) => ({
				...row,
				perUsd: plainDecimal(perUsd),
				updatedBy: names.get(updatedById) ?? '',
			})),
			missing: missing.flatMap(({ currency }) => (currency === null ? [] : [currency])),
			history: history.map(({ recorded: { before, after, source }, ...change }) => ({
				...change,
				changes: [...new Set([...Object.keys(before), ...Object.keys(after)])]
					.filter((currency) => before[currency] !== after[currency])
					.sort()
					.map((currency) => ({
						field: currency,
						from: before[currency] ?? null,
						to: after[currency] ?? null,
					}))
					.concat({ field: 'source', from: null, to: source }),
			})),
		}
	})
}
export type RatesView = Awaited<ReturnType<typeof getRates>>

/**
 * Makes these the rates of a month: new ones are added, others changed, and those that are missing removed. What stays as
 * it was keeps its source. Refused for a month that cannot have rates, and a conflict where the rates of the month are
 * no longer those that the page was drawn from.
 */
export function saveRates(actor: Actor, { month, before, source, rates }: MonthlyRates): Promise<void> {
	requireAbility(actor, 'changeRates')
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

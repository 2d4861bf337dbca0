import { type RawBuilder, sql } from 'kysely'

type Amount = {
	/** Expressions with the names of their tables, since a rate has a currency and a month, too. */
	amount: RawBuilder<unknown>
	currency: RawBuilder<unknown>
	/** The moment that decides on the month. */
	at: RawBuilder<unknown>
}

/**
 * An amount in United States dollars, as an expression: at the rate of the month of `at` in UTC or, where that month has
 * none, of the last month before that has one; null without any.
 */
export const inUsd = ({ amount, currency, at }: Amount) =>
	sql`case when ${currency} = 'USD' then ${amount}::numeric else ${amount}::numeric / (
		select per_usd from rate where rate.currency = ${currency}
			and rate.month <= (date_trunc('month', ${at} at time zone 'UTC'))::date
		order by rate.month desc limit 1) end`

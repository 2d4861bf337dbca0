import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#workflows/figures/periods.ts'

/** What a number is of: a period, or none where it is of this moment or of all months. */
export type CubePeriod = Period | 'now' | 'months'

/** Periods are numbers while they are counted: a year itself, half of one as `halfOf`, and these. */
const numbers: Record<string, number> = { all: 0, now: -1, months: -2 }
/** Below are years, above are halves of years. */
const FIRST_HALF = 3000

/** The number of a period. */
export function periodNumber(period: CubePeriod): number {
	const known = numbers[period]
	if (known !== undefined) return known
	const [year = '', half] = period.split('-H')
	return half ? Number(year) * 2 + Number(half) - 1 : Number(year)
}

/** The period of a number, as text. */
export const periodName = (number: RawBuilder<unknown>) => sql`case ${sql.join(
	Object.entries(numbers).map(
		([name, value]) => sql`when ${number} = ${sql.lit(value)} then ${sql.lit(name)}`,
	),
	sql` `,
)} when ${number} < ${sql.lit(FIRST_HALF)} then ${number}::text
	else (${number} / 2) || '-H' || (${number} % 2 + 1) end`

/** The month of a moment in UTC, as a number of months. */
export const monthOf = (moment: RawBuilder<unknown>) =>
	sql`(date_part('year', ${moment} at time zone 'UTC') * 12 + date_part('month', ${moment} at time zone 'UTC') - 1)::int`

/** The day that begins a month, of its number. */
export const firstDayOf = (month: RawBuilder<unknown>) => sql`make_date(${month} / 12, ${month} % 12 + 1, 1)`

/** Half a year as a number, of the number of a month; twelve months are two of them. */
export const halfOf = (month: RawBuilder<unknown>) => sql`(${month} / 6)`

/** The numbers of the periods that a half belongs to. */
export const periodsOf = (half: RawBuilder<unknown>) =>
	sql`array[${sql.lit(numbers.all)}, ${half} / 2, ${half}]`

/** The number of a period that is none, as the only one. */
export const only = (period: 'now' | 'months') => sql`array[${sql.lit(numbers[period])}]`

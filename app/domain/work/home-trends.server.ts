import { type RawBuilder, sql } from 'kysely'
import { LIVE } from '#app/domain/figures/cube/count-figures.server.ts'
import { firstDayOf, monthOf } from '#app/domain/figures/cube/cube-periods.ts'
import { figuresOf, ownOf } from '#app/domain/figures/get-figures.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { yearOf } from '#workflows/figures/periods.ts'
import { isStateRole } from '#workflows/roles.ts'

/** Steps of needs of which a home says how many there were this year, and draws the last months. */
type TrendStep = 'submitted' | 'decided' | 'confirmed' | 'delivered'

/** This year's needs with a step, the list of them, and the step by month. */
export type HomeTrend = {
	step: TrendStep
	year: string
	count: number
	href: string
	months: { month: string; count: number }[]
}

/** With the present one. */
const MONTHS = 12

/** What a role brings about, beside what it receives. Roles without figures of their own have none. */
function stepsOf(actor: Actor): readonly TrendStep[] {
	if (!figuresOf(actor)) return []
	if (isStateRole(actor.role)) return ['submitted', 'delivered']
	return may(actor, 'manageDeliveries') ? ['confirmed', 'delivered'] : ['submitted', 'decided']
}

/** The last months until a moment as `YYYY-MM`, in UTC, the earliest first. */
function monthsUntil(at: Date): [string, ...string[]] {
	const monthAt = (back: number) =>
		new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back)).toISOString().slice(0, 7)
	return [
		monthAt(MONTHS - 1),
		...Array.from({ length: MONTHS - 1 }, (_, index) => monthAt(MONTHS - 2 - index)),
	]
}

/**
 * Rows of `what` (a step), `status` (a month) and `count`, to be read with the other numbers of the home and its practices:
 * of all needs as they were counted in the night, of one's own as they are.
 */
export function trendRows(read: Read, actor: Actor): RawBuilder<unknown>[] {
	const steps = stepsOf(actor)
	const whose = figuresOf(actor)
	if (steps.length === 0 || !whose) return []
	const [first] = monthsUntil(read.at)
	if (whose === 'all')
		return [
			sql`select dims->>'step' as what, dims->>'month' as status, n as count, null::jsonb as practices from figure
			where release = ${LIVE} and period = 'months' and filter = '' and "table" = 'months'
				and dims->>'step' = ${anyOf(steps)} and dims->>'month' >= ${first}`,
		]
	// A part of another need was not submitted by itself.
	const ends = steps.map((step) => {
		const end = sql.ref(`${step}_at`)
		return sql`(${step}::text, ${step === 'submitted' ? sql`case when not is_part then ${end} end` : end})`
	})
	return [
		sql`select s.step as what, to_char(${firstDayOf(monthOf(sql`s.at`))}, 'YYYY-MM') as status, count(*)::int as count, null::jsonb as practices
		from need_fact cross join lateral (values ${sql.join(ends)}) as s (step, at)
		where ${sql.join(ownOf(read, whose), sql` and `)} and s.at >= ${new Date(`${first}-01T00:00:00Z`)} group by 1, 2`,
	]
}

type Counted = { what: string; status: string; count: number }

/** The trends of a home, of what `trendRows` found; none where nothing happened for a year. */
export function trendsIn(counted: readonly Counted[], actor: Actor, at: Date): HomeTrend[] {
	const year = yearOf(at)
	const own = may(actor, 'workOnOwnCases') ? '&officer=me' : ''
	const trends = stepsOf(actor).map((step) => {
		const found = new Map(
			counted.filter(({ what }) => what === step).map(({ status, count }) => [status, count]),
		)
		const months = monthsUntil(at).map((month) => ({ month, count: found.get(month) ?? 0 }))
		const ofYear = months.filter(({ month }) => month.startsWith(year))
		return {
			step,
			year,
			count: ofYear.reduce((sum, { count }) => sum + count, 0),
			href: `/needs?step=${step}&period=${year}${own}`,
			months,
		}
	})
	return trends.some(({ months }) => months.some(({ count }) => count > 0)) ? trends : []
}

import { sql } from 'kysely'
import { inUsd } from '#app/domain/rates/in-usd.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import { lineItem, type PriceBook, type UnitCost } from '#workflows/pipeline/price.ts'

/** Fewer delivered lines say too little, and of one State too much. */
const LEAST_LINES = 5

type Row = UnitCost & { item: string }

const quartiles = sql`percentile_cont(0.25) within group (order by usd)::float8 as low,
	percentile_cont(0.5) within group (order by usd)::float8 as middle,
	percentile_cont(0.75) within group (order by usd)::float8 as high`

/** What delivered lines of equipment and held courses have cost for each piece and participant, by subregion. */
const actual = () => {
	const perPiece = inUsd({
		amount: sql`line.unit_price`,
		currency: sql`programme.currency`,
		at: sql`delivery.opened_at`,
	})
	const perPerson = inUsd({
		amount: sql`budget.amount / people.n`,
		currency: sql`course.currency`,
		at: sql`delivery.opened_at`,
	})
	return raw(sql<Row>`select item, ${quartiles} from (
		select 'equipment:' || asked.category || ':' || asked.unit || '@' || state.subregion as item, ${perPiece} as usd
		from equipment_line as line join need_line as asked on asked.id = line.need_line_id
			join delivery on delivery.id = line.delivery_id join programme on programme.id = delivery.programme_id
			join state on state.iso3 = line.state_iso3
		where line.unit_price > 0 and delivery.status in ('handedOver', 'installed', 'checks', 'closed')
		union all
		select need.kind::text || ':' || need.ta_type || '@' || state.subregion, ${perPerson}
		from course join delivery on delivery.id = course.delivery_id join need on need.id = delivery.need_id
			join state on state.iso3 = need.state_iso3
			join lateral (select sum((item ->> 'amount')::numeric) as amount from jsonb_array_elements(course.budget) as item) as budget on true
			join lateral (select count(*) as n from nominee
				where nominee.delivery_id = delivery.id and nominee.status = 'confirmed') as people on people.n > 0
		where budget.amount > 0
			and delivery.status in ('held', 'learningEvaluated', 'certified', 'followUp', 'resultsReview', 'closed')) as cost
	where item is not null and usd is not null group by item having count(*) >= ${sql.lit(LEAST_LINES)}`)
}

/** What open programmes state as the cost of one unit, at the rate of this month. */
const ofProgrammes = (at: Date) => {
	const perUnit = inUsd({
		amount: sql`programme.cost_per_unit`,
		currency: sql`programme.currency`,
		at: sql`${at}::timestamptz`,
	})
	return raw(sql<Row>`select item, min(usd)::float8 as low, percentile_cont(0.5) within group (order by usd)::float8 as middle,
			max(usd)::float8 as high
		from (select programme.kind::text || ':' || given.item as item, ${perUnit} as usd
			from programme cross join lateral unnest(
				case when programme.kind = 'equipment' then programme.categories else programme.ta_types end) as given (item)
			where programme.status = 'open' and programme.cost_per_unit > 0) as cost
		where usd is not null group by item`)
}

const standard = () =>
	raw(sql<
		Row & { unit: string | null }
	>`select item, unit, low::float8 as low, (low + high)::float8 / 2 as middle,
		high::float8 as high from unit_price`)

/** Unit costs from what was delivered, from programmes and from headquarters. Requires system access. */
export async function loadPriceBook(ask: Ask, at: Date): Promise<PriceBook> {
	const [delivered, programmes, kept] = await Promise.all([
		ask(actual()),
		ask(ofProgrammes(at)),
		ask(standard()),
	])
	const byItem = (rows: readonly Row[]) => new Map(rows.map(({ item, ...cost }) => [item, cost]))
	return {
		actual: byItem(delivered),
		programme: byItem(programmes),
		standard: byItem(
			kept.map(({ item, unit, ...cost }) => {
				const [, code = ''] = item.split(':')
				return { item: unit === null ? item : lineItem(code, unit), ...cost }
			}),
		),
	}
}

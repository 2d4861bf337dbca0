import { sql } from 'kysely'
import { changedFields, entryHistory } from '#app/domain/core/entry-history.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { inUsd } from '#app/domain/rates/in-usd.ts'
import type { UnitPriceForm } from '#app/forms/pipeline.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, fixed, raw, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { deliveryStatusesThat } from '#workflows/delivery/status-facts.ts'
import { lineItem, type PriceBook, type UnitCost } from '#workflows/pipeline/price.ts'
import { sizeBands } from '#workflows/pipeline/size-bands.ts'

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
	requireAbility(actor, 'readPipeline')
	return readAs(actor, async (read) => {
		const mayChange = may(actor, 'changeUnitPrices')
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
	requireAbility(actor, 'changeUnitPrices')
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
			dated: storedDay(stored.dated),
		}
		await recordAudit(tx, actor, {
			type: 'unitPrice.changed',
			data: { item, ...(was && { before: was }), after },
		})
	})
}

/** Fewer delivered lines say too little, and of few States too much. */
const LEAST_LINES = 5
const LEAST_STATES = 3

type Row = UnitCost & { item: string }

const quartiles = sql`percentile_cont(0.25) within group (order by usd)::float8 as low,
	percentile_cont(0.5) within group (order by usd)::float8 as middle,
	percentile_cont(0.75) within group (order by usd)::float8 as high, count(*)::int as cases`
const sizes = sql`array[${sql.join(sizeBands.map((from) => sql.lit(from)))}]`

/**
 * What delivered lines of equipment and held courses have cost for each piece and participant, by subregion and size: of
 * requests that donors see in figures.
 */
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
		select 'equipment:' || asked.category || ':' || asked.unit || '@' || state.subregion || '#' || width_bucket(line.quantity, ${sizes}) as item, ${perPiece} as usd,
			line.state_iso3
		from equipment_line as line join need_line as asked on asked.id = line.need_line_id
			join delivery on delivery.id = line.delivery_id join programme on programme.id = delivery.programme_id
			join state on state.iso3 = line.state_iso3 join request on request.id = line.request_id
		where ${sharedFact('donor', 'counted')} and line.unit_price > 0 and delivery.status in ${fixed(deliveryStatusesThat('handedOver'))}
		union all
		select need.kind::text || ':' || need.ta_type || '@' || state.subregion || '#' || width_bucket(people.n::int, ${sizes}), ${perPerson},
			need.state_iso3
		from course join delivery on delivery.id = course.delivery_id join need on need.id = delivery.need_id
			join state on state.iso3 = need.state_iso3 join request on request.id = need.request_id
			join lateral (select sum((item ->> 'amount')::numeric) as amount from jsonb_array_elements(course.budget) as item) as budget on true
			join lateral (select count(*) as n from nominee
				where nominee.delivery_id = delivery.id and nominee.status = 'confirmed') as people on people.n > 0
		where ${sharedFact('donor', 'counted')} and budget.amount > 0
			and delivery.status in ${fixed(deliveryStatusesThat('taught'))}) as cost
	where item is not null and usd is not null group by item having count(*) >= ${sql.lit(LEAST_LINES)}
		and count(distinct state_iso3) >= ${sql.lit(LEAST_STATES)}`)
}

/** What open programmes state as the cost of one unit, at the rate of this month. */
const ofProgrammes = (at: Date) => {
	const perUnit = inUsd({
		amount: sql`programme.cost_per_unit`,
		currency: sql`programme.currency`,
		at: sql`${at}::timestamptz`,
	})
	return raw(sql<Row>`select item, min(usd)::float8 as low, percentile_cont(0.5) within group (order by usd)::float8 as middle,
			max(usd)::float8 as high, count(*)::int as cases
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
		high::float8 as high, null::int as cases from unit_price`)

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

import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, fixed, statement } from '#app/platform/database/statement.ts'
import { deliveryStatusesThat } from '#workflows/delivery/status-facts.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import {
	type EquipmentCategory,
	type LineUnit,
	type NeedOutcome,
	needOutcomes,
} from '#workflows/vocabulary.ts'
import { isCounted } from './donor-pipeline.server.ts'
import { type Figure, mayShow, shownTogether } from './figures.ts'

type Measure =
	| 'states'
	| 'unlisted'
	| 'promised'
	| 'money'
	| 'learners'
	| 'certificates'
	| 'handedOver'
	| 'working'
	| 'outcome'
type Cell = { programmeId: string; measure: Measure; key: string; total: number }

/**
 * All measures of some programmes, as the system sees them, of requests that donors see in figures. A participant counts
 * as trained once a course they were confirmed for has been held. States are `unlisted` while none of their deliveries by
 * the programme is listed.
 */
const cellsOf = (ids: string[]): RawBuilder<Cell> => sql`(
	with given as (
		select delivery.id, delivery.programme_id, delivery.need_id, delivery.status
		from delivery join request on request.id = delivery.request_id
		where delivery.programme_id = ${anyOf(ids)} and ${isCounted}
	), held as (
		select reservation.* from reservation join need on need.id = reservation.need_id
			join request on request.id = need.request_id
		where reservation.programme_id = ${anyOf(ids)} and released_at is null and ${isCounted}
	), learnt as (
		select given.* from given where status in ${fixed(deliveryStatusesThat('taught'))}
	)
	select programme_id as "programmeId", 'states' as measure, '' as key, count(distinct state_iso3)::float8 as total
	from held group by programme_id
	union all select programme_id, 'unlisted', '', count(distinct state_iso3)::float8
	from held where not exists (select from given where given.need_id = held.need_id) group by programme_id
	union all select programme_id, 'promised', '', sum(quantity)::float8 from held group by programme_id
	union all select programme_id, 'promised', line.category || ' ' || line.unit, sum(line.quantity)::float8
	from held, jsonb_to_recordset(held.lines) as line(category text, unit text, quantity bigint)
	where line.category is not null and line.unit is not null group by programme_id, line.category, line.unit
	union all select programme_id, 'money', '', coalesce(sum(amount), 0)::float8 from held group by programme_id
	union all select programme_id, 'learners', sex::text, count(*)::float8
	from nominee join learnt on learnt.id = nominee.delivery_id where nominee.status = 'confirmed' group by programme_id, sex
	union all select programme_id, 'certificates', '', count(*)::float8
	from certificate join given on given.id = certificate.delivery_id where revoked_at is null group by programme_id
	union all select programme_id, 'handedOver', '', coalesce(sum(ok), 0)::float8
	from equipment_line join given on given.id = equipment_line.delivery_id
	where given.status in ${fixed(deliveryStatusesThat('handedOver'))} group by programme_id
	union all select programme_id, 'working', '', sum(working)::float8
	from equipment_check join given on given.id = equipment_check.delivery_id where month = 12 and not early group by programme_id
	union all select need.programme_id, 'outcome', need.outcome, count(*)::float8
	from need join request on request.id = need.request_id
	where need.programme_id = ${anyOf(ids)} and need.status in ${fixed(needStatusesThat('withOutcome'))} and need.outcome is not null and ${isCounted}
	group by need.programme_id, need.outcome)`

const measured = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom(cellsOf(ids).as<'cell'>(sql`cell`)).selectAll(),
)

const sexes = ['female', 'male', 'notStated'] as const

/** What a donor may know of the assistance by one programme. Figures of one group are shown or withheld together. */
export type Measures = {
	promised: Figure
	/** The same of equipment by category; all of them or none, and none without it. */
	promisedLines: CategoryTotal[]
	/** Reserved money, in whole units of the programme's currency. */
	money: Figure
	learners: { sex: (typeof sexes)[number]; figure: Figure }[]
	certificates: Figure
	handedOver: Figure
	working: Figure
	/** Delivered needs by their outcome: delivered is not yet met. */
	outcomes: { outcome: NeedOutcome; figure: Figure }[]
}

/** The figures of these programmes, by their ids; small ones withhold their group. */
export async function measuresOf(read: Read, ids: string[]): Promise<(programmeId: string) => Measures> {
	const cells = await read.asSystem(measured, { ids })
	return (programmeId) => {
		const own = cells.filter((cell) => cell.programmeId === programmeId)
		const of = (measure: Measure, key = '') =>
			own.find((cell) => cell.measure === measure && cell.key === key)?.total ?? 0
		const [promised = null, money = null] = amongStates(of('states'), of('unlisted'), [
			of('promised'),
			of('money'),
		])
		const lines = promised === null ? [] : own.flatMap(promisedLine)
		const people = sexes.map((sex) => of('learners', sex))
		const [certificates = null, ...learners] = withRest(of('certificates'), people)
		const [working = null, handedOver = null] = withRest(of('working'), [of('handedOver')])
		const outcomes = shownTogether(needOutcomes.map((outcome) => ({ total: of('outcome', outcome) })))
		return {
			promised,
			promisedLines: mayShow(lines.map(({ quantity }) => ({ total: quantity ?? 0 }))) ? lines : [],
			money,
			learners: sexes.map((sex, at) => ({ sex, figure: learners[at] ?? null })),
			certificates,
			handedOver,
			working,
			outcomes: needOutcomes.map((outcome, at) => ({ outcome, figure: outcomes[at] ?? null })),
		}
	}
}

function promisedLine({ measure, key, total }: Cell): CategoryTotal[] {
	if (measure !== 'promised' || key === '') return []
	const [category, unit] = key.split(' ')
	// The key of a line of goods is its two codes.
	return [{ category: category as EquipmentCategory, unit: unit as LineUnit, quantity: total }]
}

/** Sums over several States: shown only where enough share them, and none or enough of these are not listed. */
function amongStates(states: number, unlisted: number, sums: readonly number[]): Figure[] {
	const isShown = mayShow([{ total: states }, { total: unlisted }, ...sums.map((total) => ({ total }))])
	return sums.map((sum) => (isShown ? sum : null))
}

/** A part and the numbers it is taken from: shown together, and only if what is left of them is safe as well. */
function withRest(part: number, whole: readonly number[]): Figure[] {
	const rest = whole.reduce((sum, each) => sum + each, 0) - part
	const figures = [part, ...whole, Math.max(rest, 0)].map((total) => ({ total }))
	return shownTogether(figures).slice(0, -1)
}

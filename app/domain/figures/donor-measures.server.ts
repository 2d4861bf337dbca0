import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import { type NeedOutcome, needOutcomes } from '#workflows/vocabulary.ts'
import { type Counted, type Figure, publishable, publishableParts } from './figures.ts'

type Measure =
	| 'states'
	| 'promised'
	| 'money'
	| 'learners'
	| 'certificates'
	| 'handedOver'
	| 'working'
	| 'spent'
	| 'outcome'
type Cell = Counted & { programmeId: string; measure: Measure; key: string }

/**
 * All measures of some programmes, in total and the confidential part; as the system sees them. A participant counts as
 * trained once a course they were confirmed for has been held.
 */
const cellsOf = (ids: string[]): RawBuilder<Cell> => sql`(
	with given as (
		select delivery.id, delivery.programme_id, delivery.need_id, delivery.status,
			request.classification = 'CONFIDENTIAL' as secret
		from delivery join request on request.id = delivery.request_id where delivery.programme_id = ${anyOf(ids)}
	), held as (
		select reservation.*, request.classification = 'CONFIDENTIAL' as secret
		from reservation join need on need.id = reservation.need_id join request on request.id = need.request_id
		where reservation.programme_id = ${anyOf(ids)} and released_at is null
	), learnt as (
		select given.* from given where status in ('held', 'learningEvaluated', 'certified', 'followUp', 'resultsReview', 'closed')
	)
	select programme_id as "programmeId", 'states' as measure, '' as key, count(distinct state_iso3)::int as total,
		(count(distinct state_iso3) - count(distinct state_iso3) filter (where not secret))::int as confidential
	from held group by programme_id
	union all select programme_id, 'promised', '', sum(quantity)::int, coalesce(sum(quantity) filter (where secret), 0)::int
	from held group by programme_id
	union all select programme_id, 'money', '', coalesce(sum(amount), 0)::float8, coalesce(sum(amount) filter (where secret), 0)::float8
	from held group by programme_id
	union all select programme_id, 'learners', sex::text, count(*)::int, (count(*) filter (where secret))::int
	from nominee join learnt on learnt.id = nominee.delivery_id where nominee.status = 'confirmed' group by programme_id, sex
	union all select learnt.programme_id, 'spent', '', coalesce(sum(held.amount), 0)::float8,
		coalesce(sum(held.amount) filter (where learnt.secret), 0)::float8
	from learnt join held on held.need_id = learnt.need_id group by learnt.programme_id
	union all select programme_id, 'certificates', '', count(*)::int, (count(*) filter (where secret))::int
	from certificate join given on given.id = certificate.delivery_id where revoked_at is null group by programme_id
	union all select programme_id, 'handedOver', '', coalesce(sum(ok), 0)::int, coalesce(sum(ok) filter (where secret), 0)::int
	from equipment_line join given on given.id = equipment_line.delivery_id
	where given.status in ('handedOver', 'installed', 'checks', 'closed') group by programme_id
	union all select programme_id, 'working', '', sum(working)::int, coalesce(sum(working) filter (where secret), 0)::int
	from equipment_check join given on given.id = equipment_check.delivery_id where month = 12 and not early group by programme_id
	union all select need.programme_id, 'outcome', need.outcome, count(*)::int,
		(count(*) filter (where request.classification = 'CONFIDENTIAL'))::int
	from need join request on request.id = need.request_id
	where need.programme_id = ${anyOf(ids)} and need.status = 'evaluated' and need.outcome is not null
	group by need.programme_id, need.outcome)`

const measured = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom(cellsOf(ids).as<'cell'>(sql`cell`)).selectAll(),
)

const sexes = ['female', 'male', 'notStated'] as const
const none: Counted = { total: 0, confidential: 0 }

/** What a donor may know of the assistance by one programme. */
export type Measures = {
	promised: Figure
	/** Reserved money, in whole units of the programme's currency. */
	money: Figure
	learners: { sex: (typeof sexes)[number]; figure: Figure }[]
	certificates: Figure
	costPerLearner: number | null
	handedOver: Figure
	working: Figure
	/** Delivered needs by their outcome: delivered is not yet met. */
	outcomes: { outcome: NeedOutcome; figure: Figure }[]
}

/** The figures of these programmes, by their ids, with small numbers hidden. */
export async function measuresOf(read: Read, ids: string[]): Promise<(programmeId: string) => Measures> {
	const cells = await read.asSystem(measured, { ids })
	return (programmeId) => {
		const own = cells.filter((cell) => cell.programmeId === programmeId)
		const of = (measure: Measure, key = ''): Counted =>
			own.find((cell) => cell.measure === measure && cell.key === key) ?? none
		const states = of('states')
		const learners = sexes.map((sex) => of('learners', sex))
		const figures = publishableParts(learners)
		const outcomes = publishableParts(needOutcomes.map((outcome) => of('outcome', outcome)))
		return {
			promised: amongStates(states, of('promised')),
			money: amongStates(states, of('money')),
			learners: sexes.map((sex, at) => ({ sex, figure: figures[at] ?? 0 })),
			certificates: publishable(of('certificates')),
			costPerLearner: costOf(states, of('spent'), learners),
			handedOver: publishable(of('handedOver')),
			working: publishable(of('working')),
			outcomes: needOutcomes.map((outcome, at) => ({ outcome, figure: outcomes[at] ?? 0 })),
		}
	}
}

/** Sums over several States are shown only where enough States share them; confidential ones only among ten. */
function amongStates(states: Counted, amount: Counted): Figure {
	const share = publishable(states)
	if (typeof share !== 'number') return amount.total > 0 ? 'few' : 0
	return share === states.total ? amount.total : amount.total - amount.confidential
}

function costOf(states: Counted, spent: Counted, learners: readonly Counted[]): number | null {
	const sum = (of: (each: Counted) => number) => learners.reduce((total, each) => total + of(each), 0)
	const all = { total: sum(({ total }) => total), confidential: sum(({ confidential }) => confidential) }
	const [count, money] = [publishable(all), amongStates(states, spent)]
	// Money and participants must be those of the same requests.
	const isSame = (count === all.total) === (money === spent.total)
	if (typeof count !== 'number' || typeof money !== 'number' || count === 0 || money === 0 || !isSame)
		return null
	return Math.round(money / count)
}

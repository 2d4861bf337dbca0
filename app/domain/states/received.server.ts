import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Kind, Sex } from '#prisma/generated/enums.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { plannedDay } from '#workflows/delivery/milestones.ts'
import { deliveryStatusesThat, isBrokenOff, openDeliveryStatuses } from '#workflows/delivery/status-facts.ts'
import type { Language } from '#workflows/languages.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import type { EquipmentCategory } from '#workflows/vocabulary.ts'

/** Deliveries of the period are read as far as this. */
const MOST_READ = 500
const MOST_DATES = 8

type ReceivedByInput = { iso3: string; since: Date }

const deliveries = statement(({ iso3, since }: ReceivedByInput) =>
	build
		.selectFrom('delivery as d')
		.innerJoin('programme as p', 'p.id', 'd.programme_id')
		.where('d.state_iso3', '=', iso3)
		.where('d.updated_at', '>=', since)
		.orderBy('d.opened_at', 'desc')
		.orderBy('d.id')
		.limit(sql.lit(MOST_READ))
		.select([
			'd.id',
			'd.kind',
			'd.status',
			'd.opened_at as openedAt',
			'd.updated_at as updatedAt',
			'd.next_on as nextOn',
			'd.next_what as nextWhat',
			'p.titles',
		]),
)
type Row = NonNullable<(typeof deliveries)['row']>

/** The deliveries of a State that the reader may see, of a period: what came of them, and the days that are ahead. */
export async function receivedBy(
	read: Read,
	asked: ReceivedByInput & { supportSince: Date },
	language: Language,
) {
	const rows = await read(deliveries, asked)
	const done = rows.filter(({ status }) => !isBrokenOff(status))
	const ofKind = (kind: Kind) => done.filter((row) => row.kind === kind).map(({ id }) => id)
	const named = ({ id, kind, status, openedAt, titles }: Row) => ({
		id,
		kind,
		status: shownDeliveryStatus(status, read.actor.role),
		openedAt,
		programme: textIn(titles, language),
	})
	return {
		...(await figuresOf(read, ofKind)),
		support: done.filter(({ updatedAt }) => updatedAt >= asked.supportSince).map(named),
		dates: ahead(rows),
	}
}

const open: ReadonlySet<string> = new Set(openDeliveryStatuses)

/** The next planned day of each delivery that runs, those that have passed among them and marked. */
function ahead(rows: readonly Row[]) {
	const today = dayOfOffice(now())
	return rows
		.flatMap(({ id, kind, status, nextOn, nextWhat }) => {
			const on = nextOn && plannedDay(storedDay(nextOn))
			return open.has(status) && on && nextWhat ? [{ id, kind, on, what: nextWhat, overdue: on < today }] : []
		})
		.sort((one, other) => one.on.localeCompare(other.on))
		.slice(0, MOST_DATES)
}

/** A course counts once it has been held, as it does for donors. */
const taught = deliveryStatusesThat('taught')
const handedOver = deliveryStatusesThat('handedOver')

type People = { sex: Sex; people: number }
type Courses = { courses: number; certificates: number; days: number; accepted: number; trained: People[] }

const counted = statement(({ training, advisory }: { training: string[]; advisory: string[] }) =>
	build
		.selectFrom(
			sql<Courses>`(
		with held as (select id from delivery where id = ${anyOf(training)} and status in (${sql.join(taught)}))
		select (select count(*)::int from held) as courses,
			(select count(*)::int from certificate c join held on held.id = c.delivery_id where c.revoked_at is null) as certificates,
			(select coalesce(sum(e.half_days), 0)::float8 / 2 from expert_day e where e.delivery_id = ${anyOf(advisory)}) as days,
			(select count(*)::int from advisory_draft a where a.delivery_id = ${anyOf(advisory)} and a.accepted) as accepted,
			(select coalesce(jsonb_agg(jsonb_build_object('sex', sex, 'people', people) order by sex), '[]') from (
				select nominee.sex, count(*)::int as people from nominee join held on held.id = nominee.delivery_id
				where nominee.status = 'confirmed' group by nominee.sex) as by_sex) as trained)`.as<'counted'>(
				sql`counted`,
			),
		)
		.selectAll(),
)

/** Pieces of one category; null where no line of it has been checked after twelve months yet. */
type EquipmentFigure = {
	category: EquipmentCategory | null
	pieces: number
	checked: number
	used: number | null
}

// Unlike pieces are never added up, so that each category has a row of its own.
const equipment = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom(
			sql<EquipmentFigure>`(
		select asked.category, coalesce(sum(line.ok), 0)::int as pieces,
			coalesce(sum(line.ok) filter (where checked.line_id is not null), 0)::int as checked, sum(checked.used)::int as used
		from equipment_line as line join delivery on delivery.id = line.delivery_id
			left join need_line as asked on asked.id = line.need_line_id
			left join equipment_check as checked on checked.line_id = line.id and checked.month = 12 and not checked.early
		where line.delivery_id = ${anyOf(ids)} and delivery.status in (${sql.join(handedOver)})
		group by asked.category)`.as<'figure'>(sql`figure`),
		)
		.selectAll()
		.orderBy('category'),
)

/** Figures of deliveries that the reader sees; participants are counted, never named. */
async function figuresOf({ asSystem }: Read, ofKind: (kind: Kind) => string[]) {
	const [[figures], lines] = await Promise.all([
		asSystem(counted, { training: ofKind('training'), advisory: ofKind('advisory') }),
		asSystem(equipment, { ids: ofKind('equipment') }),
	])
	const none = { courses: 0, certificates: 0, days: 0, accepted: 0, trained: [] }
	return { ...(figures ?? none), equipment: lines.filter(({ pieces }) => pieces > 0) }
}

import { type AggregateFunctionBuilder, type ExpressionBuilder, sql } from 'kysely'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement, type Tables } from '#app/platform/database/statement.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { openDeliveryStatuses } from '#workflows/delivery/status-facts.ts'
import { queueNotices } from './queue-notices.server.ts'

/** A month in UTC: its name (`YYYY-MM`), its first moment, and that of the next. */
type Month = { name: string; from: Date; to: Date }

/** Informs each donor's people, once a month for the previous month, about the deliveries that the donor pays for. */
export async function notifyDonors() {
	const month = monthBefore(now())
	for (const id of await peopleToNotify(month)) {
		const actor = await findActingPerson(id)
		const figures = actor?.donor ? await figuresOf(actor, month) : null
		if (!figures) continue
		const news = { eventKey: keyOf(id, month), notice: 'donorDigest' as const, people: [id] }
		await withActor(systemActor, (tx) => queueNotices(tx, { ...news, facts: { path: '/overview', figures } }))
	}
}

const keyOf = (personId: string, { name }: Month) => `donor:${personId}:${name}`

function monthBefore(at: Date): Month {
	const start = (back: number) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1))
	return { name: start(1).toISOString().slice(0, 7), from: start(1), to: start(0) }
}

/** People who represented a donor before the month ended, and have not been notified yet. */
const peopleToNotify = (month: Month) =>
	withActor(systemActor, async (tx) => {
		const people = await tx.person.findMany({
			where: { role: 'donor', suspendedAt: null, leftAt: null, createdAt: { lt: month.to } },
			select: { id: true },
		})
		const keys = people.map(({ id }) => keyOf(id, month))
		const told = await tx.notice.findMany({ where: { eventKey: { in: keys } }, select: { eventKey: true } })
		const known = new Set(told.map(({ eventKey }) => eventKey))
		return people.map(({ id }) => id).filter((id) => !known.has(keyOf(id, month)))
	})

type Counts = { underWay: number; opened: number; completed: number }

/** Programmes of which the deliveries are counted at once: a donor may pay for any number. */
const AT_ONCE = 50

/**
 * Counted as the donor sees them, so without those of CONFIDENTIAL requests; null where there is nothing to report. Some
 * programmes after the other, each time in a transaction of its own.
 */
async function figuresOf(actor: Actor, { name, from, to }: Month) {
	const sum: Counts = { underWay: 0, opened: 0, completed: 0 }
	for (let ids = await programmesAfter(actor, ''); ids.length > 0; ) {
		const [counts] = await readAs(actor, (read) => read(deliveriesOf, { ids, from, to }))
		for (const key of ['underWay', 'opened', 'completed'] as const) sum[key] += counts?.[key] ?? 0
		ids = ids.length < AT_ONCE ? [] : await programmesAfter(actor, ids.at(-1) ?? '')
	}
	return Object.values(sum).some((count) => count > 0) ? { month: name, ...sum } : null
}

async function programmesAfter(actor: Actor, after: string): Promise<string[]> {
	const rows = await readAs(actor, (read) => read(fundedProgrammes, { donor: actor.donor ?? '', after }))
	return rows.map(({ id }) => id)
}

const fundedProgrammes = statement(({ donor, after }: { donor: string; after: string }) =>
	build
		.selectFrom('programme')
		.where(sql<boolean>`${donor} = any (donors)`)
		.where('id', '>', after)
		.orderBy('id')
		.limit(sql.lit(AT_ONCE))
		.select('id'),
)

type DonorPeriod = { ids: string[]; from: Date; to: Date }
type Delivery = ExpressionBuilder<Tables, 'delivery'>

const isOpen = (delivery: Delivery) => delivery('status', '=', anyOf(openDeliveryStatuses))
const isOpened = (delivery: Delivery, { from }: DonorPeriod) => delivery('opened_at', '>=', from)
const isCompleted = (delivery: Delivery, { from, to }: DonorPeriod) =>
	delivery.and([
		delivery('status', '=', sql.lit('closed')),
		delivery('updated_at', '>=', from),
		delivery('updated_at', '<', to),
	])

const counted = (count: AggregateFunctionBuilder<Tables, 'delivery', unknown>) => sql<number>`(${count})::int`

// Most deliveries ended long ago: whether a donor may see one is looked up only for those that count.
const deliveriesOf = statement((asked: DonorPeriod) =>
	build
		.selectFrom('delivery')
		.where('programme_id', '=', anyOf(asked.ids))
		.where('opened_at', '<', asked.to)
		.where((one) => one.or([isOpen(one), isOpened(one, asked), isCompleted(one, asked)]))
		.select((one) => [
			counted(one.fn.countAll().filterWhere(isOpen(one))).as('underWay'),
			counted(one.fn.countAll().filterWhere(isOpened(one, asked))).as('opened'),
			counted(one.fn.countAll().filterWhere(isCompleted(one, asked))).as('completed'),
		]),
)

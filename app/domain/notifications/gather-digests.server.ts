import { findActingPerson } from '#app/platform/acting-person.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { zoneOf } from '#workflows/calendars/known-zones.ts'
import { type Day, isoOf } from '#workflows/clock/calendar.ts'
import { openDeliveryStatuses } from '#workflows/delivery/stage.ts'
import { digestContent, digestDay, hasBegun, MOST_LINES, todayIn } from './digest.server.ts'
import { type GatheredNotice, noticesOf, seenOf } from './gathered-notices.server.ts'
import { queueNotices } from './queue-notices.server.ts'
import { dropNotSent } from './why-not-sent.server.ts'

type Waiting = {
	id: string
	timeZone: string | null
	stateIso3: string | null
	/** Time of the oldest notice waiting, for each cadence. */
	daily: Date | null
	weekly: Date | null
}

/**
 * Writes one summary of the waiting notices to everybody whose morning has come. Safe with several workers: one summary
 * for each person and day. Returns the number written.
 */
export async function gatherDigests(): Promise<number> {
	const at = now()
	let written = 0
	for (const person of (await waitingReaders()).filter((reader) => isDue(reader, at)))
		try {
			if (await gatherFor(person, at)) written += 1
		} catch (error) {
			log.warn({ err: error, personId: person.id }, 'summary not written')
		}
	return written
}

const waitingReaders = () =>
	withActor(
		systemActor,
		(tx) => tx.$queryRaw<Waiting[]>`
			select person.id, time_zone as "timeZone", state_iso3 as "stateIso3",
				min(notice.created_at) filter (where cadence = 'daily') as daily,
				min(notice.created_at) filter (where cadence = 'weekly') as weekly
			from notice join person on person.id = notice.person_id
			where status = 'queued' and cadence in ('daily', 'weekly') and digest_id is null
			group by person.id order by person.id`,
	)

function isDue(reader: Waiting, at: Date): boolean {
	const zone = zoneOf(reader)
	return (['daily', 'weekly'] as const).some((cadence) => {
		const since = reader[cadence]
		return since !== null && hasBegun(digestDay(cadence, since, zone), at, zone)
	})
}

async function gatherFor(person: Waiting, at: Date): Promise<boolean> {
	const actor = await findActingPerson(person.id)
	const reader = actor ?? systemActor
	return withActor(reader, async (tx) => {
		await withinSystem(tx, reader, async () => {
			await lockHeld(tx, person.id)
			await dropNotSent(tx, person.id)
		})
		if (!actor) return false
		const zone = zoneOf(person)
		const held = await withinSystem(tx, actor, () => noticesOf(askIn(tx), actor.id))
		const { told, unseen } = await seenOf(askIn(tx), held)
		const due = told.filter(({ cadence, createdAt }) =>
			hasBegun(digestDay(cadence, createdAt, zone), at, zone),
		)
		return withinSystem(tx, actor, async () => {
			await suppress(tx, unseen)
			return due.length > 0 && writeDigest(tx, actor, due, zone)
		})
	})
}

/** Another worker on the same rows waits here, and then finds them already included. */
const lockHeld = (tx: Tx, personId: string) => tx.$queryRaw`
	select id from notice where person_id = ${personId} and status = 'queued' and cadence is not null and digest_id is null
	order by id for update`

/** There is one summary of each person and day. */
export const digestKey = (personId: string, day: Day) => `digest:${personId}:${isoOf(day)}`

async function writeDigest(tx: Tx, { id: personId }: Actor, due: readonly GatheredNotice[], zone: string) {
	const id = newId()
	const at = now()
	const today = todayIn(zone, at)
	const eventKey = digestKey(personId, today)
	const path = `/account/email-settings/digest?sent=${id}`
	const facts = { path, on: isoOf(today), ...digestContent(due, zone, MOST_LINES) }
	const { count } = await tx.notice.createMany({
		data: { id, personId, eventKey, template: 'digest', facts, createdAt: at },
		skipDuplicates: true,
	})
	// There was one today: later notices wait for the next.
	if (count === 0) return false
	await tx.notice.updateMany({
		where: { id: { in: due.map((notice) => notice.id) } },
		data: { digestId: id },
	})
	await enqueue(tx, 'send-notice', { noticeId: id })
	return true
}

const suppress = (tx: Tx, ids: readonly string[]) =>
	tx.notice.updateMany({
		where: { id: { in: [...ids] }, status: 'queued' },
		data: { status: 'suppressed', suppressedBecause: 'notInSight' },
	})

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

/**
 * Counted as the donor sees them, so without those of CONFIDENTIAL requests; null where there is nothing to report. Each
 * is counted by the database, since most deliveries of a donor ended long ago.
 */
const figuresOf = (actor: Actor, { name, from, to }: Month) =>
	withActor(actor, async (tx) => {
		const paid = { programme: { donors: { has: actor.donor ?? '' } }, openedAt: { lt: to } }
		const count = (where: Prisma.DeliveryWhereInput) => tx.delivery.count({ where: { ...paid, ...where } })
		const figures = {
			underWay: await count({ status: { in: [...openDeliveryStatuses] } }),
			opened: await count({ openedAt: { gte: from, lt: to } }),
			completed: await count({ status: 'closed', updatedAt: { gte: from, lt: to } }),
		}
		return Object.values(figures).some((count) => count > 0) ? { month: name, ...figures } : null
	})

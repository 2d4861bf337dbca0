import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { zoneOf } from '#workflows/calendars/known-zones.ts'
import { type Day, isoOf } from '#workflows/clock/calendar.ts'
import { digestContent, digestDay, hasBegun, MOST_LINES, todayIn } from './digest.server.ts'
import { type GatheredNotice, noticesOf, seenOf } from './gathered-notices.server.ts'
import { findPreferences } from './mail-preferences.server.ts'
import { dropNotSent } from './why-not-sent.server.ts'

type Waiting = {
	id: string
	timeZone: string | null
	stateIso3: string | null
	/** Time of the oldest notice waiting, for each cadence. */
	daily: Date | null
	weekly: Date | null
	/** Whether there is something new in a saved view, which was looked for this morning. */
	alerted: boolean
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

// From one reader to the next in the index, and then to the oldest notice of each cadence: however many notices wait,
// few rows are read for each reader. The conditions repeat those of the indexes.
const waitingReaders = () =>
	withActor(
		systemActor,
		(tx) => tx.$queryRaw<Waiting[]>`
			with recursive reader (id) as (
				(select person_id from notice
					where status = 'queued' and cadence is not null and digest_id is null and person_id is not null
					order by person_id limit 1)
				union all
				select (select person_id from notice
					where status = 'queued' and cadence is not null and digest_id is null and person_id > reader.id
					order by person_id limit 1)
				from reader where reader.id is not null)
			select person.id, time_zone as "timeZone", state_iso3 as "stateIso3", daily.oldest as daily,
				weekly.oldest as weekly, alerted.at is not null as alerted
			from reader join person on person.id = reader.id
				left join lateral (select created_at as oldest from notice where person_id = person.id
					and status = 'queued' and cadence is not null and digest_id is null and cadence = 'daily'
					order by created_at limit 1) daily on true
				left join lateral (select created_at as oldest from notice where person_id = person.id
					and status = 'queued' and cadence is not null and digest_id is null and cadence = 'weekly'
					order by created_at limit 1) weekly on true
				left join lateral (select created_at as at from notice where person_id = person.id
					and status = 'queued' and cadence is not null and digest_id is null
					and template in ('viewAlert', 'viewAlertEnded') limit 1) alerted on true
			order by person.id`,
	)

function isDue(reader: Waiting, at: Date): boolean {
	const zone = zoneOf(reader)
	return (
		(reader.alerted && isMorning(at, zone)) ||
		(['daily', 'weekly'] as const).some((cadence) => {
			const since = reader[cadence]
			return since !== null && hasBegun(digestDay(cadence, since, zone), at, zone)
		})
	)
}

/** What was found in saved views is told on any day, but not before its morning: the summary of the day goes out once. */
const isMorning = (at: Date, zone: string) => hasBegun(todayIn(zone, at), at, zone)

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
		const due = told.filter(({ cadence, createdAt, view }) =>
			view ? isMorning(at, zone) : hasBegun(digestDay(cadence, createdAt, zone), at, zone),
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
const digestKey = (personId: string, day: Day) => `digest:${personId}:${isoOf(day)}`

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

/** A page with more lines would not be readable. */
const MOST_SHOWN = 1000

const writtenToday = statement(({ key }: { key: string }) =>
	build.selectFrom('notice').where('event_key', '=', key).select('id'),
)

/** The reader's next summary as of now, and its day; null for none. */
export function previewDigest(actor: Actor) {
	return readAs(actor, async (read) => {
		const { timeZone } = await findPreferences(read, actor)
		const { told } = await seenOf(read, await noticesOf(read.asSystem, actor.id))
		const days = told.map(({ cadence, createdAt }) => digestDay(cadence, createdAt, timeZone))
		const today = todayIn(timeZone, now())
		const written = await read(writtenToday, { key: digestKey(actor.id, today) })
		const day = Math.max(Math.min(...days), today + written.length)
		const due = told.filter((_, index) => (days[index] ?? day) <= day)
		return { on: due.length > 0 ? isoOf(day) : null, ...digestContent(due, timeZone, MOST_SHOWN) }
	})
}

const sent = statement(({ id, personId }: { id: string; personId: string }) =>
	build
		.selectFrom('notice')
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.where('template', '=', 'digest')
		.select('created_at as createdAt'),
)

/** The notices of a summary that was sent to the reader, as far as the reader may still see them. */
export function getSentDigest(actor: Actor, digestId: string) {
	return readAs(actor, async (read) => {
		const [digest] = await read(sent, { id: digestId, personId: actor.id })
		if (!digest) throw new DomainError('not-found')
		const { timeZone } = await findPreferences(read, actor)
		const { told } = await seenOf(read, await noticesOf(read.asSystem, actor.id, digestId))
		const on = isoOf(todayIn(timeZone, digest.createdAt))
		return { on, ...digestContent(told, timeZone, MOST_SHOWN) }
	})
}

import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { countAct } from '#app/platform/sign-in/rate-limit.server.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import { kindOf } from '#workflows/notices/kinds.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import { stepsKey } from './gathered-steps.server.ts'
import type { Mailbox, Recipient } from './people-of.server.ts'

type News = {
	/** The audit entry it follows from: each person is notified of it once. */
	eventKey: string
	notice: NoticeName
	/** Each once, by id where no one acts as deputy. */
	people: readonly (string | Recipient)[]
	/** Mailboxes without a person, such as the listed one of a mission. */
	mailboxes?: readonly Mailbox[]
	facts: object
	requestId?: string
	/** The need and the delivery it is about, where it is about one. */
	needId?: string | null
	deliveryId?: string | null
	/** The conversation: people are not notified again until they have read it. */
	conversation?: string
}

/** An e-mail about messages or steps waits for more of them; each restarts the wait, but not more often than this. */
const MOST_WAITS = 5

/**
 * Saves one row for each event and person in the caller's transaction, and a job for immediate ones: each is sent once
 * or not at all. Of several notices about one event a person gets the first; those switched off, or of a conversation
 * not read yet, are stored as suppressed. An e-mail about messages or about steps of a delivery waits a little, and
 * carries what follows meanwhile.
 */
export async function queueNotices(tx: Tx, ...news: readonly News[]) {
	const told = new Set<string>()
	const rows = news.flatMap((one) => rowsOf(one).filter((row) => isFirst(told, row)))
	if (rows.length === 0) return
	countAct(tx)
	const at = now()
	const waitsUntil = new Date(at.getTime() + env.MAIL_GATHER_SECONDS * 1000)
	const queued = await tx.$queryRaw<Queued[]>`
		insert into notice (id, event_key, person_id, address, language, template, facts, request_id, need_id, delivery_id,
			conversation, in_place_of,
			created_at, cadence, status, suppressed_because, digest_id, next_try_at)
		select told.id, "eventKey", "personId", told.address, told.language::"Language", template, facts, "requestId",
			"needId", "deliveryId", told.conversation, coalesce("inPlaceOf", '{}'), ${at}::timestamptz, nullif(wanted.cadence, 'atOnce'),
			(case when wanted.cadence = 'off' or unread.is and waiting.id is null then 'suppressed' else 'queued' end),
			case when wanted.cadence = 'off' then 'switchedOff' when unread.is and waiting.id is null then 'unread' end,
			waiting.id,
			case when told.conversation is not null and coalesce(wanted.cadence, 'atOnce') = 'atOnce' and not unread.is
				and waiting.id is null and ${waitsUntil}::timestamptz > ${at}::timestamptz then ${waitsUntil}::timestamptz end
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as told(id text, "eventKey" text, "personId" text, address text, language text, template text, kind text, facts jsonb,
				"requestId" text, "needId" text, "deliveryId" text, conversation text, "inPlaceOf" text[])
		left join email_setting wanted on wanted.person_id = told."personId" and wanted.kind = told.kind
		cross join lateral (select told.conversation not like 'steps:%' and exists (select from notice earlier where earlier.person_id = told."personId"
			and earlier.conversation = told.conversation and earlier.status not in ('suppressed', 'bounced', 'parked') and earlier.created_at > coalesce(
				(select read_at from messages_read where messages_read.person_id = told."personId"
					and messages_read.conversation = told.conversation), '-infinity')) as is) unread
		left join lateral (select letter.id from notice letter where letter.person_id = told."personId"
			and letter.conversation = told.conversation
			and (letter.template = told.template or told.conversation like 'steps:%')
			and letter.in_place_of = coalesce(told."inPlaceOf", '{}') and coalesce(wanted.cadence, 'atOnce') = 'atOnce'
			and letter.status = 'queued' and letter.cadence is null and letter.digest_id is null
			and letter.attempts = 0 and letter.claimed_until is null
			and letter.created_at <= ${at}::timestamptz and letter.next_try_at > ${at}::timestamptz
			limit 1 for update) waiting on true
		where not exists (select from notice known where known.event_key = told."eventKey" and (
			known.person_id = told."personId" or (told."personId" is null and lower(known.address) = lower(told.address))))
		on conflict (event_key, template, person_id) do nothing
		returning id, status = 'queued' and cadence is null and digest_id is null as "isLetter",
			digest_id as "goesWith", next_try_at as "waitsUntil"`
	await waitLonger(
		tx,
		queued.flatMap(({ goesWith }) => goesWith ?? []),
		waitsUntil,
	)
	await enqueueAll(
		tx,
		'send-notice',
		queued
			.filter(({ isLetter }) => isLetter)
			.map(({ id, waitsUntil }) => ({
				data: { noticeId: id },
				...(waitsUntil && { startAfter: waitsUntil }),
			})),
	)
}

type Queued = { id: string; isLetter: boolean; goesWith: string | null; waitsUntil: Date | null }

// Its first job may run too early now: the next sweep of the outbox finds it when it is due.
async function waitLonger(tx: Tx, letters: readonly string[], until: Date) {
	if (letters.length === 0) return
	await tx.$executeRaw`
		update notice set next_try_at = least(${until}::timestamptz,
			created_at + make_interval(secs => ${MOST_WAITS * env.MAIL_GATHER_SECONDS}::double precision))
		where id = any(${[...letters]})`
}

const rowsOf = ({ notice, people, mailboxes = [], ...about }: News) => {
	const { facts } = about
	const conversation = about.conversation ?? stepsKey(notice, about)
	const row = { ...about, ...(conversation && { conversation }), template: notice, kind: kindOf(notice) }
	return [
		...people.map((person) => ({
			...row,
			id: newId(),
			...(typeof person === 'string' ? { personId: person } : person),
		})),
		...mailboxes.map(({ address, language, ...own }) => ({
			...row,
			id: newId(),
			address,
			language,
			facts: { ...facts, ...own },
		})),
	]
}

function isFirst(told: Set<string>, row: { eventKey: string; personId?: string; address?: string }) {
	const key = JSON.stringify([row.eventKey, row.personId ?? row.address?.toLowerCase()])
	return told.size !== told.add(key).size
}

import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import { kindOf } from '#workflows/notice-kinds.ts'
import type { NoticeName } from '#workflows/notices.ts'
import type { Language } from '#workflows/vocabulary.ts'
import type { Recipient } from './people-of.server.ts'

/** `recipient` is who is greeted; `path` is where the letter leads to, instead of the page that is written about. */
export type Mailbox = { address: string; language: Language; recipient: string; path: string }

type News = {
	/** What it follows from, an entry of the audit: nobody is told of it twice. */
	eventKey: string
	notice: NoticeName
	/** Each once, by id where nobody stands in for anybody. */
	people: readonly (string | Recipient)[]
	/** Mailboxes that are no person's, such as the listed one of a mission. */
	mailboxes?: readonly Mailbox[]
	facts: object
	requestId?: string
	/** What is written about: nobody is told again before having read what they were told of. */
	conversation?: string
}

/**
 * One row for each event and person in the caller's transaction, and a job for what goes at once: each is sent once or
 * not at all. Of several news about one event a person gets the first; what they have switched off, or have not read
 * yet, is kept as suppressed.
 */
export async function queueNotices(tx: Tx, ...news: readonly News[]) {
	const told = new Set<string>()
	const rows = news.flatMap((one) => rowsOf(one).filter((row) => isFirst(told, row)))
	if (rows.length === 0) return
	const queued = await tx.$queryRaw<{ id: string; atOnce: boolean }[]>`
		insert into notice (id, event_key, person_id, address, language, template, facts, request_id, conversation, in_place_of,
			created_at, cadence, status, suppressed_because)
		select id, "eventKey", "personId", told.address, told.language::"Language", template, facts, "requestId", told.conversation,
			coalesce("inPlaceOf", '{}'), ${now()}::timestamptz, nullif(wanted.cadence, 'atOnce'),
			(case when wanted.cadence = 'off' or unread.is then 'suppressed' else 'queued' end)::"NoticeStatus",
			case when wanted.cadence = 'off' then 'switchedOff' when unread.is then 'unread' end
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as told(id text, "eventKey" text, "personId" text, address text, language text, template text, kind text, facts jsonb,
				"requestId" text, conversation text, "inPlaceOf" text[])
		left join mail_preference wanted on wanted.person_id = told."personId" and wanted.kind = told.kind
		cross join lateral (select exists (select from notice earlier where earlier.person_id = told."personId"
			and earlier.conversation = told.conversation and earlier.status::text not in ('suppressed', 'bounced', 'parked') and earlier.created_at > coalesce(
				(select read_at from thread_read where thread_read.person_id = told."personId"
					and thread_read.conversation = told.conversation), '-infinity')) as is) unread
		where not exists (select from notice known where known.event_key = told."eventKey" and (
			known.person_id = told."personId" or (told."personId" is null and lower(known.address) = lower(told.address))))
		on conflict (event_key, template, person_id) do nothing
		returning id, status::text = 'queued' and cadence is null as "atOnce"`
	const due = queued.filter(({ atOnce }) => atOnce)
	await enqueueAll(
		tx,
		'send-notice',
		due.map(({ id }) => ({ data: { noticeId: id } })),
	)
}

const rowsOf = ({ eventKey, notice, people, mailboxes = [], facts, requestId, conversation }: News) => {
	const row = { eventKey, template: notice, kind: kindOf(notice), facts, requestId, conversation }
	return [
		...people.map((person) => ({
			...row,
			id: newId(),
			...(typeof person === 'string' ? { personId: person } : person),
		})),
		...mailboxes.map(({ address, language, ...own }) => ({
			...row,
			...{ id: newId(), address, language, facts: { ...facts, ...own } },
		})),
	]
}

function isFirst(told: Set<string>, row: { eventKey: string; personId?: string; address?: string }) {
	const key = JSON.stringify([row.eventKey, row.personId ?? row.address?.toLowerCase()])
	return told.size !== told.add(key).size
}

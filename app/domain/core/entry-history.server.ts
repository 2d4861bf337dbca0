import { sql } from 'kysely'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { namesOf } from './names-of.server.ts'

/** Changes of one entry that are shown. */
const MOST_SHOWN = 50

// The beginning of the type is part of the text: it is the condition of an index, which a parameter could not meet.
const changes = (kind: string) =>
	build
		.selectFrom('audit_entry')
		.where('type', 'like', sql.lit(`${kind}.%`))
		.orderBy('position', 'desc')
		.limit(sql.lit(MOST_SHOWN))
		.select(['id', 'at', 'type', 'actor_id as actorId', 'event'])

type EntryKey = { key: string }

const changesOf = {
	practice: statement(({ key }: EntryKey) =>
		changes('practice').where(sql`event ->> 'practiceId'`, '=', key),
	),
	report: statement(({ key }: EntryKey) => changes('report').where(sql`event ->> 'reportId'`, '=', key)),
	partner: statement(({ key }: EntryKey) => changes('partner').where(sql`event ->> 'partnerId'`, '=', key)),
	synonym: statement(({ key }: EntryKey) => changes('synonym').where(sql`event ->> 'synonymId'`, '=', key)),
	referenceList: statement(({ key }: EntryKey) =>
		changes('referenceList').where(sql`event ->> 'referenceListId'`, '=', key),
	),
	rate: statement(({ key }: EntryKey) => changes('rate').where(sql`event ->> 'month'`, '=', key)),
	unitPrice: statement(({ key }: EntryKey) => changes('unitPrice').where(sql`event ->> 'item'`, '=', key)),
	state: statement(({ key }: EntryKey) => changes('state').where('state_iso3', '=', key)),
}

/**
 * The last 50 changes of an entry outside requests, such as a partner or a practice, the latest first, each with its author
 * and what it recorded.
 */
export async function entryHistory<Recorded>(ask: Ask, kind: keyof typeof changesOf, key: string) {
	const entries = await ask(changesOf[kind], { key })
	const names = await namesOf(
		ask,
		entries.map(({ actorId }) => actorId),
	)
	return entries.map(({ id, at, type, actorId, event }) => ({
		id,
		at,
		type,
		by: names.get(actorId) ?? '',
		// Written by `recordAudit` alone, with what the operation of this entry gave it.
		recorded: event as Recorded,
	}))
}

/** The fields of an entry that differ, with both values. */
export const changedFields = <Entry extends object, Field extends keyof Entry>(
	fields: readonly Field[],
	before: Entry | undefined,
	after: Entry,
) =>
	fields
		.filter((field) => String(before?.[field] ?? '') !== String(after[field] ?? ''))
		.map((field) => ({ field, from: before?.[field] ?? null, to: after[field] }))

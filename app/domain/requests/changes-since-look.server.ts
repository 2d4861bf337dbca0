import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { knownUntil, lookKnownUntil, recordLook } from '#app/domain/core/last-look.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, dateIn } from '#app/platform/database/statement.ts'
import { type HistoryKind, historyKinds, isOfKind } from './history-filter.ts'

type Record = { kind: 'request' | 'need' | 'delivery'; id: string }

/** So many of the latest entries are counted. */
const COUNTED = 100

/** The entries of each kind of record have an index by their time. */
const columns = { request: 'request_id', need: 'need_id', delivery: 'delivery_id' } as const

/** Notices about the record itself, by their columns. */
function about({ kind, id }: Record) {
	if (kind === 'delivery') return { deliveryId: id }
	if (kind === 'need') return { needId: id, deliveryId: null }
	return { requestId: id, needId: null, deliveryId: null }
}
/** Messages are read on their own page. */
const notMessages = [{ conversation: null }, { conversation: { startsWith: 'steps:' } }]

const unreadOf = (personId: string, record: Record) => {
	const { requestId, needId, deliveryId } = { requestId: undefined, needId: undefined, ...about(record) }
	return build
		.selectFrom('notice')
		.where('notice.person_id', '=', personId)
		.where('notice.read_at', 'is', null)
		.where(sql<boolean>`(notice.conversation is null or notice.conversation like 'steps:%')`)
		.where('notice.delivery_id', 'is not distinct from', deliveryId)
		.$if(needId !== undefined, (some) => some.where('notice.need_id', 'is not distinct from', needId ?? null))
		.$if(requestId !== undefined, (some) => some.where('notice.request_id', '=', requestId ?? ''))
		.select(sql.lit(1).as('one'))
}

const changesOf = (personId: string, record: Record) =>
	build.selectNoFrom([]).select((of) => [
		jsonObjectFrom(
			of
				.selectFrom('last_look as look')
				.where('look.person_id', '=', personId)
				.where('look.kind', '=', record.kind)
				.where('look.record_id', '=', record.id)
				.select((found) => [
					'look.at',
					'look.since',
					jsonObjectFrom(
						found
							.selectFrom(
								found
									.selectFrom('audit_entry')
									.where(columns[record.kind], '=', record.id)
									.where('at', '>', lookKnownUntil())
									.where('actor_id', '!=', personId)
									.orderBy('at', 'desc')
									.limit(COUNTED)
									.selectAll()
									.as('audit_entry'),
							)
							.select((entry) => [
								sql<string | null>`max(audit_entry.at)`.as('latest'),
								sql<string[]>`coalesce(array_agg(distinct audit_entry.need_id)
										filter (where audit_entry.need_id is not null and ${isOfKind.decisions(entry)}), '{}')`.as(
									'decided',
								),
								...historyKinds.map((kind) =>
									entry
										.cast<number>(entry.fn.countAll().filterWhere(isOfKind[kind](entry)), 'integer')
										.as(kind),
								),
							]),
					).as('found'),
				]),
		).as('look'),
		of.exists(unreadOf(personId, record)).as('unread'),
	])

/** What happened since the reader last looked at a record: by kind of entry, and the needs that were decided on. */
export type ChangesSinceLook = {
	since: Date
	counts: { kind: HistoryKind; count: number }[]
	decided: string[]
}

/**
 * What others did on a record since the reader's last visit, as far as the reader may read the history; null if there
 * was no visit or nothing happened. After the page was read, this visit is recorded and its notifications count as read;
 * nothing is written where nothing has changed.
 */
export function changesSinceLook(actor: Actor, record: Record): Promise<ChangesSinceLook | null> {
	return readAs(actor, async (read) => {
		const [row] = await read(changesOf(actor.id, record))
		const look = row?.look ? { at: dateIn(row.look.at), since: dateIn(row.look.since) } : null
		const found = row?.look?.found
		const latest = dateIn(found?.latest ?? null)
		const isUnread = Boolean(row?.unread)
		if (isUnread || !look || (latest && latest > look.at))
			read.afterwards(() =>
				withActor(actor, async (tx) => {
					await recordLook(tx, actor, record, { look, at: read.at })
					if (isUnread)
						await tx.notice.updateMany({
							where: {
								personId: actor.id,
								readAt: null,
								createdAt: { lte: read.at },
								...about(record),
								OR: notMessages,
							},
							data: { readAt: now() },
						})
				}),
			)
		const since = knownUntil(look)
		if (!since || !found || !latest) return null
		const counts = historyKinds.flatMap((kind) => (found[kind] > 0 ? [{ kind, count: found[kind] }] : []))
		return { since, counts, decided: found.decided }
	})
}

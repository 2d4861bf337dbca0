import { sql } from 'kysely'
import { beginsVisit, findLook, knownUntil, rememberLook } from '#app/domain/core/last-look.server.ts'
import { listedTitle } from '#app/domain/core/visibility-of.ts'
import { readCursor, writeCursor } from '#app/forms/address-values.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

const PAGE = 25

type ListNotificationsInput = {
	/** Only those about one request. */
	requestId?: string | undefined
	/** Only those that were not opened, nor what they are about. */
	unread?: boolean
	/** Where the page begins: `next` of the page before. */
	before?: string | undefined
}

/** Shown: see the migration. Nothing of a record that the reader may no longer see. */
const isShown = sql<boolean>`notice_is_shown(n.template, n.suppressed_because)
	and notice_in_sight(n.request_id, n.need_id, n.delivery_id)`

function rowsOf(personId: string, { requestId, unread, before }: ListNotificationsInput) {
	const cursor = readCursor(before)
	return build
		.selectFrom('notice as n')
		.leftJoin('request as r', 'r.id', 'n.request_id')
		.leftJoin('need', 'need.id', 'n.need_id')
		.where('n.person_id', '=', personId)
		.where(isShown)
		.$if(requestId !== undefined, (some) => some.where('n.request_id', '=', requestId ?? ''))
		.$if(unread === true, (some) => some.where('n.read_at', 'is', null))
		.$if(cursor !== null, (some) =>
			some.where(
				sql<boolean>`(n.created_at, n.id) < (${cursor?.at ?? null}::timestamptz, ${cursor?.id ?? ''})`,
			),
		)
		.orderBy('n.created_at', 'desc')
		.orderBy('n.id', 'desc')
		.limit(PAGE + 1)
		.select([
			'n.id',
			'n.template',
			'n.created_at as at',
			'n.read_at as readAt',
			'n.request_id as requestId',
			'r.reference',
			'r.title',
			'r.classification',
			'r.officer_id as officerId',
			'need.rank',
			'need.part',
			sql<string | null>`n.facts ->> 'view'`.as('view'),
		])
}

/**
 * What the reader was told, or would have been told by e-mail, the latest first, a page at a time. What came since the
 * list was last opened is new; opening it here makes that known, and leaves unread what was not opened itself.
 */
export function listNotifications(actor: Actor, asked: ListNotificationsInput) {
	return readAs(actor, async (read) => {
		const list = { kind: 'notifications', id: '' } as const
		const [found, look] = await Promise.all([read(rowsOf(actor.id, asked)), findLook(read, actor, list)])
		const known = knownUntil(look)
		const rows = found.slice(0, PAGE)
		const [latest, last] = [rows[0], rows.at(-1)]
		const isBeginning = !asked.before
		// Each visit, since what the reader may no longer see is counted until it was looked at.
		if (isBeginning && (beginsVisit(look, read.at) || (look && latest && latest.at > look.at)))
			read.afterwards(() => rememberLook(actor, list, { look, at: read.at }))
		return {
			rows: rows.map((row) => ({
				id: row.id,
				// Every notice to a person has a row in the table of notices.
				notice: row.template as NoticeName,
				at: row.at,
				isNew: known === null ? row.readAt === null : row.at > known,
				isUnread: row.readAt === null,
				request: requestOf(actor, row),
				/** The name of the reader's own saved view. */
				view: row.view,
				need: row.rank === null ? null : needNumber({ rank: row.rank, part: row.part }),
			})),
			/** The moment of the latest one shown: what comes later is not marked as read with them. */
			until: latest?.at ?? null,
			next: found.length > PAGE && last ? writeCursor(last) : null,
		}
	})
}

type About = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

/** The request that a notification is about; null where it is about none. */
function requestOf(actor: Actor, { requestId, reference, title, classification, officerId }: About) {
	if (!requestId || !classification) return null
	return {
		id: requestId,
		reference,
		title: listedTitle(actor, { reference, title: title ?? '', classification, officerId }),
	}
}

const one = statement(({ id, personId }: { id: string; personId: string }) =>
	build
		.selectFrom('notice')
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.where(
			sql<boolean>`notice_is_shown(template, suppressed_because) and notice_in_sight(request_id, need_id, delivery_id)`,
		)
		.select(['facts', 'read_at as readAt']),
)

/**
 * Opens a notification of the actor: marks it as read, and returns the address of what it is about. Errors: not found,
 * also for what the actor may no longer see.
 */
export function openNotification(actor: Actor, id: string): Promise<string> {
	return readAs(actor, async (read) => {
		const [found] = await read(one, { id, personId: actor.id })
		if (!found) throw new DomainError('not-found')
		if (found.readAt === null) read.afterwards(() => withActor(actor, (tx) => markRead(tx, actor, { id })))
		// As `tell` stored them.
		return (found.facts as { path?: string } | null)?.path ?? '/notifications'
	})
}

type Which = {
	id?: string
	requestId?: string | undefined
	/** The latest that counts; later ones came after the page was drawn. */
	until?: Date
}

/** Marks notifications of the actor as read. */
function markRead(tx: Tx, { id: personId }: Actor, { id, requestId, until }: Which) {
	return tx.notice.updateMany({
		where: {
			personId,
			readAt: null,
			...(id && { id }),
			...(requestId && { requestId }),
			...(until && { createdAt: { lte: until } }),
		},
		data: { readAt: now() },
	})
}

/** Marks all that a page showed as read, of one request or of all. */
export const markAllRead = (actor: Actor, which: { requestId?: string | undefined; until: Date }) =>
	withActor(actor, (tx) => markRead(tx, actor, which))

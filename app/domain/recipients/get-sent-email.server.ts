import { namesOf } from '#app/domain/core/names-of.server.ts'
import { type AccessedItem, recordAccess } from '#app/domain/core/record-access.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import { historyEntries } from '#app/domain/requests/history-entry.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { NotificationStatus } from './notification-statuses.ts'
import { lineOf } from './recipient-line.ts'
import { notifiedEvents, rowsOfRecipients } from './recipient-rows.server.ts'

type Asked = { requestId: string; noticeId: string }

/**
 * The text of one message about a request, as stored with it. `not-found` if the actor may not see its recipients or
 * its text, and once the text was removed.
 */
export function getSentEmail(actor: Actor, { requestId, noticeId }: Asked) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({
			where: { id: requestId },
			select: { reference: true, title: true, ...visibilityColumns },
		})
		const letter = request && (await withinSystem(tx, actor, () => keptText(tx, { requestId, noticeId })))
		// Only of an event that the actor may see in the history.
		const event = letter && (await tx.auditEntry.findUnique({ where: { id: letter.eventKey } }))
		if (!event) throw new DomainError('not-found')
		const { eventKey, personId, subject, text, language } = letter
		const wanted = { requestId, keys: [eventKey] }
		const row = (await withinSystem(tx, actor, () => rowsOfRecipients(tx, actor, wanted))).find(
			({ id }) => id === noticeId,
		)
		const line = row && lineOf(actor, row, await namesOf(askIn(tx), personId ? [personId] : []))
		if (!line?.mayRead) throw new DomainError('not-found')
		await recordAccess(tx, actor, { requestId, what: 'history', which: noticeId })
		const { reference } = request
		return { reference, title: shownTitle(actor, request), line, subject, text, language }
	})
}

const keptText = (tx: Tx, { requestId, noticeId }: Asked) =>
	tx.notice.findFirst({
		where: { id: noticeId, requestId, text: { not: null } },
		select: { eventKey: true, personId: true, subject: true, text: true, language: true },
	})

const PAGE = 20
/** More than any request has; a bound for the search. */
const MOST = 20_000

/** `before` continues after an event, `only` filters by status of the messages, `page` is the number of events. */
type ListToldAsked = {
	before?: string | undefined
	only?: NotificationStatus | undefined
	page?: number
	/** The page that the access log records. */
	what?: AccessedItem
}

/**
 * The recipients of notices about a request, event by event, the latest first. Events hidden in the reader's history
 * are left out; a State reads the names of its own people, and no one sees full addresses.
 */
export function listRecipients(
	actor: Actor,
	requestId: string,
	{ before, only, page = PAGE, what = 'history' }: ListToldAsked = {},
) {
	return withActor(actor, async (tx) => {
		const request = await requestOf(tx, requestId)
		await recordAccess(tx, actor, { requestId, what })
		const keys = await withinSystem(tx, actor, () =>
			notifiedEvents(tx, actor, { requestId, only, atMost: MOST }),
		)
		const visible = await inSight(tx, keys)
		const from = before ? visible.indexOf(before) + 1 : 0
		const shown = visible.slice(from, from + page)
		return {
			reference: request.reference,
			title: shownTitle(actor, request),
			events: await toldOf(tx, actor, { requestId, only, keys: shown, needs: request.needs }),
			older: visible.length > from + page ? (shown.at(-1) ?? null) : null,
		}
	})
}
export type NotifiedEvent = Awaited<ReturnType<typeof listRecipients>>['events'][number]
export type RecipientLine = NotifiedEvent['told'][number]

async function requestOf(tx: Tx, id: string) {
	const request = await tx.request.findUnique({
		where: { id },
		select: {
			reference: true,
			title: true,
			...visibilityColumns,
			needs: { select: { id: true, rank: true, part: true } },
		},
	})
	if (!request) throw new DomainError('not-found')
	return request
}

/** Those of the events that the reader may see in the history. */
async function inSight(tx: Tx, keys: readonly string[]): Promise<string[]> {
	const found = await tx.auditEntry.findMany({ where: { id: { in: [...keys] } }, select: { id: true } })
	const known = new Set(found.map(({ id }) => id))
	return keys.filter((key) => known.has(key))
}

type Shown = {
	requestId: string
	only: NotificationStatus | undefined
	keys: readonly string[]
	needs: Parameters<typeof historyEntries>[3]
}

async function toldOf(tx: Tx, actor: Actor, { needs, ...wanted }: Shown) {
	const entries = await tx.auditEntry.findMany({ where: { id: { in: [...wanted.keys] } } })
	const told = await historyEntries(tx, actor, entries, needs)
	const rows = await withinSystem(tx, actor, () => rowsOfRecipients(tx, actor, wanted))
	const names = await namesOf(
		askIn(tx),
		rows.flatMap(({ personId }) => personId ?? []),
	)
	return wanted.keys.flatMap((key) => {
		const entry = told.find(({ id }) => id === key)
		if (!entry) return []
		const { id, at, chart, event, actor: by, actorRole, need } = entry
		const lines = rows.filter(({ eventKey }) => eventKey === key)
		return [
			{
				id,
				at,
				chart,
				event,
				actor: by,
				actorRole,
				need,
				told: lines.map((row) => lineOf(actor, row, names)),
			},
		]
	})
}

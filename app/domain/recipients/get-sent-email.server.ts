import { namesOf } from '#app/domain/core/names-of.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { requestHead } from '#app/domain/core/request-head.server.ts'
import { shownTitle } from '#app/domain/core/visibility-of.ts'
import { entryColumns, namesIn, toldEntries } from '#app/domain/requests/history-entry.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isStateRole, type Role } from '#workflows/roles.ts'
import {
	masked,
	type NotificationStatus,
	notificationStatus,
	notSentReason,
} from './notification-statuses.ts'
import {
	isOutside,
	type RecipientRow,
	recipientsOfEvents,
	recipientWithText,
} from './recipient-rows.server.ts'

type GetSentEmailInput = { requestId: string; noticeId: string }

/**
 * The text of one message about a request, as stored with it. `not-found` if the actor may not see its recipients or
 * its text, and once the text was removed.
 */
export function getSentEmail(actor: Actor, { requestId, noticeId }: GetSentEmailInput) {
	return readAs(actor, async (read) => {
		const [request, [row]] = await Promise.all([
			requestHead(read, requestId),
			read.asSystem(recipientWithText(actor, { requestId, noticeId })),
		])
		if (!row) throw new DomainError('not-found')
		const [[event], names] = await Promise.all([
			// Only of an event that the actor may see in the history.
			read(visibleEntries, { ids: [row.eventKey] }),
			namesOf(read, row.personId ? [row.personId] : []),
		])
		const line = lineOf(actor, row, names)
		if (!event || !line.mayRead) throw new DomainError('not-found')
		await recordReading(read, { requestId, what: 'history', which: noticeId })
		const { reference } = request
		const { subject, text, language } = row
		return { reference, title: shownTitle(actor, request), line, subject, text, language }
	})
}

const PAGE = 20

/** `before` continues after an event, `only` filters by status of the messages, `page` is the number of events. */
type ListToldAsked = {
	before?: string | undefined
	only?: NotificationStatus | undefined
	page?: number
}

/**
 * The recipients of notices about a request, event by event, the latest first. Events hidden in the reader's history
 * are left out; a State reads the names of its own people, and no one sees full addresses.
 */
export function listRecipients(
	actor: Actor,
	requestId: string,
	{ before, only, page = PAGE }: ListToldAsked = {},
) {
	return readAs(actor, async (read) => {
		const [request, { shown, hasOlder }] = await Promise.all([
			requestHead(read, requestId),
			eventsInSight(read, { requestId, only, before, page }),
			recordReading(read, { requestId, what: 'history' }),
		])
		return {
			reference: request.reference,
			title: shownTitle(actor, request),
			events: await toldOf(read, shown, request.needs),
			older: hasOlder ? (shown.at(-1)?.entry.id ?? null) : null,
		}
	})
}
export type NotifiedEvent = Awaited<ReturnType<typeof listRecipients>>['events'][number]
export type RecipientLine = NotifiedEvent['told'][number]

const visibleEntries = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom('audit_entry').where('id', '=', anyOf(ids)).select(entryColumns),
)

type Page = ListToldAsked & { page: number } & { requestId: string }
type Event = { entry: Parameters<typeof toldEntries>[1][number]; rows: RecipientRow[] }

/** Enough events for a page that the reader may see in the history, and whether there are older ones. */
async function eventsInSight(read: Read, { page, ...wanted }: Page) {
	const found: Event[] = []
	// A page continues after an event only if the reader may see it; else it is the first page.
	const from = wanted.before ? await read(visibleEntries, { ids: [wanted.before] }) : []
	let before = from[0]?.id
	// Of most requests every event is visible: one round.
	for (;;) {
		const atMost = page + 1
		const rows = await recipientsOfEvents(read.asSystem, read.actor, {
			...wanted,
			only: wanted.only,
			before,
			atMost,
		})
		const keys = [...new Set(rows.map(({ eventKey }) => eventKey))]
		const entries = keys.length > 0 ? await read(visibleEntries, { ids: keys }) : []
		found.push(
			...keys.flatMap((key) => {
				const entry = entries.find(({ id }) => id === key)
				return entry ? [{ entry, rows: rows.filter(({ eventKey }) => eventKey === key) }] : []
			}),
		)
		before = keys.at(-1)
		if (found.length > page || keys.length < atMost)
			return { shown: found.slice(0, page), hasOlder: found.length > page }
	}
}

async function toldOf(read: Read, events: readonly Event[], needs: Parameters<typeof toldEntries>[2]) {
	const entries = events.map(({ entry }) => entry)
	const people = events.flatMap(({ rows }) => rows.flatMap(({ personId }) => personId ?? []))
	const names = await namesIn(read, entries, read.actor.language, people)
	const told = toldEntries(read.actor, entries, needs, names)
	return events.flatMap(({ rows }, index) => {
		const entry = told[index]
		if (!entry) return []
		const { id, at, chart, event, actor, actorRole, need } = entry
		return [
			{
				id,
				at,
				chart,
				event,
				actor,
				actorRole,
				need,
				told: rows.map((row) => lineOf(read.actor, row, names)),
			},
		]
	})
}

/** One message as the actor may see it: recipient, status, and whether they may read its text. */
function lineOf(actor: Actor, row: RecipientRow, names: ReadonlyMap<string, string>) {
	const isOwn = isStateRole(actor.role) ? row.stateIso3 === actor.stateIso3 : true
	const isOffice = !isOutside(actor)
	const state = notificationStatus(row)
	// Why a person of the other side receives no e-mail is not disclosed.
	const isTold = isOffice || (isStateRole(actor.role) && isOwn)
	return {
		id: row.id,
		role: row.role as Role | null, // of a person
		name: isOwn && row.personId ? (names.get(row.personId) ?? null) : null,
		standsIn: row.inPlaceOf.length > 0,
		address: isOffice && row.recipient ? masked(row.recipient) : null,
		state,
		uncertain: row.uncertain && state !== 'queued',
		cadence: row.cadence,
		/** Sent, or to be sent, in one e-mail with an earlier message of its conversation. */
		withEarlier: row.digestId !== null && row.cadence === null,
		at: state === 'bounced' ? row.bouncedAt : row.sentAt,
		nextTryAt: state === 'deferred' ? row.nextTryAt : null,
		bounceCode: isTold ? row.bounceCode : null,
		because: state === 'suppressed' ? (isTold ? notSentReason(row.suppressedBecause) : 'other') : null,
		mayRead: row.written && state !== 'suppressed' && mayRead(actor, row),
	} as const
}

/**
 * Whether the message went to the actor's own side: for a manager only their own, for a State all of the State and its
 * mission.
 */
function mayRead(actor: Actor, { personId, stateIso3 }: RecipientRow): boolean {
	if (!isOutside(actor)) return true
	if (!isStateRole(actor.role)) return personId === actor.id
	return personId === null || stateIso3 === actor.stateIso3
}

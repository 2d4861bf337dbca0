import { createHash } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { classificationsThat, isClassified } from '#workflows/classification-facts.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { requestHead } from './request-head.server.ts'

const HOUR_MS = 3_600_000

/**
 * Records in the access log of each request that a donor was shown a summary of it: on a page the first time only, in a
 * file at most once an hour. A State that withdraws its consent then sees who has it already.
 */
export async function recordSummaries(
	tx: Tx,
	actor: Actor,
	{ requestIds, what }: { requestIds: readonly string[]; what: 'summary' | 'summaryFile' },
) {
	const at = now()
	const hour = what === 'summary' ? 0 : Math.floor(at.getTime() / HOUR_MS)
	const rows = [...new Set(requestIds)].map((requestId) => ({
		requestId,
		id: idOf(actor, requestId, what, hour),
	}))
	if (rows.length === 0) return
	await withinSystem(
		tx,
		actor,
		() => tx.$executeRaw`
		insert into access_log_entry (id, at, request_id, state_iso3, person_id, role, what)
		select shown.id, ${at}, request.id, request.state_iso3, ${actor.id}, ${actor.role}, ${what}
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as shown (id text, "requestId" text)
			join request on request.id = shown."requestId"
		on conflict do nothing`,
	)
}

const idOf = ({ id, role }: Actor, ...parts: (string | number)[]) =>
	createHash('sha256')
		.update([id, role, ...parts].join('\n'))
		.digest('base64url')

/** Parts of a request in the access log: a page of it, or a file. */
export const accessedItems = [
	...(['page', 'need', 'filing', 'filed', 'attachment', 'history', 'export', 'receipt', 'thread'] as const),
	...(['chart', 'case', 'matching', 'priority', 'overlap', 'indicators', 'delivery', 'partner'] as const),
	// What readers outside were shown with a consent, also of a request that is not confidential.
	...(['summary', 'summaryFile'] as const),
] as const
export type AccessedItem = (typeof accessedItems)[number]

type Item = {
	requestId: string
	what: AccessedItem
	/** Identifies one of several of the same kind. */
	which?: string | undefined
	/** A file may be confidential in a request that is not. */
	always?: boolean
}

/**
 * Adds an entry to the access log when a person outside the State reads confidential data, in the same transaction:
 * without the entry there is no access. One line for each person, item and hour.
 */
export async function recordAccess(
	tx: Tx,
	actor: Actor,
	{ requestId, what, which = '', always = false }: Item,
) {
	if (!isOfficeRole(actor.role)) return
	const at = now()
	const hour = Math.floor(at.getTime() / HOUR_MS)
	const id = createHash('sha256')
		.update([actor.id, actor.role, requestId, what, which, hour].join('\n'))
		.digest('base64url')
	await tx.$executeRaw`
		insert into access_log_entry (id, at, request_id, state_iso3, person_id, role, what)
		select ${id}, ${at}, request.id, request.state_iso3, ${actor.id}, ${actor.role}, ${what}
		from request where request.id = ${requestId} and (${always} or request.classification::text = any (${classificationsThat('readingRecorded')}))
		on conflict do nothing`
}

/** The same for a page, before it answers: without the entry there is no access. */
export async function recordReading(read: Read, item: Item) {
	if (!isOfficeRole(read.actor.role)) return
	const head = item.always ? null : await requestHead(read, item.requestId)
	if (head) recordReadingOf(read, head.classification, item)
	else recordAfterwards(read, item)
}

/** The same of a request whose classification the page has read. */
export function recordReadingOf(read: Read, classification: string, item: Item) {
	if (isOfficeRole(read.actor.role) && isClassified(classification, 'readingRecorded'))
		recordAfterwards(read, item)
}

const recordAfterwards = (read: Read, item: Item) =>
	read.afterwards(() => withActor(read.actor, (tx) => recordAccess(tx, read.actor, item)))

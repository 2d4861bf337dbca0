import { sql } from 'kysely'
import { requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { refusalKey } from '#app/domain/inbound-mail/refusals.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import type { Listing } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { betweenMoments, rowsInArms } from '#app/domain/lists/rows-in-arms.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { ReceivedEmailFilter } from '#app/forms/lists/log-lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'

type Received = Kept & { id: string; receivedAt: Date; sender: string | null; size: number }

/** The outcome of received e-mails, without their content. */
const received: Listing<ReceivedEmailFilter, 'at', 'outcome' | 'reason', Received> = {
	sorts: { at: { column: sql`t.received_at`, type: 'timestamptz', valueOf: ({ receivedAt }) => receivedAt } },
	rowsPassing: ({ outcome, reason, from, to }, wanted) =>
		rowsInArms(
			sql`received_email as t`,
			reason ? { column: sql`t.reason`, values: reason } : { column: sql`t.outcome`, values: outcome },
			[
				...(reason && outcome ? [sql`t.outcome = ${anyOf(outcome)}`] : []),
				...betweenMoments(sql`t.received_at`, from?.[0], to?.[0]),
			],
			wanted,
		),
	rowsOf: (ids) =>
		build
			.selectFrom(ids)
			.innerJoin('received_email as e', 'e.id', 'x.id')
			.orderBy('x.place')
			.select([
				'e.id',
				'e.received_at as receivedAt',
				'e.sender',
				'e.size',
				'e.outcome',
				'e.reason',
				'e.request_id as requestId',
				'e.digest',
			]),
	facets: { outcome: { by: sql`t.outcome` }, reason: { by: sql`t.reason` } },
	counted: 'at',
}

/** How the received e-mails are read. */
export const receivedEmailSource = listSource({
	list: lists['received-emails'],
	listing: () => received,
	exported: (rows, read) => withReferences(read.asSystem, rows),
})

/** The received e-mails as an address asks for them, the latest first, with what an administrator can do about each. */
export function getReceivedEmails(actor: Actor, params: URLSearchParams) {
	requireAbility(actor, 'readEmails')
	return readAs(actor, async (read) => {
		const { rows, ...list } = await readFrom(read, receivedEmailSource, params)
		const mayExport = hasRightToExport(actor, 'listXlsx')
		return { ...list, rows: await withReferences(read.asSystem, rows), mayExport }
	})
}
export type ReceivedEmails = Awaited<ReturnType<typeof getReceivedEmails>>

type Kept = { requestId: string | null; digest: string; outcome: string; reason: string | null }

const references = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom('request').where('id', '=', anyOf(ids)).select(['id', 'reference']),
)
/** The answers whose authors were notified that they were not accepted. */
const toldOf = statement(({ keys }: { keys: string[] }) =>
	build
		.selectFrom('notice')
		.where('event_key', '=', anyOf(keys))
		.where('template', '=', 'replyNotTaken')
		.select('event_key as eventKey'),
)

/** Administrators do not see requests, only their references, which every e-mail about them has in its subject. */
async function withReferences<Row extends Kept>(asSystem: Ask, rows: readonly Row[]) {
	const ids = [...new Set(rows.flatMap(({ requestId }) => requestId ?? []))]
	const refused = rows.filter(({ outcome }) => outcome === 'refused')
	const keys = refused.map(({ digest }) => refusalKey(digest))
	const [requests, notices] = await Promise.all([asSystem(references, { ids }), asSystem(toldOf, { keys })])
	const referenceOf = new Map(requests.map(({ id, reference }) => [id, reference]))
	const told = new Set(notices.map(({ eventKey }) => eventKey))
	return rows.map(({ requestId, digest, ...row }) => ({
		...row,
		reference: (requestId && referenceOf.get(requestId)) ?? null,
		advice: receivedEmailAdvice({ ...row, told: told.has(refusalKey(digest)) }),
	}))
}

type Advice = 'told' | 'ifAsked' | 'otherSender' | 'notAuthentic' | 'failed' | 'complaint'
type Came = { outcome: string; reason: string | null; told: boolean }

/** What an administrator can do about a received e-mail; a key of the `inbound.advice` words, null for nothing. */
function receivedEmailAdvice({ outcome, reason, told }: Came): Advice | null {
	if (outcome === 'complaint') return 'complaint'
	if (outcome !== 'refused') return null
	if (reason === 'failed') return 'failed'
	if (told) return 'told'
	return reason === 'otherSender' || reason === 'notAuthentic' ? reason : 'ifAsked'
}

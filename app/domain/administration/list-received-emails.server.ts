import { readCursor, writeCursor } from '#app/domain/core/page-cursor.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { refusalKey } from '#app/domain/inbound-mail/refusals.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import type { ReceivedEmailOutcome } from './received-email-outcomes.ts'

const PAGE = 50

type ReceivedEmailFilter = {
	outcome?: ReceivedEmailOutcome | undefined
	/** Cursor: `next` of the page before. */
	after?: string | undefined
}

/** Status of received e-mails, the latest first, 50 at a time; never their content. */
export function listReceivedEmails(actor: Actor, { outcome, after }: ReceivedEmailFilter = {}) {
	requireRole(actor, 'administrator')
	return readAs(actor, async (read) => {
		const found = await read(received(outcome, after))
		const page = found.slice(0, PAGE)
		const last = page.at(-1)
		const next = found.length > PAGE && last ? writeCursor({ at: last.receivedAt, id: last.id }) : null
		return { rows: await withReferences(read, page), next }
	})
}
export type ReceivedEmailRow = Awaited<ReturnType<typeof listReceivedEmails>>['rows'][number]

function received(outcome: ReceivedEmailOutcome | undefined, after: string | undefined) {
	const beyond = readCursor(after)
	return build
		.selectFrom('received_email')
		.$if(outcome !== undefined, (all) => all.where('outcome', '=', `${outcome}`))
		.$if(beyond !== null, (all) =>
			all.where((of) =>
				of(of.refTuple('received_at', 'id'), '<', of.tuple(beyond?.at as Date, `${beyond?.id}`)),
			),
		)
		.orderBy('received_at', 'desc')
		.orderBy('id', 'desc')
		.limit(PAGE + 1)
		.select([
			'id',
			'received_at as receivedAt',
			'sender',
			'size',
			'outcome',
			'reason',
			'request_id as requestId',
			'digest',
		])
}

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
async function withReferences<Row extends Kept>(read: Read, rows: readonly Row[]) {
	const ids = [...new Set(rows.flatMap(({ requestId }) => requestId ?? []))]
	const refused = rows.filter(({ outcome }) => outcome === 'refused')
	const keys = refused.map(({ digest }) => refusalKey(digest))
	const [requests, notices] = await Promise.all([
		read.asSystem(references, { ids }),
		read.asSystem(toldOf, { keys }),
	])
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

import { readCursor, writeCursor } from '#app/domain/core/page-cursor.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { refusalKey } from '#app/domain/inbound-mail/refusals.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
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
	return withActor(actor, async (tx) => {
		const found = await tx.receivedEmail.findMany({
			where: { AND: [outcome ? { outcome } : {}, beyond(after)] },
			orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
			take: PAGE + 1,
			select: {
				id: true,
				receivedAt: true,
				sender: true,
				size: true,
				outcome: true,
				reason: true,
				requestId: true,
				digest: true,
			},
		})
		const page = found.slice(0, PAGE)
		const last = page.at(-1)
		const next = found.length > PAGE && last ? writeCursor({ at: last.receivedAt, id: last.id }) : null
		return { rows: await withinSystem(tx, actor, () => withReferences(tx, page)), next }
	})
}
export type ReceivedEmailRow = Awaited<ReturnType<typeof listReceivedEmails>>['rows'][number]

/** Strictly after the last row of the page before. */
function beyond(after: string | undefined): Prisma.ReceivedEmailWhereInput {
	const place = readCursor(after)
	if (!place) return {}
	const { at, id } = place
	return { receivedAt: { lte: at }, OR: [{ receivedAt: { lt: at } }, { id: { lt: id } }] }
}

type Kept = { requestId: string | null; digest: string; outcome: string; reason: string | null }

/** Administrators do not see requests, only their references, which every e-mail about them has in its subject. */
async function withReferences<Row extends Kept>(tx: Tx, rows: readonly Row[]) {
	const ids = [...new Set(rows.flatMap(({ requestId }) => requestId ?? []))]
	const requests = await tx.request.findMany({
		where: { id: { in: ids } },
		select: { id: true, reference: true },
	})
	const references = new Map(requests.map(({ id, reference }) => [id, reference]))
	const told = await toldOf(tx, rows)
	return rows.map(({ requestId, digest, ...row }) => ({
		...row,
		reference: (requestId && references.get(requestId)) ?? null,
		advice: receivedEmailAdvice({ ...row, told: told.has(refusalKey(digest)) }),
	}))
}

/** The answers whose authors were notified that they were not accepted. */
async function toldOf(tx: Tx, rows: readonly Kept[]) {
	const refused = rows.filter(({ outcome }) => outcome === 'refused')
	const keys = refused.map(({ digest }) => refusalKey(digest))
	const notices = await tx.notice.findMany({
		where: { eventKey: { in: keys }, template: 'replyNotTaken' },
		select: { eventKey: true },
	})
	return new Set(notices.map(({ eventKey }) => eventKey))
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

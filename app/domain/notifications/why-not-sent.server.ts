import { holderOf } from '#app/domain/core/post-tenures.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import { queueNotices } from './queue-notices.server.ts'

export type WhyNotSent = 'suspended' | 'leftPost' | 'standInEnded'

/**
 * Why a message about a request does not go to whom it was queued for, looked at when it is sent; null when it goes.
 * Whoever holds the post now is told in the place of who has left it. Letters about the own account always go.
 */
export async function whyNotSent(tx: Tx, notice: Notice): Promise<WhyNotSent | null> {
	const { personId, requestId, inPlaceOf, template } = notice
	if (!personId) return null
	if (!requestId) return summaries.has(template) && (await isSuspended(tx, personId)) ? 'suspended' : null
	if (inPlaceOf.length > 0 && !(await stillActsFor(tx, notice))) return 'standInEnded'
	if (inPlaceOf.length === 0 && (await notifySuccessor(tx, notice, personId))) return 'leftPost'
	return (await isSuspended(tx, personId)) ? 'suspended' : null
}

/** About no one request, and yet not about the own account. */
const summaries: ReadonlySet<string> = new Set<NoticeName>(['digest', 'donorDigest'])

const isSuspended = async (tx: Tx, id: string) =>
	(await tx.person.count({ where: { id, suspendedAt: null } })) === 0

/** The same for all that waits for the next summary of somebody: what is not theirs any more is taken out of it. */
export async function dropNotSent(tx: Tx, personId: string) {
	const moved = await tx.tenure.count({ where: { personId, ended: { not: null } } })
	const stays = moved === 0 && !(await isSuspended(tx, personId))
	const waiting = await tx.notice.findMany({
		where: {
			personId,
			status: 'queued',
			cadence: { not: null },
			digestId: null,
			// Of somebody who is where they were, only what they read for others may have ended.
			...(stays && { inPlaceOf: { isEmpty: false } }),
		},
	})
	for (const notice of waiting) {
		const suppressedBecause = await whyNotSent(tx, notice)
		if (!suppressedBecause) continue
		await tx.notice.updateMany({
			where: { id: notice.id },
			data: { status: 'suppressed', suppressedBecause },
		})
	}
}

/** The post that somebody filled at a moment and has left since. */
async function postLeft(tx: Tx, personId: string, at: Date): Promise<string | null> {
	const tenure = await tx.tenure.findFirst({
		where: { personId, begunAt: { lte: at }, OR: [{ ended: null }, { to: { gte: at } }] },
		orderBy: { begunAt: 'desc' },
	})
	return tenure?.ended ? tenure.postId : null
}

/** Whether the post was left; its holder now, if there is one, has been told then. */
async function notifySuccessor(tx: Tx, notice: Notice, personId: string): Promise<boolean> {
	const postId = await postLeft(tx, personId, notice.createdAt)
	if (!postId) return false
	const holder = await holderOf(tx, postId)
	if (holder?.personId === personId) return false
	const { eventKey, template, requestId, needId, deliveryId, conversation } = notice
	await queueNotices(tx, {
		eventKey,
		notice: template as NoticeName,
		facts: notice.facts as object,
		...(requestId && { requestId }),
		needId,
		deliveryId,
		...(conversation && { conversation }),
		people: holder ? [holder.personId] : [],
	})
	return true
}

/** For one of those whom the reader stood in for, or for who has followed them: deputies go with the post. */
async function stillActsFor(tx: Tx, { personId, inPlaceOf, createdAt }: Notice): Promise<boolean> {
	const principals = [...inPlaceOf]
	for (const principal of inPlaceOf) {
		const postId = await postLeft(tx, principal, createdAt)
		const holder = postId ? await holderOf(tx, postId) : null
		if (holder) principals.push(holder.personId)
	}
	const standing = { endedAt: null, from: { lte: now() }, to: { gt: now() } }
	const where = { deputyId: personId ?? '', personId: { in: principals }, ...standing }
	return (await tx.deputy.count({ where })) > 0
}

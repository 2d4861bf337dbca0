import { holderOf } from '#app/domain/core/post-tenures.server.ts'
import { sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { Notice } from '#prisma/generated/client.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import { carriedBy } from './gathered-steps.server.ts'
import { queueNotices } from './queue-notices.server.ts'

export type WhyNotSent = 'suspended' | 'leftPost' | 'standInEnded' | 'referralEnded'

/**
 * Why a notice about a request is not sent to its recipient, checked when it is sent; null when it is. A successor in
 * the post is notified instead of the former holder. E-mails about a person's own account are always sent.
 */
export async function whyNotSent(tx: Tx, notice: Notice): Promise<WhyNotSent | null> {
	const { personId, requestId, inPlaceOf, template } = notice
	if (template === 'referralToPartner') return (await isReferred(tx, notice)) ? null : 'referralEnded'
	if (!personId) return null
	if (!requestId) return summaries.has(template) && (await isSuspended(tx, personId)) ? 'suspended' : null
	if (inPlaceOf.length > 0 && !(await stillActsFor(tx, notice))) return 'standInEnded'
	if (inPlaceOf.length === 0 && (await notifySuccessor(tx, notice, personId))) return 'leftPost'
	return (await isSuspended(tx, personId)) ? 'suspended' : null
}

/** Not about a single request, and yet not about the person's own account. */
const summaries: ReadonlySet<string> = new Set<NoticeName>([
	'digest',
	'donorDigest',
	'viewAlert',
	'viewAlertEnded',
])

const isSuspended = async (tx: Tx, id: string) =>
	(await tx.person.count({ where: { id, suspendedAt: null } })) === 0

/** The same for all notices that wait for a person's next summary: removes those no longer theirs. */
export async function dropNotSent(tx: Tx, personId: string) {
	const moved = await tx.tenure.count({ where: { personId, ended: { not: null } } })
	const stays = moved === 0 && !(await isSuspended(tx, personId))
	const waiting = await tx.notice.findMany({
		where: {
			personId,
			status: 'queued',
			cadence: { not: null },
			digestId: null,
			// For people who are still in their post, only their deputy roles may have ended.
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

/** The post that a person filled at a moment and has left since. */
async function postLeft(tx: Tx, personId: string, at: Date): Promise<string | null> {
	const tenure = await tx.tenure.findFirst({
		where: { personId, begunAt: { lte: at }, OR: [{ ended: null }, { to: { gte: at } }] },
		orderBy: { begunAt: 'desc' },
	})
	return tenure?.ended ? tenure.postId : null
}

/** Returns whether the post was left; if so, notifies its present holder, if any. */
async function notifySuccessor(tx: Tx, notice: Notice, personId: string): Promise<boolean> {
	const postId = await postLeft(tx, personId, notice.createdAt)
	if (!postId) return false
	const holder = await holderOf(tx, postId)
	if (holder?.personId === personId) return false
	for (const each of [notice, ...(await carriedBy(tx, notice.id))]) await passOn(tx, each, holder?.personId)
	return true
}

/** Notifies the present holder of the post, if any, in place of the former one. */
async function passOn(tx: Tx, notice: Notice, holder: string | undefined) {
	const { eventKey, template, requestId, needId, deliveryId, conversation } = notice
	await queueNotices(tx, {
		eventKey,
		// Every notice to a person has a row in the table of notices.
		notice: template as NoticeName,
		facts: notice.facts as object, // as `tell` stored them
		...(requestId && { requestId }),
		needId,
		deliveryId,
		...(conversation && { conversation }),
		people: holder ? [holder] : [],
	})
}

/** Whether the reader is still a deputy of one of these people or of their successors: deputies stay with the post. */
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

/** The State may have withdrawn its consent, or the need, since the e-mail was queued: then nothing leaves any more. */
async function isReferred(tx: Tx, { needId }: Notice): Promise<boolean> {
	const found = await askIn(tx)(sharedReferral, { needId: needId ?? '' })
	return found.length > 0
}

const sharedReferral = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.where('need.id', '=', needId)
		.where('need.status', '=', 'referred')
		.where(sharedFact('partner', 'reference'))
		.select('need.id'),
)

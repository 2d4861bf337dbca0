import { postFilledBy } from '#app/domain/core/post-tenures.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { moveWork } from '#app/domain/transfers/transfer-work.server.ts'
import type { NewSuccessor } from '#app/forms/post.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Post } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { withdrawInvitations } from '../invitations.server.ts'
import { appoint, candidatesFor } from './appoint.server.ts'
import {
	beginTenure,
	lockPost,
	notifyOfSuccessor,
	notifyOfTakeover,
	requireOtherAdministrator,
	requireSeen,
	waitForPost,
} from './tenure.server.ts'

type NameSuccessorInput = NewSuccessor & { postId: string }

/**
 * Names a successor in a post from a day on: immediately for today, otherwise announced. Open invitations to the post
 * are void. `seen` is the tenure the page showed.
 */
export async function nameSuccessor(actor: Actor, asked: NameSuccessorInput): Promise<{ id: string }> {
	const { postId, personId, day, reason, seen } = asked
	const from = startOf(day)
	const named = await withActor(actor, async (tx) => {
		const { post, holder, successor } = await lockPost(tx, actor, postId)
		requireSeen(holder, seen)
		if (successor) throw new DomainError('conflict')
		await requireCandidate(tx, actor, post, personId)
		await withdrawInvitations(tx, actor, { postId })
		return appoint(tx, actor, {
			post,
			personId,
			from,
			reason,
			noteVerbaleId: null,
			appointedById: actor.id,
		})
	})
	// Done immediately where possible; after a crash the job and the sweep continue it.
	if (from <= now()) await moveWork({ tenureId: named.id })
	return named
}

async function requireCandidate(tx: Tx, actor: Actor, post: Post, personId: string) {
	const found = (await candidatesFor(tx, actor, post)).find(({ id }) => id === personId)
	if (!found) throw new DomainError('invalid', 'invalid', { personId: 'badCode' })
	if (!may(post, 'administerSystem') && !found.leftAt) await requireOtherAdministrator(tx, found)
}

/** Cancels an announced transfer before its day; both people are notified. One that has begun cannot be undone. */
export function withdrawSuccessor(actor: Actor, postId: string, tenureId: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const { post, holder, successor } = await lockPost(tx, actor, postId)
		if (successor?.id !== tenureId) throw new DomainError('conflict')
		const eventKey = await recordAudit(tx, actor, {
			type: 'successor.withdrawn',
			stateIso3: post.stateIso3,
			internal: post.stateIso3 === null,
			data: { postId, tenureId, personId: successor.personId },
		})
		await withinSystem(tx, actor, async () => {
			await tx.tenure.updateMany({ where: { id: tenureId }, data: { ended: 'withdrawn', to: now() } })
			if (holder) await tx.tenure.updateMany({ where: { id: holder.id }, data: { to: null } })
			const people = [successor.personId, holder?.personId ?? null]
			await notifyOfSuccessor(tx, eventKey, 'successorWithdrawn', { people, from: successor.from })
		})
	})
}

/** Makes an announced successor the holder on the day. Repeated, or after a cancellation, it has no effect. */
export const takeOverPost = ({ tenureId }: { tenureId: string }): Promise<void> =>
	withActor(systemActor, (tx) => takeOver(tx, tenureId, new Set()))

async function takeOver(tx: Tx, tenureId: string, under: Set<string>) {
	const { postId = '' } = (await tx.tenure.findUnique({ where: { id: tenureId } })) ?? {}
	await waitForPost(tx, postId)
	const tenure = await tx.tenure.findUnique({ where: { id: tenureId } })
	if (!tenure || tenure.ended || tenure.begunAt || tenure.from > now()) return
	// A successor who leaves a post transfers its work first, so that the work of both posts stays separate.
	const left = await postFilledBy(tx, tenure.personId)
	const after = left && (await tx.tenure.findFirst({ where: { postId: left.postId, ...due() } }))
	if (after && !under.has(after.id)) await takeOver(tx, after.id, under.add(tenureId))
	const takeover = await beginTenure(tx, tenure)
	const post = await tx.post.findUniqueOrThrow({ where: { id: postId } })
	const eventKey = await recordAudit(tx, systemActor, {
		type: 'post.takenOver',
		stateIso3: post.stateIso3,
		internal: post.stateIso3 === null,
		onBehalfOf: tenure.appointedById,
		data: { postId, tenureId, role: post.role, personId: tenure.personId, formerId: takeover.replacedId },
	})
	await notifyOfTakeover(tx, eventKey, takeover)
}

const due = () => ({ ended: null, begunAt: null, from: { lte: now() } })

/** Continues every due transfer whose job or process was lost. */
export async function takeOverDue(): Promise<void> {
	const { coming, moving } = await withActor(systemActor, async (tx) => ({
		coming: await tx.tenure.findMany({ where: due(), take: 100, select: { id: true } }),
		moving: await tx.tenure.findMany({ where: { workDue: true }, take: 100, select: { id: true } }),
	}))
	for (const { id } of coming) await takeOverPost({ tenureId: id })
	for (const { id } of [...coming, ...moving]) await moveWork({ tenureId: id })
}

const YEAR = 366 * 24 * 60 * 60 * 1000

/** The moment a post is taken over, by the day (UTC): the present moment for a day that has begun. */
export function startOf(day: string): Date {
	const at = now()
	requireDates('newSuccessor', { day }, { iso3: null })
	const from = new Date(day)
	if (from <= at) return at
	if (from.getTime() - at.getTime() > YEAR)
		throw new DomainError('invalid', 'invalid', { day: 'longerThanAYear' })
	return from
}

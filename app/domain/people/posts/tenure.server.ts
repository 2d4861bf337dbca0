import { holderOf, postFilledBy, predecessorOf, successorOf } from '#app/domain/core/post-tenures.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Deputy, Post, Tenure } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { postStates } from '#workflows/post-facts.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** Locks a post: of two changes of its holder at the same time, the later one sees the result of the first. */
export const waitForPost = (tx: Tx, postId: string) =>
	tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`post ${postId}`}, 0))`

/** A post whose holders the actor manages, read after locking. A closed post is refused. */
export async function lockPost(tx: Tx, actor: Actor, postId: string) {
	await waitForPost(tx, postId)
	const post = await tx.post.findUnique({ where: { id: postId } })
	if (!post) throw new DomainError('not-found')
	if (!mayFill(actor, post)) throw new DomainError('refused', 'forbidden')
	requireConfirmed(actor)
	if (post.closedAt) throw new DomainError('conflict')
	return withinSystem(tx, actor, async () => ({
		post,
		holder: await holderOf(tx, postId),
		successor: await successorOf(tx, postId),
	}))
}

/** `seen`: the tenure that the page showed, '' for a vacant post. Refused if the holder has changed since. */
export function requireSeen(holder: { id: string } | null, seen: string) {
	if ((holder?.id ?? '') !== seen) throw new DomainError('conflict')
}

type Scope = { role: ActingRole; stateIso3: string | null }

/**
 * Whether a person fills such a post: an administrator any, triage those of States and of UNODC except the
 * administrator's, a focal point the drafters of their own State.
 */
export function mayFill(actor: Pick<Actor, 'role' | 'stateIso3'>, { role, stateIso3 }: Scope): boolean {
	if (may(actor, 'fillEveryPost')) return true
	if (may(actor, 'fillPosts')) return !postStates(role, 'filledByAdministrator')
	return may(actor, 'fillDrafterPosts') && may({ role }, 'draftRequests') && stateIso3 === actor.stateIso3
}

/**
 * Whether a person sets the mailbox of such a post: of UNODC the person who fills the post, of a State its focal point.
 */
export const maySetMailbox = (actor: Pick<Actor, 'role' | 'stateIso3'>, post: Scope): boolean =>
	post.stateIso3 ? may(actor, 'speakForState') && actor.stateIso3 === post.stateIso3 : mayFill(actor, post)

/** `isFirst`: nobody held the post before. */
type Takeover = { personId: string; replacedId: string | null; isFirst: boolean }

const told = (people: readonly (string | null)[]) => [...new Set(people)].filter((id) => id !== null)

/**
 * Notifies successor and former holder, or the first holder of a post; a holder whose account ends is informed of that
 * instead. Requires system access.
 */
export async function notifyOfTakeover(tx: Tx, eventKey: string, takeover: Takeover) {
	const { personId, replacedId, isFirst } = takeover
	const ended = await tx.person.findMany({ where: { id: replacedId ?? '', leftAt: { not: null } } })
	await queueNotices(
		tx,
		{ eventKey, notice: 'accountEnded', people: ended.map(({ id }) => id), facts: { path: '/' } },
		{
			eventKey,
			notice: isFirst ? 'firstHolder' : 'postTakenOver',
			people: told([personId, replacedId]),
			facts: { path: '/work' },
		},
	)
}

type Announced = { people: readonly (string | null)[]; from: Date }

/** Notifies both of the day of the transfer, or of its cancellation. Requires system access. */
export const notifyOfSuccessor = (
	tx: Tx,
	eventKey: string,
	notice: 'successorAnnounced' | 'successorWithdrawn',
	{ people, from }: Announced,
) =>
	queueNotices(tx, {
		eventKey,
		notice,
		people: told(people),
		facts: { path: '/people/me', dueOn: dayOfUtc(from) },
	})

/** Ends all sessions of a person, on every device (promise 3). */
export const endSessions = (tx: Tx, personId: string) =>
	tx.session.deleteMany({ where: { userId: personId } })

/** Ends the account of a person who fills no post any more. Requires system access. */
export async function endAccount(tx: Tx, personId: string, at: Date) {
	await tx.person.updateMany({ where: { id: personId, suspendedAt: null }, data: { suspendedAt: at } })
	await tx.person.updateMany({
		where: { id: personId },
		data: { leftAt: at, mayExport: false, updatedAt: at },
	})
	await endSessions(tx, personId)
}

/** Refuses to remove the last administrator; of two removals at the same time, the later one is refused. */
export async function requireOtherAdministrator(tx: Tx, person: { id: string; role: string }) {
	if (!may(person, 'administerSystem')) return
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`
	const others = { role: 'administrator', suspendedAt: null, id: { not: person.id } } as const
	if ((await tx.person.count({ where: others })) === 0) throw new DomainError('refused', 'lastAdministrator')
}

/**
 * Makes a person the holder of a post from now on: the former holder loses access, and the person's present post is
 * left. Open work follows by a job. Returns who is to be notified. Requires system access.
 */
export async function beginTenure(tx: Tx, tenure: Tenure): Promise<Takeover> {
	const at = now()
	const post = await tx.post.findUniqueOrThrow({ where: { id: tenure.postId } })
	const holder = await holderOf(tx, post.id)
	if (holder) {
		await end(tx, holder.id, 'succeeded', at)
		await endAccount(tx, holder.personId, at)
	}
	const left = await postFilledBy(tx, tenure.personId)
	if (left) await end(tx, left.id, 'moved', at)
	const before = await predecessorOf(tx, tenure)
	await tx.tenure.updateMany({ where: { id: tenure.id }, data: { begunAt: at, workDue: before !== null } })
	await fillWith(tx, post, tenure.personId, at)
	// People who continue in another post keep their deputies.
	const isGone = before && before.personId !== tenure.personId && !(await postFilledBy(tx, before.personId))
	if (isGone) await followDeputies(tx, before.personId, tenure.personId, at)
	if (before) await enqueue(tx, 'move-work', { tenureId: tenure.id })
	return { personId: tenure.personId, replacedId: holder?.personId ?? null, isFirst: before === null }
}

export const end = (tx: Tx, id: string, ended: 'succeeded' | 'moved' | 'left' | 'postClosed', at: Date) =>
	tx.tenure.updateMany({ where: { id }, data: { ended, to: at } })

/**
 * A person's permissions are those of the post. Suspended people stay suspended; an account that had ended is
 * reactivated.
 */
async function fillWith(tx: Tx, post: Post, personId: string, at: Date) {
	const { role, title, stateIso3, authorityId, donor, regions } = post
	await tx.person.updateMany({
		where: { id: personId, leftAt: { not: null } },
		data: { suspendedAt: null, leftAt: null },
	})
	await tx.person.updateMany({
		where: { id: personId },
		data: {
			role,
			stateIso3,
			authorityId,
			donor,
			regions,
			postId: post.id,
			...(title && { title }),
			updatedAt: at,
		},
	})
	await endSessions(tx, personId)
}

/** Moves the deputies of a post, and its holder's deputy roles, to the new holder. Requires system access. */
async function followDeputies(tx: Tx, fromId: string, toId: string, at: Date) {
	const standing = await tx.deputy.findMany({
		where: { endedAt: null, to: { gt: at }, OR: [{ personId: fromId }, { deputyId: fromId }] },
	})
	await tx.deputy.updateMany({ where: { id: { in: standing.map(({ id }) => id) } }, data: { endedAt: at } })
	const next = standing.map((deputy) => followed(deputy, fromId, toId, at))
	await tx.deputy.createMany({ data: next.filter(({ personId, deputyId }) => personId !== deputyId) })
}

function followed(deputy: Deputy, fromId: string, toId: string, at: Date): Deputy {
	const { personId, deputyId, from } = deputy
	return {
		...deputy,
		id: newId(),
		from: from > at ? from : at,
		personId: personId === fromId ? toId : personId,
		deputyId: deputyId === fromId ? toId : deputyId,
	}
}

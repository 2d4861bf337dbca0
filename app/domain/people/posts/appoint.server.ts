import { holderOf } from '#app/domain/core/post-tenures.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isTaken } from '#app/platform/error-code.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Post, Prisma } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { postStates } from '#workflows/post-facts.ts'
import { officeRoles } from '#workflows/roles.ts'
import { beginTenure, notifyOfSuccessor, notifyOfTakeover } from './tenure.server.ts'

type Appointment = {
	post: Post
	personId: string
	/** Immediately if it is not in the future. */
	from: Date
	reason: string
	noteVerbaleId: string | null
	appointedById: string
}

/**
 * Appoints a person to a post from a moment on: immediately, or announced. The database allows one holder and one
 * successor for a post and one post for a person; a later appointment is refused.
 */
export async function appoint(tx: Tx, actor: Actor, appointment: Appointment): Promise<{ id: string }> {
	const { post, personId, from, reason, noteVerbaleId, appointedById } = appointment
	const id = newId()
	const isNow = from <= now()
	const holder = await withinSystem(tx, actor, () => holderOf(tx, post.id))
	await withinSystem(tx, actor, () =>
		tx.tenure.createMany({
			data: { id, postId: post.id, personId, from, reason, noteVerbaleId, appointedById },
		}),
	).catch((error) => {
		throw isTaken(error) ? new DomainError('conflict') : error
	})
	const eventKey = await recordAudit(tx, actor, {
		type: isNow ? 'post.takenOver' : 'successor.announced',
		stateIso3: post.stateIso3,
		internal: post.stateIso3 === null,
		...(appointedById !== actor.id && { onBehalfOf: appointedById }),
		data: {
			postId: post.id,
			tenureId: id,
			role: post.role,
			personId,
			from,
			reason,
			noteVerbaleId,
			formerId: holder?.personId ?? null,
		},
	})
	await withinSystem(tx, actor, () =>
		isNow ? beginNow(tx, id, eventKey) : announce(tx, { id, eventKey, from, personId, holder }),
	)
	return { id }
}

async function beginNow(tx: Tx, id: string, eventKey: string) {
	const tenure = await tx.tenure.findUniqueOrThrow({ where: { id } })
	await notifyOfTakeover(tx, eventKey, await beginTenure(tx, tenure))
}

type Announced = {
	id: string
	eventKey: string
	from: Date
	personId: string
	holder: { id: string; personId: string } | null
}

async function announce(tx: Tx, { id, eventKey, from, personId, holder }: Announced) {
	if (holder) await tx.tenure.updateMany({ where: { id: holder.id }, data: { to: from } })
	await notifyOfSuccessor(tx, eventKey, 'successorAnnounced', {
		people: [personId, holder?.personId ?? null],
		from,
	})
	await enqueue(tx, 'take-over-post', { tenureId: id }, from)
}

/** Suspended people cannot be appointed; people whose account ended with a post may return to another. */
const atHand: Prisma.PersonWhereInput = { OR: [{ suspendedAt: null }, { leftAt: { not: null } }] }

function sameSide({ role }: Pick<Actor, 'role'>, post: Post): Prisma.PersonWhereInput {
	// A focal point moves drafters between posts, and only drafters.
	if (may({ role }, 'speakForState')) return { role: 'drafter', stateIso3: post.stateIso3 }
	if (post.stateIso3) return { stateIso3: post.stateIso3 }
	return postStates(post.role, 'namesDonor')
		? { role: 'donor', donor: post.donor }
		: { role: { in: [...officeRoles] } }
}

/** Candidates for a post: of the same State, of UNODC or of the same donor, without the holder and the actor. */
export async function candidatesFor(tx: Tx, actor: Actor, post: Post) {
	const people = await tx.person.findMany({
		where: { AND: [sameSide(actor, post), atHand, { id: { not: actor.id } }] },
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
		select: { id: true, name: true, role: true, leftAt: true },
	})
	const busy = await tx.tenure.findMany({
		where: {
			ended: null,
			OR: [{ postId: post.id }, { begunAt: null, personId: { in: people.map(({ id }) => id) } }],
		},
	})
	const taken = new Set(busy.map(({ personId }) => personId))
	const free = people.filter(({ id }) => !taken.has(id))
	// A triage officer must not be able to replace an administrator, nor to move one away.
	return may(actor, 'fillPosts') ? free.filter(({ role }) => !may({ role }, 'administerSystem')) : free
}

import { holderOf } from '#app/domain/core/post-tenures.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Post } from '#prisma/generated/client.ts'
import { beginTenure } from './begin-tenure.server.ts'
import { tellOfSuccessor, tellOfTakeover } from './tell-of-post.server.ts'

type Appointment = {
	post: Post
	personId: string
	/** At once when it has come. */
	from: Date
	reason: string
	noteVerbaleId: string | null
	appointedById: string
}

const isTaken = (error: unknown) => (error as { code?: string }).code === 'P2002'

/**
 * Lets somebody fill a post from a moment on: at once, or announced. The database has one holder and one successor of
 * a post and one post for a person; who comes second is told so.
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
	const { replacedId } = await beginTenure(tx, tenure)
	await tellOfTakeover(tx, eventKey, { personId: tenure.personId, replacedId })
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
	await tellOfSuccessor(tx, eventKey, 'successorAnnounced', {
		people: [personId, holder?.personId ?? null],
		from,
	})
	await enqueue(tx, 'take-over-post', { tenureId: id }, from)
}

import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Post, Prisma } from '#prisma/generated/client.ts'
import { officeRoles } from '#workflows/roles.ts'

/** Whoever has been suspended is out of the question; whose account ended with a post may come back to another. */
const atHand: Prisma.PersonWhereInput = { OR: [{ suspendedAt: null }, { leftAt: { not: null } }] }

function sameSide({ role }: Pick<Actor, 'role'>, post: Post): Prisma.PersonWhereInput {
	// A focal point moves drafters about, and nobody who has another post.
	if (role === 'focalPoint') return { role: 'drafter', stateIso3: post.stateIso3 }
	if (post.stateIso3) return { stateIso3: post.stateIso3 }
	return post.role === 'donor' ? { role: 'donor', donor: post.donor } : { role: { in: [...officeRoles] } }
}

/** Whoever could fill a post: of the same State, office or donor, not the holder, and nobody names themselves. */
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
	// A triage officer gives nobody the means to replace an administrator, nor takes an administrator away.
	return actor.role === 'triageOfficer' ? free.filter(({ role }) => role !== 'administrator') : free
}

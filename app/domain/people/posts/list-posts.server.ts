import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { isStateRole, type Role } from '#workflows/roles.ts'
import { postReaders } from './post-rights.ts'
import { postRows } from './post-rows.server.ts'

type Filter = {
	role?: Role | undefined
	stateIso3?: string | undefined
	text?: string | undefined
	vacant?: boolean
	closed?: boolean
}

/** The posts that the reader may know of: of the own State, or for the office all. */
export function listPosts(actor: Actor, { role, stateIso3, text, vacant, closed }: Filter = {}) {
	requireRole(actor, ...postReaders)
	const own = isStateRole(actor.role) ? { stateIso3: actor.stateIso3 } : stateIso3 ? { stateIso3 } : {}
	return withActor(actor, async (tx) => {
		const contains = { contains: text ?? '', mode: 'insensitive' } as const
		const named = text
			? await tx.person.findMany({ where: { name: contains }, select: { id: true }, take: 500 })
			: []
		const where: Prisma.PostWhereInput = {
			...own,
			...(role && { role }),
			...(closed && { closedAt: { not: null } }),
			...(vacant && { tenures: { none: { ended: null, begunAt: { not: null } } } }),
			...(text && {
				OR: [
					{ title: contains },
					{ tenures: { some: { ended: null, personId: { in: named.map(({ id }) => id) } } } },
				],
			}),
		}
		return postRows(tx, where)
	})
}

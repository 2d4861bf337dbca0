import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { isStateRole, type Role } from '#workflows/roles.ts'
import { postReaders } from './tenure.server.ts'

const MOST = 300

/** Posts with their present holders and announced successors, as far as the reader may see them. */
export async function postRows(tx: Tx, where: Prisma.PostWhereInput) {
	const posts = await tx.post.findMany({
		where: { closedAt: null, ...where },
		orderBy: [{ stateIso3: 'asc' }, { role: 'asc' }, { title: 'asc' }, { id: 'asc' }],
		take: MOST,
		include: { tenures: { where: { ended: null } } },
	})
	const ids = posts.flatMap(({ tenures }) => tenures.map(({ personId }) => personId))
	const people = await tx.person.findMany({
		where: { id: { in: ids } },
		select: { id: true, name: true, suspendedAt: true },
	})
	const authorities = await tx.authority.findMany({
		where: { id: { in: posts.flatMap(({ authorityId }) => authorityId ?? []) } },
		select: { id: true, name: true },
	})
	const named = (tenure: { personId: string } | undefined) => people.find(({ id }) => id === tenure?.personId)
	return posts.map(({ tenures, authorityId, ...post }) => {
		const holder = tenures.find(({ begunAt }) => begunAt)
		const next = tenures.find(({ begunAt }) => !begunAt)
		return {
			...post,
			authority: authorities.find(({ id }) => id === authorityId)?.name ?? null,
			holder: holder && { since: holder.from, ...(named(holder) ?? { id: '', name: '', suspendedAt: null }) },
			successor: next && { from: next.from, name: named(next)?.name ?? '' },
		}
	})
}

type Filter = {
	role?: Role | undefined
	stateIso3?: string | undefined
	text?: string | undefined
	vacant?: boolean
	closed?: boolean
}

/** The posts that the reader may know of: of the reader's own State, or all for UNODC. */
export function listPosts(actor: Actor, { role, stateIso3, text, vacant, closed }: Filter = {}) {
	requireRole(actor, ...postReaders)
	const own = isStateRole(actor.role) ? { stateIso3: actor.stateIso3 } : stateIso3 ? { stateIso3 } : {}
	return readAs(actor, (read) =>
		read.models(async (tx) => {
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
		}),
	)
}

type Holder = {
	id: string
	role: Role
	title?: string
	stateIso3: string | null
	authorityId: string | null
	donor?: string | null
	regions: string[]
}

/** Creates a post for each of these people, filled since `at`; its id is that of its first holder. */
export async function openPosts(tx: Tx, holders: readonly Holder[], at: Date): Promise<void> {
	await tx.post.createMany({
		data: holders.map(({ id, role, title = '', stateIso3, authorityId, donor = null, regions }) => ({
			id,
			role,
			title,
			stateIso3,
			authorityId,
			donor,
			regions,
			openedAt: at,
		})),
		skipDuplicates: true,
	})
	await tx.tenure.createMany({
		data: holders.map(({ id }) => ({
			id,
			postId: id,
			personId: id,
			from: at,
			begunAt: at,
			appointedById: 'system',
		})),
		skipDuplicates: true,
	})
	for (const { id } of holders) await tx.person.updateMany({ where: { id }, data: { postId: id } })
}

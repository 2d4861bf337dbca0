import type { Tx } from '#app/platform/database.server.ts'
import type { Role } from '#workflows/roles.ts'

type Holder = {
	id: string
	role: Role
	title?: string
	stateIso3: string | null
	authorityId: string | null
	donor?: string | null
	regions: string[]
}

/** A post of its own for each of these people, filled since then; its id is that of its first holder. */
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

import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const MOST = 300

/** Posts with who fills them now and who is announced, as far as the reader may see them. */
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

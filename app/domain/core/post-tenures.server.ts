import type { Tx } from '#app/platform/database.server.ts'

/** Who fills a post: the tenure that has begun and not ended. */
export const holderOf = (tx: Tx, postId: string) =>
	tx.tenure.findFirst({ where: { postId, ended: null, begunAt: { not: null } } })

/** Who is announced to take a post over. */
export const successorOf = (tx: Tx, postId: string) =>
	tx.tenure.findFirst({ where: { postId, ended: null, begunAt: null } })

/** Which post somebody fills now. */
export const postFilledBy = (tx: Tx, personId: string) =>
	tx.tenure.findFirst({ where: { personId, ended: null, begunAt: { not: null } }, include: { post: true } })

/** Who filled a post before this tenure. */
export const predecessorOf = (tx: Tx, { id, postId }: { id: string; postId: string }) =>
	tx.tenure.findFirst({
		where: { postId, id: { not: id }, begunAt: { not: null }, ended: { not: null } },
		orderBy: [{ begunAt: 'desc' }, { to: 'desc' }],
	})

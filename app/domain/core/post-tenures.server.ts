import type { Tx } from '#app/platform/database/database.server.ts'

/** The present holder of a post: the tenure that has begun and not ended. */
export const holderOf = (tx: Tx, postId: string) =>
	tx.tenure.findFirst({ where: { postId, ended: null, begunAt: { not: null } } })

/** The announced successor in a post. */
export const successorOf = (tx: Tx, postId: string) =>
	tx.tenure.findFirst({ where: { postId, ended: null, begunAt: null } })

/** The post that a person fills now. */
export const postFilledBy = (tx: Tx, personId: string) =>
	tx.tenure.findFirst({ where: { personId, ended: null, begunAt: { not: null } }, include: { post: true } })

/** The previous holder of a post. */
export const predecessorOf = (tx: Tx, { id, postId }: { id: string; postId: string }) =>
	tx.tenure.findFirst({
		where: { postId, id: { not: id }, begunAt: { not: null }, ended: { not: null } },
		orderBy: [{ begunAt: 'desc' }, { to: 'desc' }],
	})

import type { Tx } from '#app/platform/database.server.ts'
import type { Answers } from '../answers.server.ts'
import { requireComplete } from '../draft-progress.server.ts'

/** Refuses a draft in which something is missing, and keeps it as it is until the transaction ends. */
export async function requireCompleteDraft(tx: Tx, id: string) {
	// Nobody may empty an answer between this look and the step.
	await tx.$queryRaw`select id from request where id = ${id} for update`
	const { answers, needs } = await tx.request.findUniqueOrThrow({ where: { id }, include: { needs: true } })
	requireComplete({
		answers: answers as Answers,
		needs: needs.map((need) => ({ id: need.id, kind: need.kind, answers: need.answers as Answers })),
	})
}

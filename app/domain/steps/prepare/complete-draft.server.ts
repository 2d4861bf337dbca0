import type { Answers } from '#app/domain/core/answers.server.ts'
import { requireComplete } from '#app/domain/drafts/draft-progress.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Kind } from '#prisma/generated/enums.ts'

type AskedNeed = { id: string; kind: Kind; answers: Answers }

/** Refuses a draft in which something is missing, and keeps it as it is until the transaction ends. */
export async function requireCompleteDraft(tx: Tx, id: string) {
	// Nobody may empty an answer between this look and the step.
	const [request] = await tx.$queryRaw<
		{ answers: Answers }[]
	>`select answers from request where id = ${id} for update`
	const needs = await tx.$queryRaw<AskedNeed[]>`select id, kind, answers from need where request_id = ${id}`
	requireComplete({ answers: request?.answers ?? {}, needs })
}

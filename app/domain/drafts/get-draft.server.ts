import type { Answers } from '#app/domain/core/answers.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { draftProgress } from './draft-progress.server.ts'
import { requireDrafter } from './hold-draft.server.ts'

/** A draft with all its answers and how far it is, for the drafters of its State. `status` tells whether it still is one. */
export const getDraft = (actor: Actor, requestId: string) =>
	withActor(actor, (tx) => readDraft(tx, actor, requestId))

/** The same within a transaction that reads more. */
export async function readDraft(tx: Tx, actor: Actor, requestId: string) {
	const request = await tx.request.findUnique({
		where: { id: requestId },
		include: { authority: true, needs: { orderBy: [{ rank: 'asc' }, { id: 'asc' }] } },
	})
	if (!request) throw new DomainError('not-found')
	requireDrafter(actor, request)

	const { id, title, status, revision, answersRevision, updatedAt } = request
	const { name, institutionType, address } = request.authority
	const needs = request.needs.map(({ id, rank, kind, title, answersRevision, answers }) => {
		return { id, rank, kind, title, answersRevision, answers: answers as Answers }
	})
	const answers = request.answers as Answers
	return {
		id,
		title,
		status,
		revision,
		answersRevision,
		updatedAt,
		answers,
		needs,
		authority: { name, institutionType, address },
		progress: draftProgress({ answers, needs }),
	}
}

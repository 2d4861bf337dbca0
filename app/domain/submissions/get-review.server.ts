import type { Answers } from '#app/domain/core/answers.server.ts'
import { lastReturn } from '#app/domain/drafts/last-return.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { changesSince, type Told } from './changes-since.ts'
import { filingContent } from './filing-content.server.ts'
import { reviewPoints } from './review-points.ts'

/**
 * What to look at before a filing is sent or endorsed: missing and doubtful answers, and what changed since it was
 * last returned. Null for whoever does not prepare or endorse it, and once it is filed.
 */
export function getReview(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({
			where: { id: requestId },
			include: { needs: { orderBy: [{ rank: 'asc' }, { id: 'asc' }] } },
		})
		if (!request) throw new DomainError('not-found')
		const preparing = request.status === 'draft' || request.status === 'awaitingEndorsement'
		if (!preparing || (actor.role !== 'drafter' && actor.role !== 'focalPoint')) return null
		return {
			mayEdit: request.status === 'draft' && actor.role === 'drafter',
			points: reviewPoints({
				answers: request.answers as Answers,
				needs: request.needs.map(({ id, rank, kind, answers }) => {
					return { id, rank, kind, answers: answers as Answers }
				}),
			}),
			returned: await sinceReturned(tx, requestId),
		}
	})
}

async function sinceReturned(tx: Tx, requestId: string) {
	const version = await tx.submissionVersion.findFirst({
		where: { requestId, cause: 'returned' },
		orderBy: { number: 'desc' },
	})
	if (!version) return null
	const now = JSON.parse((await filingContent(tx, requestId)).content) as Told
	const note = (await lastReturn(tx, requestId))?.note ?? ''
	const changes = changesSince(JSON.parse(version.content) as Told, now)
	return { at: version.createdAt, note, changes }
}

export type Review = NonNullable<Awaited<ReturnType<typeof getReview>>>

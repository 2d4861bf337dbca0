import type { Answers } from '#app/domain/core/answers.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { subjects } from '#app/domain/core/subjects/registry.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { peopleOf } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Sharing } from '#app/forms/sharing.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Attachment, Request } from '#prisma/generated/client.ts'
import { classifications } from '#workflows/vocabulary.ts'
import { mayShare } from './may-share.ts'
import { sharingOf } from './sharing-of.ts'

type Asked = Sharing & { requestId: string }

/**
 * Changes how far a filed request may travel: its classification and each consent, by the focal point, with effect at
 * once. A file that is more confidential than the request becomes has to be named, and goes with it.
 */
export function changeSharing(
	actor: Actor,
	{ requestId, answersRevision, files, ...asked }: Asked,
): Promise<void> {
	if (!mayShare(actor)) throw new DomainError('refused', 'forbidden')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, requestId)
		const request = await tx.request.findUnique({ where: { id: requestId } })
		if (!request) throw new DomainError('not-found')
		// Before it is filed all of this is an answer of the draft.
		if (!request.submittedAt) throw new DomainError('conflict', 'notFiled')
		const before = sharingOf(request)
		if (JSON.stringify(before) === JSON.stringify(asked)) return
		const lowered = await filesAbove(tx, request, asked.classification)
		const named = lowered.filter(({ id }) => files.includes(id))
		if (named.length < lowered.length) throw new DomainError('invalid', 'nameFiles', { files: 'nameFiles' })
		const answers = request.answers as Answers
		const eventKey = await recordAudit(tx, actor, {
			type: 'request.sharingChanged',
			requestId,
			stateIso3: request.stateIso3,
			data: { from: before, to: asked, files: named.map(({ name }) => name) },
		})
		await withinSystem(tx, actor, async () => {
			const { count } = await tx.request.updateMany({
				where: { id: requestId, answersRevision },
				data: {
					answers: { ...answers, about: { ...answers.about, ...asked } },
					classification: asked.classification,
					answersRevision: answersRevision + 1,
					updatedAt: now(),
				},
			})
			if (count === 0) throw new DomainError('conflict')
			await lower(tx, named, asked.classification)
			await tellOffice(tx, requestId, eventKey)
		})
	})
}

const rankOf = (classification: Request['classification']) => classifications.indexOf(classification)

/** Files of a filing that are more confidential than this. */
async function filesAbove(tx: Tx, { id, classification: now }: Request, to: Request['classification']) {
	if (rankOf(to) >= rankOf(now)) return []
	const files = await tx.attachment.findMany({ where: { requestId: id, deliveryId: null, messageId: null } })
	return files.filter(({ classification }) => rankOf(classification) > rankOf(to))
}

const lower = (tx: Tx, files: readonly Attachment[], classification: Request['classification']) =>
	tx.attachment.updateMany({ where: { id: { in: files.map(({ id }) => id) } }, data: { classification } })

async function tellOffice(tx: Tx, requestId: string, eventKey: string) {
	const found = await subjects.request.find(tx, requestId)
	if (!found) return
	const people = await peopleOf(tx, ['triage', 'officer', 'mission'], found, found)
	const facts = { reference: found.reference, path: `/requests/${requestId}/access` }
	await queueNotices(tx, { eventKey, notice: 'sharingChanged', people, facts, requestId })
}

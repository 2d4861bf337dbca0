import { keepRead } from '#app/domain/core/keep-read.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/**
 * The canonical text of the filing as it was submitted: its SHA-256 is the one in the receipt. For those who have the
 * receipt; everybody else finds nothing.
 */
export function getFiledContent(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const receipt = await tx.receipt.findUnique({ where: { requestId } })
		const version = await tx.submissionVersion.findFirst({
			where: { requestId, cause: 'submitted', sha256: receipt?.sha256 ?? '' },
		})
		if (!receipt || !version) throw new DomainError('not-found')
		await keepRead(tx, actor, { requestId, what: 'filed' })
		return { reference: receipt.reference, content: version.content }
	})
}

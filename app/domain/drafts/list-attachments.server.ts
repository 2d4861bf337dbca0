import { keepRead } from '#app/domain/core/keep-read.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { scansFiles } from '#app/platform/virus-scan.server.ts'
import type { Attachment, Request } from '#prisma/generated/client.ts'
import { isStateRole } from '#workflows/roles.ts'
import { MAX_ATTACHMENTS } from './add-attachment.server.ts'
import { type Purpose, purposeFor } from './hold-for-attachment.server.ts'

/**
 * The files of a request as far as the reader may know of them: until it is known to be clean, a file is nobody's
 * business but the State's. `adds` is what the reader may attach now, if anything, and `room` how many more.
 */
export function listAttachments(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({ where: { id: requestId } })
		if (!request) throw new DomainError('not-found')
		const found = await tx.attachment.findMany({
			where: {
				requestId,
				deliveryId: null,
				messageId: null,
				...(!isStateRole(actor.role) && { status: 'clean' }),
			},
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		})
		await keepRead(tx, actor, { requestId, what: 'filing' })
		const adds = purposeFor(actor, request)
		return {
			requestId,
			adds,
			scanned: scansFiles(),
			classification: request.classification,
			title: shownTitle(actor, request),
			room: MAX_ATTACHMENTS - found.filter(({ purpose }) => purpose === adds).length,
			files: found.map((file) => asListed(file, actor, request)),
		}
	})
}

export type Attachments = Awaited<ReturnType<typeof listAttachments>>

function asListed(file: Attachment, actor: Actor, request: Request) {
	const { id, name, size, sha256, classification, status, reason, createdAt } = file
	const adds = purposeFor(actor, request)
	return {
		id,
		name,
		size,
		sha256,
		classification,
		status,
		reason,
		createdAt,
		purpose: file.purpose as Purpose,
		mayClassify: adds === 'supporting',
		mayRemove: adds === 'supporting' || (adds === 'endorsement' && file.uploadedById === actor.id),
	}
}

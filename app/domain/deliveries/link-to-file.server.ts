import { readAttachment } from '#app/domain/drafts/read-attachment.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { fileToken, type Linked, linkedBy } from '#app/platform/file-token.server.ts'
import { findFiled } from './find-filed.server.ts'
import { readDeliveryFile } from './read-delivery-file.server.ts'

/** The address a file is given out from, for whoever may see it: short-lived, and of no use to anybody else. */
export async function linkToFile(actor: Actor, linked: Linked): Promise<string> {
	await withActor(actor, (tx) => requireThere(tx, actor, linked))
	return `/files/${fileToken(linked, actor)}`
}

async function requireThere(tx: Tx, actor: Actor, { kind, of, file }: Linked) {
	if (kind === 'deliveryFile') await findFiled(tx, actor, of)
	const select = { requestId: true, deliveryId: true, status: true } as const
	const found = await tx.attachment.findUnique({ where: { id: file }, select })
	const place = kind === 'deliveryFile' ? found?.deliveryId : found?.requestId
	if (place !== of || found?.status !== 'clean') throw new DomainError('not-found')
}

/** The file that a link leads to. The link alone opens nothing: it is asked again whether the reader may see it. */
export function readLinkedFile(actor: Actor, token: string) {
	const linked = linkedBy(token, actor)
	if (!linked) throw new DomainError('not-found')
	const { kind, of, file } = linked
	return kind === 'deliveryFile'
		? readDeliveryFile(actor, of, file)
		: readAttachment(actor, { requestId: of, attachmentId: file })
}

import type { ExpressionBuilder } from 'kysely'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { shownTitle } from '#app/domain/core/visibility-of.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement, type Tables } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { mediaTypes } from '#app/platform/files/file-check.server.ts'
import { fileStorage, removeFile } from '#app/platform/files/file-storage.server.ts'
import { scansFiles } from '#app/platform/files/virus-scan.server.ts'
import type { Attachment, Request } from '#prisma/generated/client.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import { isStateRole } from '#workflows/roles.ts'
import { MAX_ATTACHMENTS } from './attachments.server.ts'
import { type Purpose, purposeFor } from './lock-draft.server.ts'

/**
 * The files of a request as far as the reader may see them: until a file is scanned, only the State sees it. `adds` is
 * what the reader may attach now, if anything, and `room` how many more.
 */
export function listAttachments(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [[request], found] = await Promise.all([
			read(requestOf, { requestId }),
			read(isStateRole(actor.role) ? filesOf : cleanFilesOf, { requestId }),
			recordReading(read, { requestId, what: 'filing' }),
		])
		if (!request) throw new DomainError('not-found')
		const adds = purposeFor(actor, request)
		return {
			requestId,
			adds,
			scanned: scansFiles(),
			classification: request.classification,
			title: shownTitle(actor, request),
			answering: request.status === 'clarification',
			room: MAX_ATTACHMENTS - found.filter((file) => file.purpose === adds && isStaying(file)).length,
			files: found.map((file) => asListed(file, actor, request)),
		}
	})
}

export type Attachments = Awaited<ReturnType<typeof listAttachments>>

const requestOf = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('request')
		.where('id', '=', requestId)
		.select([
			'title',
			'status',
			'classification',
			'snapshot',
			'state_iso3 as stateIso3',
			'officer_id as officerId',
		]),
)

const removalOf = (of: ExpressionBuilder<Tables, 'attachment'>) =>
	of.selectFrom('attachment_removal as removal').whereRef('removal.attachment_id', '=', 'attachment.id')

const files = build
	.selectFrom('attachment')
	.where('delivery_id', 'is', null)
	.where('message_id', 'is', null)
	.orderBy('created_at')
	.orderBy('id')
	.select(['id', 'name', 'size', 'sha256', 'classification', 'status', 'reason', 'purpose'])
	.select(['uploaded_by_id as uploadedById', 'created_at as createdAt', 'pending', 'left_at as leftAt'])
	.select((of) => [
		of.exists(removalOf(of).select('removal.attachment_id')).as('leaving'),
		of
			.selectFrom('attachment as later')
			.whereRef(
				'later.id',
				'=',
				of.fn.coalesce('attachment.replacement_id', removalOf(of).select('removal.replacement_id')),
			)
			.select('later.name')
			.as('replacedBy'),
	])

const filesOf = statement(({ requestId }: { requestId: string }) => files.where('request_id', '=', requestId))
const cleanFilesOf = statement(({ requestId }: { requestId: string }) =>
	files.where('request_id', '=', requestId).where('status', '=', 'clean'),
)

type File = Pick<
	Attachment,
	| 'id'
	| 'name'
	| 'size'
	| 'sha256'
	| 'classification'
	| 'status'
	| 'reason'
	| 'purpose'
	| 'uploadedById'
	| 'createdAt'
	| 'pending'
	| 'leftAt'
> & { leaving: unknown; replacedBy: string | null }

/** Where a file stands that answers to questions add or remove. */
const standingOf = ({ pending, leftAt, leaving }: File) => {
	if (leftAt) return 'left' as const
	if (leaving) return 'leaving' as const
	return pending ? ('pending' as const) : ('filed' as const)
}
const isStaying = (file: File) => ['filed', 'pending'].includes(standingOf(file))

function asListed(
	file: File,
	actor: Actor,
	request: Pick<Request, 'stateIso3' | 'status'> & { snapshot: unknown },
) {
	const { id, name, size, sha256, classification, status, reason, createdAt } = file
	const adds = purposeFor(actor, request)
	const standing = standingOf(file)
	const isSupporting = adds === 'supporting' && file.purpose === 'supporting'
	const answering = request.status === 'clarification'
	return {
		id,
		name,
		size,
		sha256,
		classification,
		status,
		reason,
		createdAt,
		purpose: file.purpose as Purpose, // of a file of a draft
		standing,
		replacedBy: file.replacedBy,
		leftAt: file.leftAt,
		mayClassify: adds === 'supporting' && !answering,
		mayRemove: answering
			? isSupporting && isStaying(file)
			: adds === 'supporting' || (adds === 'endorsement' && file.uploadedById === actor.id),
		mayReplace: answering && isSupporting && standing === 'filed',
		mayRestore: answering && isSupporting && standing === 'leaving',
	}
}

type Named = { requestId: string; attachmentId: string }

/**
 * A file for a reader who may see it, from its first byte. A file that waits for the scanner or was refused is never
 * returned.
 */
export async function readAttachment(actor: Actor, { requestId, attachmentId }: Named) {
	const found = await readAs(actor, async (read) => {
		const [file] = await read(fileOf, { requestId, attachmentId })
		if (!file) throw new DomainError('not-found')
		const always = isClassified(file.classification, 'readingRecorded')
		await recordReading(read, { requestId, what: 'attachment', which: attachmentId, always })
		return file
	})
	const { name, size, storageKey } = found
	const mediaType = mediaTypes.includes(found.mediaType) ? found.mediaType : 'application/octet-stream'
	return { name, size, mediaType, content: await fileStorage().get(storageKey) }
}

const fileOf = statement(({ requestId, attachmentId }: Named) =>
	build
		.selectFrom('attachment')
		.where('id', '=', attachmentId)
		.where('request_id', '=', requestId)
		.where('status', '=', 'clean')
		.select(['name', 'size', 'media_type as mediaType', 'storage_key as storageKey', 'classification']),
)

/** A file that waits for the scanner, or null where it was removed or scanned meanwhile. */
export const findWaiting = (attachmentId: string) =>
	withActor(systemActor, (tx) => tx.attachment.findUnique({ where: { id: attachmentId, status: 'waiting' } }))

/** Saves the verdict on a file: without a virus it becomes visible, with a virus it is deleted. */
export async function recordScan(attachmentId: string, virus: string | null) {
	const refused = await withActor(systemActor, async (tx) => {
		const status = virus === null ? 'clean' : 'refused'
		const { count } = await tx.attachment.updateMany({
			where: { id: attachmentId, status: 'waiting' },
			data: { status, reason: virus?.slice(0, 200) ?? null },
		})
		if (count === 0 || virus === null) return null
		const { requestId, deliveryId, stateIso3, name, storageKey, uploadedById, pending } =
			await tx.attachment.findUniqueOrThrow({
				where: { id: attachmentId },
			})
		if (pending) {
			// The file that it was to replace stays; the entry follows when the answers are endorsed.
			await tx.attachmentRemoval.deleteMany({ where: { replacementId: attachmentId } })
			return storageKey
		}
		await recordAudit(tx, systemActor, {
			type: 'attachment.refused',
			requestId,
			deliveryId,
			stateIso3,
			onBehalfOf: uploadedById,
			data: { name, virus },
		})
		return storageKey
	})
	if (refused) await removeFile(refused)
}

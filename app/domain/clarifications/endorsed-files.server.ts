import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Revised } from '#app/domain/submissions/revised-answers.server.ts'
import { zerosStated } from '#app/domain/submissions/settled-zeros.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Attachment, Need } from '#prisma/generated/client.ts'
import type { EntryType } from '#workflows/audit-entries.ts'

type Request = { id: string; stateIso3: string }

/**
 * Makes the files that a State added with its answers part of its submission, and lets those leave that it removed or
 * replaced: they stay for the versions that had them. Each is an entry of the audit trail from now on.
 */
export async function endorseFiles(tx: Tx, request: Request) {
	const { id: requestId } = request
	const added = await tx.attachment.findMany({ where: { requestId, pending: true }, orderBy: { id: 'asc' } })
	const removals = await tx.attachmentRemoval.findMany({
		where: { requestId },
		include: { attachment: true },
	})
	const nameOf = new Map(added.map(({ id, name }) => [id, name]))
	for (const { attachment, replacementId, removedById } of removals) {
		await tx.attachment.update({ where: { id: attachment.id }, data: { leftAt: now(), replacementId } })
		const replacement = replacementId && nameOf.get(replacementId)
		await record(tx, request, removedById, {
			type: replacement ? 'attachment.replaced' : 'attachment.removed',
			data: { ...named(attachment), ...(replacement && { replacement }) },
		})
	}
	await tx.attachmentRemoval.deleteMany({ where: { requestId } })
	const replacing = new Set(removals.map(({ replacementId }) => replacementId))
	for (const file of added) {
		// What a scanner refused was deleted and is no part of the submission.
		const isRefused = file.status === 'refused'
		if (!isRefused) await tx.attachment.update({ where: { id: file.id }, data: { pending: false } })
		if (isRefused || !replacing.has(file.id))
			await record(tx, request, file.uploadedById, {
				type: isRefused ? 'attachment.refused' : 'attachment.added',
				data: isRefused
					? { name: file.name, virus: file.reason }
					: { ...named(file), classification: file.classification },
			})
		if (isRefused) await tx.attachment.delete({ where: { id: file.id } })
	}
}

const named = ({ name, sha256, purpose }: Attachment) => ({ name, sha256, purpose })

const record = (tx: Tx, { id, stateIso3 }: Request, by: string, entry: { type: EntryType; data: object }) =>
	recordAudit(tx, systemActor, { ...entry, requestId: id, stateIso3, onBehalfOf: by })

type Filed = { id: string; needs: readonly Pick<Need, 'id' | 'kind' | 'settledZeros'>[] }

/**
 * Records which zeros of a request from when a blank was stored as 0 are certain since its last version, because the
 * State's answers state them. From then on all readers are told a 0. Requires system access.
 */
export async function settleZeros(tx: Tx, { id: requestId, needs }: Filed, revised: Revised): Promise<void> {
	const version = await tx.submissionVersion.count({ where: { requestId } })
	for (const need of needs) {
		const stated = zerosStated(need, revised).map((path) => [path, version] as const)
		if (stated.length === 0) continue
		const settledZeros = { ...Object.fromEntries(stated), ...need.settledZeros }
		await tx.need.update({ where: { id: need.id }, data: { settledZeros } })
	}
}

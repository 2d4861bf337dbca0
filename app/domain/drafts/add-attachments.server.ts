import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { noteStorage, storageProblemOf } from '#app/platform/storage-problem.server.ts'
import type { ReceivedFile } from '#app/platform/upload.server.ts'
import type { Classification } from '#prisma/generated/enums.ts'
import { addAttachment } from './add-attachment.server.ts'

type Add = { requestId: string; classification: Classification; files: readonly ReceivedFile[] }
export type RefusedFile = { name: string; reason: string }

/** Attaches every file that can be; answers those that were refused, and why, so that only they are sent again. */
export async function addAttachments(actor: Actor, { files, ...where }: Add): Promise<RefusedFile[]> {
	if (files.length === 0) throw new DomainError('invalid', 'noFile', { file: 'noFile' })
	const refused: RefusedFile[] = []
	for (const file of files)
		try {
			await addAttachment(actor, { ...where, file })
		} catch (error) {
			const problem = storageProblemOf(error)
			if (problem) noteStorage(problem, error)
			else if (!(error instanceof DomainError) || error.code !== 'invalid') throw error
			refused.push({ name: file.name, reason: problem ?? (error as DomainError).reason })
		}
	return refused
}

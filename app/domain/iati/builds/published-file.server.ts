import { requireRole } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { rethrow } from '#app/platform/away.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { storageProblemOf } from '#app/platform/storage-problem.server.ts'
import type { IatiFileName } from '#workflows/iati/build.ts'
import { licences } from '#workflows/iati/publisher.ts'
import { loadPublisher } from '../publisher-settings.server.ts'

const stored = statement(({ name }: { name: string }) =>
	build
		.selectFrom('iati_file')
		.where('name', '=', name)
		.select(['file_key as fileKey', 'file_size as size', 'sha256', 'built_at as builtAt'])
		.select('is_preview as isPreview'),
)

/**
 * The last valid file for anyone, with the address of its licence; null where nothing is published, and always in the
 * sample world. Its content is opened by `open`, so that a reader who has it costs no access to storage.
 */
export async function publishedFile(name: IatiFileName) {
	if (env.SAMPLE_WORLD) return null
	const [publisher, [file]] = await readAs(systemActor, (read) =>
		Promise.all([loadPublisher(read), read(stored, { name })]),
	).catch(rethrow)
	if (!publisher?.settings.isOn || !file || file.isPreview) return null
	const { fileKey, ...facts } = file
	return { ...facts, licence: licences[publisher.settings.licence], open: () => contentOf(fileKey) }
}

/** The last valid file for an administrator, published or not: in the sample world a preview of it. */
export async function ownFile(actor: Actor, name: IatiFileName) {
	requireRole(actor, 'administrator')
	const [file] = await readAs(actor, (read) => read(stored, { name }))
	if (!file) throw new DomainError('not-found')
	return { size: file.size, content: await contentOf(file.fileKey) }
}

/** The stored content; `not-found` if it is gone, while a storage that is away is told as such. */
const contentOf = (key: string) =>
	fileStorage()
		.get(key)
		.catch((error) => {
			throw storageProblemOf(error) ? error : new DomainError('not-found')
		})

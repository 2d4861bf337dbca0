import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { requireAbility } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { type IatiFileName, iatiFiles } from '#workflows/iati/build.ts'
import { licences } from '#workflows/iati/publisher.ts'
import { loadPublisher } from '../publisher-settings.server.ts'
import { withdrawnSince, withoutDeliveries } from './withdrawn-deliveries.server.ts'

const stored = statement(({ name }: { name: string }) =>
	build
		.selectFrom('iati_file as f')
		.innerJoin('iati_build as b', 'b.id', 'f.build_id')
		.where('f.name', '=', name)
		.select(['f.name', 'f.file_key as fileKey', 'f.file_size as size', 'f.sha256', 'f.built_at as builtAt'])
		.select(['f.is_preview as isPreview', 'b.started_at as startedAt', 'b.ordered_at as orderedAt']),
)

/** A stored file, with what its States no longer allow to be published. */
async function fileWithout(read: Ask, name: IatiFileName) {
	const [file] = await read(stored, { name })
	if (!file) return null
	const { fileKey, startedAt, orderedAt, ...facts } = file
	const withdrawn = name === 'activities' ? await withdrawnSince(read, startedAt ?? orderedAt) : null
	if (!withdrawn) return { ...facts, isWhole: true, open: () => contentOf(fileKey) }
	const { at, deliveries } = withdrawn
	return {
		...facts,
		isWhole: false,
		sha256: createHash('sha256')
			.update(JSON.stringify([file.sha256, deliveries]))
			.digest('hex'),
		builtAt: new Date(Math.max(at.getTime(), file.builtAt.getTime())),
		open: async () => Readable.from([withoutDeliveries(await text(await contentOf(fileKey)), deliveries)]),
	}
}

/**
 * The last valid file for anyone, with the address of its licence; null where nothing is published, and always in the
 * sample world. What a State has withdrawn its consent to since is no longer in it, also if no build succeeds
 * any more. Its content is opened by `open`, so that a reader who has it costs no access to storage.
 */
export async function publishedFile(name: IatiFileName) {
	if (env.SAMPLE_WORLD) return null
	const [publisher, file] = await readAs(systemActor, (read) =>
		Promise.all([loadPublisher(read), fileWithout(read, name)]),
	).catch(rethrow)
	if (!publisher?.settings.isOn || !file || file.isPreview) return null
	return { ...file, licence: licences[publisher.settings.licence] }
}

/** All files that are stored, as they are given out now. */
export const servedFiles = async (ask: Ask) =>
	(await Promise.all(iatiFiles.map((name) => fileWithout(ask, name)))).flatMap((file) => file ?? [])

/**
 * Size in bytes and checksum of what is given out; null where that has changed since the build and cannot be read. Opens
 * it, so that no transaction should wait for this.
 */
export const measured = (files: Awaited<ReturnType<typeof servedFiles>>) =>
	Promise.all(
		files.map(async ({ open, isWhole, ...file }) => {
			if (isWhole) return file
			const content = await open()
				.then(buffer)
				.catch(() => null)
			const sha256 = content && createHash('sha256').update(content).digest('hex')
			return { ...file, size: content?.length ?? null, sha256 }
		}),
	)

/** The same file for an administrator, published or not: in the sample world a preview of it. */
export async function ownFile(actor: Actor, name: IatiFileName) {
	requireAbility(actor, 'publishIati')
	const file = await readAs(systemActor, (read) => fileWithout(read, name))
	if (!file) throw new DomainError('not-found')
	const content = await buffer(await file.open())
	return { size: content.length, content: Readable.from([content]) }
}

/** The stored content; `not-found` if it is gone, while a storage that is away is told as such. */
const contentOf = (key: string) =>
	fileStorage()
		.get(key)
		.catch((error) => {
			throw storageProblemOf(error) ? error : new DomainError('not-found')
		})

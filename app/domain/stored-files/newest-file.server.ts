import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { log } from '#app/platform/log.server.ts'
import { storageProblemOf } from '#app/platform/storage-problem.server.ts'

/**
 * Whether the newest file that the database names is where this process keeps files. `missing` where processes of one
 * database keep theirs in folders of their own, or the files were left behind when the database was moved; a place that
 * cannot be reached says nothing.
 */
export async function newestFile(): Promise<'there' | 'missing' | 'none'> {
	const [newest] = await withActor(systemActor, (tx) =>
		tx.$queryRawUnsafe<{ key: string }[]>(
			`select key from (${namedFiles}) file order by since desc, key limit 1`,
		),
	)
	if (!newest) return 'none'
	try {
		const file = await fileStorage().get(newest.key)
		file.destroy()
		return 'there'
	} catch (error) {
		return storageProblemOf(error) ? 'there' : 'missing'
	}
}

/** Says in the log of a process that begins that it does not keep files where the others do. */
export async function warnOfMissingFiles() {
	if ((await newestFile()) === 'missing')
		log.error(
			'The newest file that the database names is not here: all processes need one DATA_DIR or one bucket (FILES_S3_BUCKET), with its files.',
		)
}

/**
 * SQL for every file that a row names, with the checksum it must have. What is stored and not among them is a rest; what
 * is among them belongs to every backup.
 */
export const namedFiles = `
	select storage_key as key, sha256, 'attachment ' || id as named_by, created_at as since
		from attachment where status <> 'refused'
	union all
	select file_key, file_sha256, 'note verbale ' || id, recorded_at
		from note_verbale where file_key is not null and file_status <> 'refused'`

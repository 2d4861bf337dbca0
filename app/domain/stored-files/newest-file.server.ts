import { sql } from 'kysely'
import { systemActor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build } from '#app/platform/database/statement.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { log } from '#app/platform/log/log.server.ts'

/**
 * Whether the newest file named in the database is in this process's storage. `missing` where processes of one database
 * use separate folders, or the files were not moved with the database; an unreachable storage is not reported.
 */
export async function newestFile(): Promise<'there' | 'missing' | 'none'> {
	const [newest] = await readAs(systemActor, (read) => read(newestNamed()))
	if (!newest) return 'none'
	try {
		const file = await fileStorage().get(newest.key)
		file.destroy()
		return 'there'
	} catch (error) {
		return storageProblemOf(error) ? 'there' : 'missing'
	}
}

const newestNamed = () =>
	build
		.selectFrom(sql<{ key: string; since: Date }>`(${sql.raw(namedFiles)})`.as('file'))
		.orderBy('since', 'desc')
		.orderBy('key')
		.limit(sql.lit(1))
		.select('key')

/** Logs at the start of a process that its file storage differs from the others'. */
export async function warnOfMissingFiles() {
	if ((await newestFile()) === 'missing')
		log.error(
			'The newest file that the database names is not here: all processes need one DATA_DIR or one bucket (FILES_S3_BUCKET), with its files.',
		)
}

/** SQL for the files that the rows of each table name, with their expected checksum, where one is recorded. */
export const filesOfTables = {
	attachment: `select storage_key as key, sha256, 'attachment ' || id as named_by, created_at as since
		from attachment where status <> 'refused'`,
	note_verbale: `select file_key, file_sha256, 'note verbale ' || id, recorded_at
		from note_verbale where file_key is not null and coalesce(file_status, '') <> 'refused'`,
	dataset: `select storage_key, file_sha256, 'dataset ' || id, as_at from dataset where storage_key is not null`,
	job: `select file_key, sha256, 'job ' || id, ended_at from job where file_key is not null`,
	iati_file: `select file_key, sha256, 'file of IATI ' || name, built_at from iati_file`,
}

/**
 * SQL for every file that a row names. Stored files not among them are left over; those among them belong to every
 * backup.
 */
export const namedFiles = Object.values(filesOfTables).join(' union all ')

import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { queuePool } from './database.server.ts'
import { env } from './env.server.ts'
import { diskStorage } from './file-storage-disk.server.ts'
import { s3Storage } from './file-storage-s3.server.ts'

/** Where files are kept, each under a key that nobody can guess and that tells nothing about it. */
export type FileStorage = {
	/** Keeps a copy of the file at `path`; there is either all of it under the key or nothing. */
	put: (key: string, path: string) => Promise<void>
	/** The file from its first byte; rejects where there is none. */
	get: (key: string) => Promise<Readable>
	/** Nothing happens where there is none. */
	remove: (key: string) => Promise<void>
	list: () => AsyncIterable<{ key: string; storedAt: Date }>
}

let storage: FileStorage | undefined

/** A folder of the data folder, or a bucket where one is set. */
export function fileStorage(): FileStorage {
	storage ??= env.FILES_S3_BUCKET
		? s3Storage({
				bucket: env.FILES_S3_BUCKET,
				endpoint: env.FILES_S3_ENDPOINT,
				region: env.FILES_S3_REGION,
				accessKeyId: env.FILES_S3_KEY,
				secretAccessKey: env.FILES_S3_SECRET,
			})
		: diskStorage(join(env.DATA_DIR, 'files'))
	return storage
}

/** The advisory lock that a backup holds from before its snapshot until all files are copied. */
export const BACKUP_LOCK = 7262

/**
 * Removes a file that no row names any more. While a backup is under way nothing is removed, since the rows it copies may
 * still name the file; then the sweep does it later. Call it after the change of the rows is committed: a backup that
 * begins after this has looked no longer finds the file named.
 */
export async function removeFile(key: string): Promise<void> {
	if (!(await backupRuns())) await fileStorage().remove(key)
}

async function backupRuns(): Promise<boolean> {
	const { rows } = await queuePool().query(
		`select 1 from pg_locks where locktype = 'advisory' and objid = $1 and objsubid = 1
		and database = (select oid from pg_database where datname = current_database())`,
		[BACKUP_LOCK],
	)
	return rows.length > 0
}

import { join } from 'node:path'
import { queuePool } from './database.server.ts'
import { env } from './env.server.ts'
import { diskStorage } from './file-storage-disk.server.ts'
import { s3Storage } from './file-storage-s3.server.ts'
import type { FileStorage } from './file-store.ts'

let storage: FileStorage | undefined

/** Returns storage in a bucket if one is set, else in the data folder. */
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
 * Removes a file that no row refers to. During a backup nothing is removed, since the copied rows may still refer to
 * the file; the sweep does it later. Call it after the change of the rows is committed: a backup that begins later no
 * longer finds the reference.
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

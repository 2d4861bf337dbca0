import { queuePool } from './database.server.ts'
import { fileStorage } from './file-storage.server.ts'

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

import type { PGlite } from '@electric-sql/pglite'
import { type EntryRight, entryRights } from '#workflows/audit-entries.ts'

const keyOf = ({ type, role, about }: EntryRight) => `('${type}', '${role}', '${about}')`

/**
 * Returns the SQL from the rows of `entry_right` in a migrated database to what the permission tables say; '' if they
 * agree. An event that is added to a chart brings its rows with it.
 */
export async function entryRightDrift(db: PGlite): Promise<string> {
	const { rows } = await db.query<EntryRight>('select type, role, about from entry_right')
	const stored = new Set(rows.map(keyOf))
	const wanted = new Set(entryRights().map(keyOf))
	const added = [...wanted].filter((key) => !stored.has(key))
	const removed = [...stored].filter((key) => !wanted.has(key))
	const list = (keys: readonly string[]) => keys.map((key) => `\t${key}`).join(',\n')
	return [
		removed.length > 0 && `delete from entry_right where (type, role, about) in (\n${list(removed)});\n`,
		added.length > 0 && `insert into entry_right (type, role, about) values\n${list(added)};\n`,
	]
		.filter(Boolean)
		.join('')
}

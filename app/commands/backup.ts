// `npm run backup -- FOLDER` copies the database and the attached files, as of one moment, into a new folder. On a
// PostgreSQL server it runs beside the application; stop the embedded database first, since only one process can use
// it. Exit code 1: a file is missing or damaged in the storage (all else is saved); 2: the command failed.
import './database-only.ts'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env } from '#app/platform/env.server.ts'
import { copyOut } from './backup/copy-files.ts'
import { dumpDatabase } from './backup/dump-database.ts'
import { findDamage, readManifest, writeManifest } from './backup/format.ts'
import { onDatabase } from './on-database.ts'

const [target] = process.argv.slice(2)
if (!target) {
	console.error('npm run backup -- FOLDER\nFOLDER is made, and must not be there yet.')
	process.exit(2)
}
const folder = resolve(target)
// The final name is given only to a complete backup.
const unfinished = `${folder}.unfinished`

/**
 * Reads all that was written as a restore reads it. Throws, and leaves the folder without its final name, if any of it
 * cannot be restored, except the files that are already faulty in the storage.
 */
async function readBack(faulty: ReadonlySet<string>) {
	const damage = await findDamage(unfinished, await readManifest(unfinished))
	const written = damage.filter(({ key = '' }) => !faulty.has(key)).map(({ what }) => what)
	if (written.length > 0) throw new Error(`What was written cannot be restored: ${written.join('; ')}.`)
}

await onDatabase(env, async (connection) => {
	if (
		await readManifest(folder).then(
			() => true,
			() => false,
		)
	)
		throw new Error(`${folder} holds a backup already.`)
	await rm(unfinished, { recursive: true, force: true })
	await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 })
	let faults: Awaited<ReturnType<typeof copyOut>>['faults'] = []
	const made = await dumpDatabase(connection, unfinished, async (files) => {
		const copied = await copyOut(unfinished, files)
		faults = copied.faults
		return copied.files
	})
	await writeManifest(unfinished, made)
	await readBack(new Set(faults.map(({ key }) => key)))
	await rename(unfinished, folder)
	const rows = made.tables.reduce((sum, table) => sum + table.rows, 0)
	console.log(`${rows} rows of ${made.tables.length} tables and ${made.files.length} files are in ${folder}.`)
	for (const { what } of faults) console.error(`NOT WHOLE  ${what}`)
	if (faults.length === 0)
		console.log('Keep AUTH_SECRET, FACTOR_KEY and RECEIPT_KEY elsewhere: they are not in it.')
	return faults.length > 0 ? 1 : 0
})

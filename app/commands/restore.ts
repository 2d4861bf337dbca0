// `npm run restore -- FOLDER` fills an empty database and an empty storage from a backup, and verifies the result:
// rows, audit, receipts, files. `--check` only reads the backup; `--without-damaged-files` restores one with damaged
// files. Exit code 0: all checks pass; 1: a check fails; 2: the command failed.
import './database-only.ts'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { verifyReceipts } from '#app/domain/submissions/check-receipt.server.ts'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { openDatabase } from '#app/platform/database/open-database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { plainError } from '#app/platform/log/plain-error.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { listMigrations } from '#prisma/known-migrations.ts'
import { migrate } from '#prisma/migrate.ts'
import { auditReport } from './audit-report.ts'
import { copyIn, verifyFiles } from './backup/copy-files.ts'
import { findDamage, type Manifest, readManifest } from './backup/format.ts'
import { loadDatabase } from './backup/load-database.ts'

const words = process.argv.slice(2)
const [source] = words.filter((word) => !word.startsWith('--'))
const onlyCheck = words.includes('--check')
const leaveDamaged = words.includes('--without-damaged-files')

/** Returns the backup after checking which parts are intact; exits if it cannot be restored. */
async function readBackup(folder: string) {
	const manifest = await readManifest(folder)
	const damage = await findDamage(folder, manifest)
	for (const { what } of damage) console.error(`DAMAGED  ${what}`)
	const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
	console.log(`Backup of ${manifest.madeAt}: ${rows} rows, ${manifest.files.length} files.`)
	if (onlyCheck) {
		console.log(damage.length > 0 ? 'The backup is damaged.' : 'The backup is whole.')
		process.exit(damage.length > 0 ? 1 : 0)
	}
	const hopeless = damage.some(({ kind }) => kind === 'table')
	if (hopeless || (damage.length > 0 && !leaveDamaged)) {
		console.error(
			hopeless
				? 'Nothing was restored: take another backup.'
				: 'Nothing was restored: take another backup, or add --without-damaged-files.',
		)
		process.exit(1)
	}
	return { manifest, left: new Set(damage.map(({ key = '' }) => key)) }
}

async function requireEmptyStorage() {
	for await (const { key } of fileStorage().list())
		if (!key.startsWith('trial-'))
			throw new Error('The place for files is not empty: restore into an empty one.')
}

async function requireEmptyDatabase(connection: pg.ClientConfig) {
	const client = new pg.Client(connection)
	await client.connect()
	const { rows } = await client
		.query(`select 1 from pg_tables where schemaname in ('public', 'pgboss') limit 1`)
		.finally(() => client.end())
	if (rows.length > 0) throw new Error('The database is not empty: restore into an empty one.')
}

/** Creates the tables as they were when the backup was made. */
async function makeTables(connection: pg.PoolConfig, { migrations }: Manifest) {
	const known = listMigrations()
	const [unknown] = migrations.filter((name) => known.every((one) => one.name !== name))
	if (unknown)
		throw new Error(`The backup is of a newer release: this one does not know the migration ${unknown}.`)
	await migrate(
		connection,
		known.filter(({ name }) => migrations.includes(name)),
	)
	connectDatabase(connection)
	const boss = await startQueue({ alone: false })
	await boss.stop({ graceful: false, wait: true })
	await disconnectDatabase()
}

/** Verifies everything that was restored and prints the findings; returns whether all checks pass. */
async function verify({ files }: Manifest): Promise<boolean> {
	const audit = auditReport(await verifyAudit(), [])
	console.log(audit.text)
	const { receipts, faults } = await verifyReceipts()
	console.log(
		`${receipts} receipts: ${faults.length === 0 ? 'every signature is right.' : `WRONG ${faults.join(', ')}`}`,
	)
	const wrong = await verifyFiles(files)
	for (const fault of wrong) console.error(`NOT RIGHT  ${fault}`)
	console.log(`${files.length} files: ${files.length - wrong.length} are there with the right checksum.`)
	return audit.exitCode === 0 && faults.length === 0 && wrong.length === 0
}

async function restore(folder: string): Promise<number> {
	const { manifest, left } = await readBackup(folder)
	if (!env.DATABASE_URL && existsSync(join(env.DATA_DIR, 'database')))
		throw new Error(`There is a database in ${env.DATA_DIR} already: restore into an empty DATA_DIR.`)
	await requireEmptyStorage()
	const database = await openDatabase(env, 2)
	await requireEmptyDatabase(database.connection)
	await makeTables(database.connection, manifest)
	await loadDatabase(database.connection, folder, manifest)
	for (const { schema, name, rows } of manifest.tables)
		if (rows > 0) console.log(`${rows} rows  ${schema}.${name}`)
	await migrate(database.connection)
	await copyIn(folder, manifest.files, left)
	connectDatabase(database.connection)
	const right = await verify(manifest)
	await disconnectDatabase()
	await database.stop()
	console.log(right ? 'Everything was restored and holds.' : 'Not everything holds: see above.')
	return right ? 0 : 1
}

if (!source) {
	console.error('npm run restore -- FOLDER [--check] [--without-damaged-files]')
	process.exit(2)
}
try {
	process.exit(await restore(resolve(source)))
} catch (error) {
	console.error(plainError(error))
	process.exit(2)
}

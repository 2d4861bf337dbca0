// `npm run migration -- NAME` writes the SQL from the migrations to schema.prisma and to the permission tables, of which
// the database has a copy; `npm run migration -- --check` only reports whether they agree, and what migrations do to a
// running older release without saying so (exit code 2).
import '#app/platform/log/ends-plainly.ts'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { entryRightDrift } from './entry-right-drift.ts'
import { listMigrations, type Migration } from './known-migrations.ts'
import { asOneTransaction } from './migrate.ts'
import { type Catalogue, readCatalogue } from './rolling/catalogue.ts'
import { unwaived } from './rolling/unwaived.ts'

const here = new URL('./', import.meta.url).pathname
const schema = { path: `${here}schema.prisma`, content: readFileSync(`${here}schema.prisma`, 'utf8') }

// The package expects a bundler to load its WebAssembly; in Node the bytes are passed.
async function loadEngine() {
	const bytes = readFileSync(
		new URL('../node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm', import.meta.url),
	)
	const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } })
	engine.__wbg_set_wasm(instance.exports)
	;(instance.exports.__wbindgen_start as () => void)()
}

async function migratedDatabase() {
	const db = await PGlite.create('memory://')
	for (const migration of listMigrations()) await db.exec(asOneTransaction(migration))
	return db
}

/** Returns what new migrations do to a running older release and do not answer in `rolling.txt`, in one line each. */
async function unsaid(): Promise<string> {
	const db = await PGlite.create('memory://')
	const read = async () => {
		const { rows } = await db.query<Catalogue>(readCatalogue)
		if (!rows[0]) throw new Error('The catalogue was not read')
		return rows[0]
	}
	const apply = (migration: Migration) => db.exec(asOneTransaction(migration))
	return (await unwaived({ read, apply }, listMigrations())).join('\n')
}

/** Returns the SQL from the migrations to schema.prisma and the permission tables; '' if they agree. */
export async function schemaDrift(): Promise<string> {
	await loadEngine()
	const db = await migratedDatabase()
	const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(db))
	const schemaEngine = await engine.SchemaEngine.new(
		{ datamodels: [[schema.path, schema.content]] },
		() => {},
		adapter,
	)
	const { stdout } = await schemaEngine.diff({
		from: { tag: 'schemaDatasource', files: [schema], configDir: here },
		to: { tag: 'schemaDatamodel', files: [schema] },
		script: true,
		exitCode: null,
		filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
	})
	const ofSchema = stdout && !stdout.includes('This is an empty migration') ? stdout : ''
	return ofSchema + (await entryRightDrift(db))
}

/** The name of a new migration: of its time in UTC, and after the last one, since migrations run in the order of their names. */
export function nameOfNew(name: string, { last, at }: { last: string | undefined; at: Date }): string {
	const stamp = at.toISOString().replace(/\D/g, '').slice(0, 14)
	const stampOfLast = last?.split('_')[0] ?? ''
	return `${stamp > stampOfLast ? stamp : BigInt(stampOfLast) + 1n}_${name}`
}

async function main([name]: string[]) {
	const sql = await schemaDrift()
	const breaks = await unsaid()
	if (breaks) {
		console.log(`A running older release may not bear this (prisma/README.md, rolling.txt):\n${breaks}`)
		process.exitCode = 2
	}
	if (!sql) console.log('The migrations agree with schema.prisma and the permission tables.')
	else if (!name || name === '--check') {
		console.log(`The migrations lack:\n${sql}`)
		process.exitCode = 2
	} else {
		const last = listMigrations().at(-1)?.name
		const folder = `${here}migrations/${nameOfNew(name, { last, at: new Date() })}`
		mkdirSync(folder)
		writeFileSync(`${folder}/migration.sql`, sql)
		console.log(`Wrote ${folder}/migration.sql`)
	}
}

if (process.argv[1]?.endsWith('new-migration.ts')) await main(process.argv.slice(2))

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, inject, test, vi } from 'vitest'
import { copyOut } from '#app/commands/backup/copy-files.ts'
import { dumpDatabase } from '#app/commands/backup/dump-database.ts'
import { findDamage, readManifest, writeManifest } from '#app/commands/backup/format.ts'
import { loadDatabase } from '#app/commands/backup/load-database.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { openDatabase, type TestDatabase } from '#tests/support/database.ts'
import { leftOut, tableHashes } from '#tests/support/table-hashes.ts'

// A backup that is called whole can be restored, whatever a row lacks.
const folder = await vi.hoisted(async () => {
	const { scratchFolder } = await import('#tests/support/scratch.ts')
	const folder = scratchFolder('columns')
	process.env.DATA_DIR = `${folder}/data`
	return folder
})
const onServer = process.env.TEST_DATABASE === 'postgres'
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function open(name: string): Promise<TestDatabase> {
	if (onServer) return openDatabase()
	const dataDir = join(folder, name)
	mkdirSync(dataDir, { recursive: true })
	cpSync(inject('embeddedTemplates').migrated, join(dataDir, 'database'), { recursive: true })
	return { ...(await startEmbeddedDatabase(dataDir)), place: { DATA_DIR: dataDir } }
}

/** A text that every column takes: a key of a file, a checksum, a name. */
const text = 'a'.repeat(64)
/** What a text may hold that some readers of lines end a line at. */
const odd = `one\u2028two\u2029three\nfour\r\n"five"\\u0085\u0085`

const sampleOf = (type: string): string => {
	if (type.endsWith('[]')) return `array[${sampleOf(type.slice(0, -2))}]::${type}`
	if (/^(timestamp|date)/.test(type)) return `'2026-01-02'::${type}`
	if (/^(integer|bigint|smallint|numeric|double)/.test(type)) return `1::${type}`
	if (type === 'boolean') return 'true'
	if (/^jsonb?$/.test(type)) return `jsonb_build_object('text', '${text}')::${type}`
	if (/^(text|character)/.test(type)) return `'${text}'::${type}`
	if (type === 'tsvector') return `'${text}'::tsvector`
	if (type === 'bytea') return `'\\x00ff'::bytea`
	return `(enum_range(null::${type}))[1]`
}

type Column = { name: string; type: string; empty: boolean }

/** Takes away what refuses rows that no step of the product writes. */
async function loosen(client: pg.Client) {
	const { rows } = await client.query<{ sql: string }>(
		`select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname) as sql from pg_constraint
			where contype not in ('n', 't') and connamespace = 'public'::regnamespace and conrelid <> 0
		union all select format('drop index if exists %s', indexrelid::regclass) from pg_index join pg_class c on c.oid = indexrelid
			where relnamespace = 'public'::regnamespace and indisunique
		union all select format('alter table %s no force row level security; alter table %1$s disable trigger user', oid::regclass)
			from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
	)
	for (const { sql } of rows) if (!sql.includes('_prisma_migrations')) await client.query(sql)
}

/** SQL that forces the policies of the tables again that have them in the product. */
async function forcing(client: pg.Client) {
	const { rows } = await client.query<{ sql: string }>(
		`select coalesce(string_agg(format('alter table %s force row level security', oid::regclass), '; '), '') as sql
		from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
	)
	return rows[0]?.sql ?? ''
}

/** The columns of each table that a backup copies. */
async function columnsOf(client: pg.Client) {
	const { rows } = await client.query<{ table: string; columns: Column[] }>(
		`select quote_ident(relname) as table, json_agg(json_build_object('name', quote_ident(attname),
			'type', format_type(atttypid, null), 'empty', not attnotnull) order by attnum) as columns
		from pg_attribute join pg_class c on c.oid = attrelid
		where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = ''
			and relname <> all ($1)
		group by relname order by relname`,
		[leftOut],
	)
	return rows
}

/** One row in which every column has a value, one for each column that may be empty without it, and one without them all. */
const rowsOf = (columns: readonly Column[]) => {
	const can = columns.filter(({ empty }) => empty)
	const without = (gone: readonly Column[]) =>
		`(${columns.map((column) => (gone.includes(column) ? `null::${column.type}` : sampleOf(column.type))).join(', ')})`
	return [without([]), ...can.map((one) => without([one])), without(can)]
}

const on = async <T>(database: TestDatabase, work: (client: pg.Client) => Promise<T>) => {
	const client = new pg.Client(database.connection)
	await client.connect()
	return work(client).finally(() => client.end())
}
/** Reads every row, by SQL alone. */
const hashesIn = (database: TestDatabase) =>
	on(database, async (client) => {
		await loosen(client)
		return tableHashes((sql) => client.query(sql))
	})

test('rows are restored as they were, whichever of their columns are empty', async () => {
	mkdirSync(join(folder, 'data/files'), { recursive: true })
	writeFileSync(join(folder, 'data/files', text), 'content')
	const [from, into] = [await open('from'), await open('into')]
	let filled = 0
	let mayBeEmpty = 0
	await on(from, async (client) => {
		const force = await forcing(client)
		await loosen(client)
		for (const { table, columns } of await columnsOf(client)) {
			const rows = rowsOf(columns)
			await client.query(`delete from ${table}`)
			await client.query(
				`insert into ${table} (${columns.map(({ name }) => name).join(', ')}) overriding system value values ${rows.join(', ')}`,
			)
			filled += 1
			mayBeEmpty += rows.length - 2
		}
		await client.query('update message set text = $1', [odd])
		await client.query(force)
	})
	console.log(`${mayBeEmpty} columns of ${filled} tables may be empty`)
	expect([filled > 80, mayBeEmpty > 200]).toEqual([true, true])

	const to = join(folder, 'backup')
	mkdirSync(join(to, 'tables'), { recursive: true })
	const copy = async (files: Parameters<typeof copyOut>[1]) => (await copyOut(to, files)).files
	await writeManifest(to, await dumpDatabase(from.connection, to, copy))
	const read = await readManifest(to)
	expect(read.files.filter(({ sha256 }) => sha256 === null)).toEqual([])
	expect((await findDamage(to, read)).filter(({ kind }) => kind === 'table')).toEqual([])
	await on(into, loosen)
	await loadDatabase(into.connection, to, read)

	const before = await hashesIn(from)
	expect(await hashesIn(into)).toEqual(before)
	expect(Object.keys(before).length).toBe(filled)
	expect(Object.entries(before).filter(([, hash]) => hash.startsWith('0'))).toEqual([])
	await from.stop()
	await into.stop()
})

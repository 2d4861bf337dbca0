import pg from 'pg'
import { filesOfTables } from '#app/domain/stored-files/newest-file.server.ts'
import { BACKUP_LOCK } from '#app/platform/files/file-storage.server.ts'
import { type Manifest, pathOfTable, type Table, writeRows } from './format.ts'

/** The first schema whose policies say by themselves that the system sees every row. */
const OLDEST = '20261128090000_text_statuses_and_policies'

type ListedTable = Omit<Table, 'rows' | 'sha256'> & { forced: boolean; whole: boolean }

// From the queue only its jobs: it creates all else itself. Completed jobs are not needed.
const jobsOnly = `state not in ('completed', 'cancelled') and name not like '\\_\\_pgboss%'`

// As PostgreSQL writes a policy down: asked once for each statement, or in a policy of earlier days for each row.
const system = '(app_system\\(\\)|\\( SELECT app_system\\(\\) AS app_system\\))'

/**
 * Lists every table with data. One with forced row-level security is read with system access; if its policy did not
 * allow that, the backup would be incomplete, so such tables are marked.
 */
// What search reads is made from other tables: after a restore the worker makes it again.
export const derived = [
	'search_entry',
	'search_touch',
	'search_walk',
	'search_word',
	'search_word_count',
	'search_fault',
]

const listTables = `select n.nspname as schema, c.relname as name, c.relforcerowsecurity as forced,
	not c.relforcerowsecurity or exists (select from pg_policy where polrelid = c.oid and polcmd in ('r', '*') and polpermissive
		and pg_get_expr(polqual, polrelid) ~ '^(true|${system}|\\(${system} OR .*)$') as whole,
	(select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
		from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
	from pg_class c join pg_namespace n on n.oid = c.relnamespace
	where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> '_prisma_migrations'
		and c.relname not in (${derived.map((name) => `'${name}'`).join(', ')})
		and (n.nspname = 'public' or (n.nspname, c.relname) = ('pgboss', 'job')) order by 1, 2`

const asSystem = `set local role app_user; select set_config('app.role', 'system', true), set_config('app.actor', 'system', true)`

/**
 * Copies every row into `folder` as of one moment, and passes the files of those rows to `copyFiles`, which returns them
 * as they were copied. Until it is done no process removes a file. Throws if another backup is in progress, if the login
 * cannot read every row, or if the schema is older than those that can be read.
 */
export async function dumpDatabase(
	connection: pg.ClientConfig,
	folder: string,
	copyFiles: (files: Manifest['files']) => Promise<Manifest['files']>,
): Promise<Manifest> {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		// Before the snapshot, so that no file of its rows is removed meanwhile.
		const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [BACKUP_LOCK])
		if (!rows[0]?.mine) throw new Error('Another backup of this database is under way.')
		await client.query('begin isolation level repeatable read')
		await client.query(
			`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local bytea_output = 'hex'`,
		)
		const migrations = await client.query<{ name: string }>(
			'select migration_name as name from _prisma_migrations where finished_at is not null order by 1',
		)
		const names = migrations.rows.map(({ name }) => name)
		if (!names.includes(OLDEST))
			throw new Error('The database is of a release that this one cannot back up: use the release that runs.')
		const tables: Table[] = []
		for (const found of (await client.query<ListedTable>(listTables)).rows)
			tables.push(await dumpTable(client, folder, found))
		await client.query(asSystem)
		const files = await client.query<Manifest['files'][number]>(
			`select key, sha256, named_by as "namedBy" from (${namedBy(tables)}) file order by key`,
		)
		const copied = await copyFiles(files.rows)
		return {
			format: 1,
			madeAt: new Date().toISOString(),
			migrations: names,
			tables,
			files: copied,
		}
	} finally {
		await client.end()
	}
}

/** SQL for the files that rows name, of those tables that the schema already has. */
const namedBy = (tables: readonly Table[]) =>
	Object.entries(filesOfTables)
		.filter(([table]) => tables.some(({ schema, name }) => schema === 'public' && name === table))
		.map(([, sql]) => sql)
		.join(' union all ')

async function dumpTable(client: pg.Client, folder: string, found: ListedTable): Promise<Table> {
	const { schema, name, columns, forced, whole } = found
	if (!whole) throw new Error(`Table ${name} cannot be read whole: no policy shows all of it to the system.`)
	await client.query(forced ? asSystem : 'reset role')
	const texts = columns.map((column) => `${pg.escapeIdentifier(column.name)}::text`)
	const from = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
	const only = schema === 'pgboss' ? `where ${jobsOnly}` : ''
	await client.query(
		`declare whole no scroll cursor for select to_json(array[${texts.join(', ')}]::text[])::text as line from ${from} ${only}`,
	)
	let rows = 0
	async function* lines() {
		for (;;) {
			const batch = await client.query<{ line: string }>('fetch 500 from whole')
			if (batch.rows.length === 0) return
			rows += batch.rows.length
			yield batch.rows.map(({ line }) => `${line}\n`).join('')
		}
	}
	const sha256 = await writeRows(pathOfTable(folder, { schema, name }), lines())
	await client.query('close whole')
	return { schema, name, columns, rows, sha256 }
}

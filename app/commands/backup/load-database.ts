import pg from 'pg'
import { type Manifest, pathOfTable, readRows, type Table } from './format.ts'

const BATCH = 200
/** Characters, so that rows with long texts do not add up. */
const BATCH_LENGTH = 4_000_000

type ForeignKey = { table: string; name: string; definition: string }
type Own = { table: string; forced: boolean }

/**
 * Fills an empty database of the same migrations with the rows of a backup, completely or not at all. Keys, triggers
 * and policies apply again when it ends, and each table has the recorded number of rows. Throws with the name of the
 * table.
 */
export async function loadDatabase(connection: pg.ClientConfig, folder: string, { tables }: Manifest) {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		await client.query('begin')
		const raise = await lower(client)
		for (const table of tables) await loadTable(client, folder, table)
		await raise()
		await client.query('commit')
	} finally {
		await client.end()
	}
}

/**
 * Removes, within the transaction, what would reject rows in any order (foreign keys, triggers, forced policies) and
 * the rows that migrations inserted. Returns the function that restores the constraints, which fails if a reference is
 * missing.
 */
async function lower(client: pg.Client) {
	const { rows: keys } = await client.query<ForeignKey>(
		`select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
		from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
	)
	const { rows: tables } = await client.query<Own>(
		`select oid::regclass::text as table, relforcerowsecurity as forced from pg_class
		where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'`,
	)
	for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
	for (const { table } of tables)
		await client.query(
			`alter table ${table} no force row level security; alter table ${table} disable trigger user`,
		)
	await client.query(`truncate ${tables.map(({ table }) => table).join(', ')}`)
	return async () => {
		// Before the policies are forced: a key is checked by a query that would not see the rows then.
		for (const { table, name, definition } of keys)
			await client.query(`alter table ${table} add constraint ${name} ${definition}`)
		for (const { table, forced } of tables) {
			await client.query(`alter table ${table} enable trigger user`)
			if (forced) await client.query(`alter table ${table} force row level security`)
		}
	}
}

async function loadTable(client: pg.Client, folder: string, table: Table) {
	const { schema, name, columns, rows } = table
	const into = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
	const names = columns.map((column) => pg.escapeIdentifier(column.name)).join(', ')
	const values = columns.map(({ type }, at) => `(line->>${at})::${type}`).join(', ')
	const insert = `insert into ${into} (${names}) overriding system value select ${values} from jsonb_array_elements($1::jsonb) line`
	try {
		let lines: string[] = []
		let loaded = 0
		const flush = async () => {
			if (lines.length > 0) await client.query(insert, [`[${lines.join(',')}]`])
			loaded += lines.length
			lines = []
		}
		let size = 0
		for await (const line of readRows(pathOfTable(folder, table))) {
			size += line.length
			if (lines.push(line) < BATCH && size < BATCH_LENGTH) continue
			await flush()
			size = 0
		}
		await flush()
		if (loaded !== rows) throw new Error(`${loaded} rows instead of ${rows}`)
	} catch (error) {
		throw new Error(`Table ${schema}.${name}: ${error instanceof Error ? error.message : error}`, {
			cause: error,
		})
	}
}

import type pg from 'pg'

/**
 * Tables whose size does not follow the number of requests: reference data, settings, and what grows with people,
 * programmes or days. All others grow; a new table does until it is named here.
 */
const bounded = new Set([
	'state',
	'state_contact',
	'authority',
	'person',
	'post',
	'tenure',
	'deputy',
	'recusal',
	'account',
	'factor',
	'passkey',
	'backup_code',
	'email_setting',
	'saved_view',
	'job',
	'iati_build',
	'iati_fault',
	'iati_file',
	'programme',
	'cohort',
	'column_right',
	'entry_right',
	'reference_counter',
	'setting',
	'calendar_setting',
	'signing_key',
	'mail_domain',
	'worker',
	'officer_load',
	'reserved_sum',
	'search_walk',
	'search_word',
	'figure',
	'figure_run',
	'dataset',
	'release',
	'release_cell',
	'release_audit',
	'_prisma_migrations',
])

export const doesGrow = (table: string) => !bounded.has(table)

/** With fewer rows even a good plan reads the whole table, or the whole of a partial index. */
const MANY = 2000

export type Growing = { tables: Set<string>; isLarge: (relation: string) => boolean }

/** Returns the growing tables with enough rows for their plans to show how they are read, and their large indexes. */
export async function findGrowing(client: pg.Client): Promise<Growing> {
	const { rows } = await client.query<{ name: string; kind: string }>(
		`select relname as name, relkind as kind from pg_class
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'i') and reltuples >= $1`,
		[MANY],
	)
	const large = new Set(rows.map(({ name }) => name))
	const tables = rows.filter(({ name, kind }) => kind === 'r' && doesGrow(name))
	return { tables: new Set(tables.map(({ name }) => name)), isLarge: (relation) => large.has(relation) }
}

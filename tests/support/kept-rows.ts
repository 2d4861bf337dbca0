import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { asOwner } from './database.ts'

/** Tables that record every access, whatever is requested. */
const atTheDoor = ['session', 'rate_limit', 'sign_in_event', 'access_log_entry', 'last_look']

/** A row as text. A notification counts as read once its own page was opened. */
const textOf = (name: string) => (name === 'notice' ? `(to_jsonb(t) - 'read_at')::text` : 't::text')

type Counted = { name: string; rows: string }
const count = (names: string[]) =>
	names
		.map(
			(name) =>
				`select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtext(${textOf(name)})::bigint), 0) as rows from "${name}" t`,
		)
		.join(' union all ')

/**
 * Returns the number of rows and a digest of each table: unchanged tables have equal values. Most tables show all rows
 * only to the system, those of sign-in only to the owner of the tables.
 */
export async function kept(): Promise<Record<string, string>> {
	const tables = await asOwner<{ name: string; open: boolean }>(
		`select tablename as name, has_table_privilege('app_user', quote_ident(tablename), 'select') as open
			from pg_tables where schemaname = 'public' and tablename <> all($1) order by 1`,
		[atTheDoor],
	)
	const named = (open: boolean) => tables.filter((table) => table.open === open).map(({ name }) => name)
	const inside = await withActor(systemActor, (tx) => tx.$queryRawUnsafe<Counted[]>(count(named(true))))
	const closed = await asOwner<Counted>(count(named(false)))
	return Object.fromEntries([...inside, ...closed].map(({ name, rows }) => [name, rows]))
}

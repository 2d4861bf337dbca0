import { derived } from '#app/commands/backup/dump-database.ts'

type Ask = (sql: string) => Promise<{ rows: unknown[] }>

/** Not copied by a backup: what search makes from other tables, and the record of migrations. */
export const leftOut = [...derived, '_prisma_migrations']

/** The number of rows of each table and a hash of all of them, by SQL alone; `ask` must see every row. */
export async function tableHashes(ask: Ask): Promise<Record<string, string>> {
	const { rows } = await ask(`select relname as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`)
	const names = (rows as { name: string }[]).map(({ name }) => name).filter((name) => !leftOut.includes(name))
	await ask(`set timezone = 'UTC'`)
	const found: Record<string, string> = {}
	for (const name of names) {
		const { rows: told } = await ask(
			`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash from "${name}" t`,
		)
		found[name] = (told as { hash: string }[])[0]?.hash ?? ''
	}
	return found
}

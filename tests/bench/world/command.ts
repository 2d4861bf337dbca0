import pg from 'pg'
import type { Options } from '../options.ts'
import { makeWorld, openWorld } from './world.ts'

const countsSql = `select relname as table, reltuples::int as rows from pg_class
	where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples > 0 order by reltuples desc`

/** `npm run bench -- world 100000`: makes a world of so many requests, and says where it is and what is in it. */
export async function world({ sizes, in: folder }: Options): Promise<void> {
	for (const size of sizes) {
		const made = await makeWorld({ size, folder })
		console.log(made.folder, made.seconds ? `made in ${made.seconds.toFixed(0)} s` : 'was there')
		const opened = await openWorld({ size, folder })
		const client = new pg.Client(opened.adminUrl)
		await client.connect()
		const { rows } = await client.query<{ table: string; rows: number }>(countsSql)
		console.log(rows.map(({ table, rows: count }) => `${table} ${count}`).join(', '))
		await client.end()
		await opened.stop()
	}
}

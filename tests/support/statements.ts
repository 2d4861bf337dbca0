import type pg from 'pg'
import { vi } from 'vitest'
import { readPool } from '#app/platform/database.server.ts'
import type { Executed } from '#tests/bench/wire/tap.ts'

/** Without what a small database suggests: it reads whole tables and sorts them. Costs decide among the rest. */
const options = '-c enable_seqscan=off -c enable_sort=off -c enable_hashjoin=off -c enable_mergejoin=off'

const list = (items: readonly unknown[]): string =>
	`{${items.map((item) => (item === null ? 'null' : JSON.stringify(String(item)))).join(',')}}`

/** A value as PostgreSQL reads it from text. */
function written(value: unknown): string | null {
	if (value === null || value === undefined) return null
	if (value instanceof Date) return value.toISOString()
	if (Array.isArray(value)) return list(value)
	return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const textOf = (asked: unknown) => (typeof asked === 'string' ? asked : (asked as { text: string }).text)
const valuesOf = (asked: unknown, values: unknown) =>
	((asked as { values?: unknown[] }).values ?? (Array.isArray(values) ? values : [])).map(written)

/**
 * Returns the statements with which some work reads, in the form in which the measurements explain them; with the pool of
 * changes, those of its transactions.
 */
export async function statementsOf(work: () => Promise<unknown>, pool = readPool()): Promise<Executed[]> {
	const sent: Executed[] = []
	const connect = pool.connect.bind(pool)
	let connection = 0
	const recorded = async () => {
		const client = await connect()
		const number = ++connection
		const query = (asked: pg.QueryConfig, values?: unknown[]) => {
			sent.push({ text: textOf(asked), values: valuesOf(asked, values), options, connection: number })
			return client.query(asked, values)
		}
		return Object.create(client, { query: { value: query } }) as pg.PoolClient
	}
	const spy = vi.spyOn(pool, 'connect').mockImplementation(recorded)
	await work().finally(() => spy.mockRestore())
	return sent
}

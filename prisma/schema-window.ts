import pg from 'pg'
import { listMigrations } from './known-migrations.ts'

/** What is recorded with a migration that releases which do not know it cannot work with. */
export const STOPS_OLDER = 'stops older releases'

/**
 * How far a database is ahead of this release: its newest migration, and whether one of those that this release does not
 * know stops it.
 */
type Ahead = { newest: string; stops: boolean }

type Ask = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

/**
 * Returns how far a database is ahead of this release; null if it has no migration that this release does not know. The
 * window of a release reaches from its own migrations to the first one that stops it.
 */
export async function aheadOf(ask: Ask): Promise<Ahead | null> {
	const { rows } = await ask(
		`select max(migration_name) as newest, bool_or(logs is not distinct from $2) as stops
		from _prisma_migrations where finished_at is not null and migration_name <> all ($1::text[])`,
		[listMigrations().map(({ name }) => name), STOPS_OLDER],
	)
	const [found] = rows as { newest: string | null; stops: boolean | null }[]
	return found?.newest ? { newest: found.newest, stops: found.stops === true } : null
}

/**
 * Throws, for an operator, if a newer release has migrated the database, unless that release lets this one go on and the
 * operator goes back to this one.
 */
export async function requireWithinWindow(connection: pg.ClientConfig, { goesBack }: { goesBack: boolean }) {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		const { rows } = await client.query(`select to_regclass('public._prisma_migrations') as name`)
		const ahead = rows[0]?.name ? await aheadOf((text, values) => client.query(text, values)) : null
		if (ahead && (ahead.stops || !goesBack)) throw new Error(refusalOf(ahead))
	} finally {
		await client.end()
	}
}

const refusalOf = ({ newest, stops }: Ahead) =>
	`A newer release has migrated the database: use the release with the migration ${newest}, or a later one. ${
		stops
			? 'This one cannot work on it: to go back, restore the backup made before the upgrade.'
			: 'To go back to this one, set ROLLBACK=true.'
	}`

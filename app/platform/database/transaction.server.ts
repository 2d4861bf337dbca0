import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { databaseMs } from '#app/platform/deadline.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { DatabaseAway, saysAway } from './database-away.ts'
import { place } from './schema-place.ts'

const reading = new AsyncLocalStorage<true>()

/** Whether a read is under way, which changes nothing and must not wait for another connection. */
export const isReading = () => reading.getStore() === true
export const whileReading = <T>(work: () => Promise<T>) => reading.run(true, work)

const speak = `select set_config('role', 'app_user', true), set_config('app.actor', $1, true),
	set_config('app.role', $2, true), set_config('app.state', $3, true), set_config('app.regions', $4, true),
	set_config('app.donor', $5, true), set_config('app.stands_in_for', $6, true), set_config('app.now', $7, true),
	set_config('statement_timeout', $8, true)`

/** Milliseconds after which the server gives up a statement, as its reader does; 0, never, where nobody waits. */
function serverLimit(): string {
	const left = databaseMs()
	return left === null ? '0' : String(Math.max(1, Math.ceil(left)))
}

/** The statement that tells row-level security who acts, until the transaction ends. */
export const spoken = (actor: Actor) => ({
	name: 'speak',
	text: speak,
	values: [
		actor.id,
		actor.role,
		actor.stateIso3 ?? '',
		actor.regions.join(','),
		actor.donor ?? '',
		actor.actingFor.map(({ id }) => id).join(','),
		now().toISOString(),
		serverLimit(),
	],
})

type Begin = 'begin' | 'begin isolation level repeatable read read only'

/**
 * Runs `work` in one transaction for an actor. It begins without waiting: the first statements of `work` are already on
 * their way. A rejection rolls everything back. Errors: `not-found` for a NUL, which PostgreSQL stores nowhere;
 * `DatabaseAway`, where it is not known whether the commit succeeded, and where a newer release has migrated the database
 * so that this one cannot work on it.
 */
export async function inTransaction<T>(
	pool: pg.Pool,
	begin: Begin,
	actor: Actor,
	work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
	if (place() === 'outside') throw new DatabaseAway(new Error('A newer release has migrated the database'))
	const client = await pool.connect().catch((error) => Promise.reject(known(error)))
	const begun = Promise.all([client.query(begin), client.query(spoken(actor))])
	const failure = begun.then(
		() => null,
		(error) => error,
	)
	let isOver = false
	const own = within(client, () => isOver)
	try {
		const result = await work(own)
		isOver = true
		await begun
		const { command } = await client.query('commit')
		// An error that was caught on the way: what was written before it would be lost without a word.
		if (command !== 'COMMIT') throw new Error('The transaction was rolled back')
		client.release()
		return result
	} catch (error) {
		isOver = true
		await client.query('rollback').then(
			() => client.release(),
			(lost) => client.release(lost),
		)
		// After an error the transaction refuses the rest: the first one tells why.
		throw known((await failure) ?? error)
	}
}

/**
 * The connection for the time of one transaction. If one of several parallel reads fails, the others may
 * go on; their later statements must not run in the transaction of the next user of this connection.
 */
const within = (client: pg.PoolClient, isOver: () => boolean): pg.PoolClient =>
	Object.create(client, {
		query: {
			value: (asked: pg.QueryConfig, values?: unknown[]) =>
				isOver() ? Promise.reject(new Error('The transaction has ended')) : client.query(asked, values),
		},
	})

type FromDriver = { code?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } }

function holdsNul(error: unknown) {
	const { code, meta }: FromDriver = error ?? {}
	return (meta?.driverAdapterError?.cause?.originalCode ?? code) === '22021'
}

/** The error by the name that pages know. */
export function known(error: unknown): unknown {
	if (holdsNul(error)) return new DomainError('not-found')
	return saysAway(error) ? new DatabaseAway(error) : error
}

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Compilable } from 'kysely'
import pg from 'pg'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { connected, readPool, replica } from './database.server.ts'
import { clientOf, joined, type Tx } from './joined-prisma.server.ts'
import { compiled, type Statement } from './statement.ts'
import { inTransaction, known, spoken, whileReading } from './transaction.server.ts'

type SentQuery = { name?: string | undefined; text: string; values: unknown[] }

/** Sends one statement and returns its rows: of a page, or of a step by `askIn`. */
export type Ask = {
	<Args extends object, Row>(asked: Statement<Args, Row>, args: Args): Promise<Row[]>
	/** For a statement whose shape depends on what is asked. */
	<Row>(asked: Compilable<Row>): Promise<Row[]>
}

/** What a page reads with: all of it sees the same moment and what its actor may see. Await every answer. */
export type Read = Ask & {
	actor: Actor
	/** The moment before anything was read: what comes later is not part of it. */
	at: Date
	/** Reads with system access, for what follows from a right that the caller has checked. */
	asSystem: Ask
	/**
	 * Reads through Prisma's models, for pages that few people open: each statement costs five times the processor time.
	 * Not with system access.
	 */
	models<T>(work: (tx: Tx) => Promise<T>): Promise<T>
	/** Runs after the page has read all and before it answers: what must be recorded about the reading. */
	afterwards(work: () => Promise<unknown>): void
}

// A day is midnight UTC, as in Prisma.
const types = {
	getTypeParser: (oid: number, format?: 'text' | 'binary') =>
		oid === pg.types.builtins.DATE
			? (day: string) => new Date(`${day}T00:00:00Z`)
			: pg.types.getTypeParser(oid, format),
}

/** The read under way, which reads inside it are part of. */
const current = new AsyncLocalStorage<Read>()

/**
 * Runs all reads of a page as one moment, under the row-level security of the actor, in one transaction that can change
 * nothing. Statements are sent without waiting for the answer to the one before. Inside, `readAs` of the same actor
 * belongs to it, and `withActor` throws. A page may be read twice: `work` changes nothing else either. Errors: as
 * `withActor`.
 */
export async function readAs<T>(actor: Actor, work: (read: Read) => Promise<T>): Promise<T> {
	const open = current.getStore()
	if (open && open.actor !== actor) throw new Error('readAs of another actor inside readAs')
	return open ? work(open) : readAll(actor, work)
}

async function readAll<T>(actor: Actor, work: (read: Read) => Promise<T>): Promise<T> {
	const { result, last } = (await readFromReplica(actor, work)) ?? (await readFrom(readPool(), actor, work))
	for (const one of last) await one()
	return result
}

type ReadResult<T> = { result: T; last: (() => Promise<unknown>)[] }

/**
 * Reads from the replica, where pages do so; null if the primary is to answer. It also decides on everything but a
 * result: what the replica does not find may only not have arrived there.
 */
async function readFromReplica<T>(
	actor: Actor,
	work: (read: Read) => Promise<T>,
): Promise<ReadResult<T> | null> {
	const pool = await replica()?.pool()
	if (!pool) return null
	return readFrom(pool, actor, work).catch((error) => {
		replica()?.failed(error)
		return null
	})
}

async function readFrom<T>(
	pool: pg.Pool,
	actor: Actor,
	work: (read: Read) => Promise<T>,
): Promise<ReadResult<T>> {
	const last: (() => Promise<unknown>)[] = []
	const at = now()
	const result = await inTransaction(
		pool,
		'begin isolation level repeatable read read only',
		actor,
		(client) => {
			const read = reader(actor, client, { last, at })
			return whileReading(() => current.run(read, () => work(read)))
		},
	)
	return { result, last }
}

type Kept = { last: (() => Promise<unknown>)[]; at: Date }

function reader(actor: Actor, client: pg.PoolClient, { last, at }: Kept): Read {
	const send = async (asked: SentQuery) => (await client.query({ ...asked, types })).rows
	return Object.assign(asking(send), {
		actor,
		at,
		asSystem: asking(asSystem(actor, send)),
		models: <T>(work: (tx: Tx) => Promise<T>) => joined(connected().prisma, client, work),
		afterwards: (work: () => Promise<unknown>) => void last.push(work),
	})
}

type Send = (asked: SentQuery) => Promise<unknown[]>

/** Sends with system access what is asked at the same time, between one statement that begins it and one that ends it. */
function asSystem(actor: Actor, send: Send): Send {
	let waiting: (() => Promise<void>)[] = []
	// Handed to the connection at once and in this order, so that no other statement comes between.
	const flush = async () => {
		const together = waiting
		waiting = []
		const sent = [send(spoken(systemActor)), ...together.map((one) => one()), send(spoken(actor))]
		await Promise.allSettled(sent)
	}
	return (asked) =>
		new Promise((resolve, reject) => {
			if (waiting.length === 0) queueMicrotask(flush)
			waiting.push(() => send(asked).then(resolve, reject))
		})
}

const asking =
	(send: Send): Ask =>
	<Args extends object, Row>(asked: Statement<Args, Row> | Compilable<Row>, args?: Args) =>
		// A statement says what its rows hold, and `Ask` that it comes with its arguments.
		send('compile' in asked ? compiled(asked) : { ...asked, values: asked.values(args as Args) }) as Promise<
			Row[]
		>

const asks = new WeakMap<Tx, Ask>()

/** Sends the statements of reads within the transaction of a step: the same for the whole of it. */
export function askIn(tx: Tx): Ask {
	const ask = asks.get(tx) ?? asking(async (asked) => (await clientOf(tx).query({ ...asked, types })).rows)
	asks.set(tx, ask)
	return ask
}

/**
 * Reads one statement outside row-level security, for the look at a session: its tables have none. Never from a replica,
 * where a session that was ended could go on.
 */
export async function readUnsigned<Row>(asked: SentQuery): Promise<Row[]> {
	try {
		return (await readPool().query<Row & pg.QueryResultRow>({ ...asked, types })).rows
	} catch (error) {
		throw known(error)
	}
}

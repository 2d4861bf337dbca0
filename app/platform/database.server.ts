import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { type Actor, systemActor } from './actor.ts'
import { now } from './clock.server.ts'
import { DatabaseAway, saysAway } from './database-away.ts'
import { DomainError } from './domain-error.ts'
import { statementNames } from './statement-names.server.ts'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/** Set while `readAs` runs: its connection, on which Prisma reads within the same transaction. */
export const reading = new AsyncLocalStorage<pg.PoolClient>()

/**
 * The driver's adapter, which sends the statements of a transaction one after the other. Prisma requests the parts of
 * an `include` at the same time; on the one connection of a transaction the driver would queue them, which its next
 * major version rejects.
 */
class OneStatementAtATime extends PrismaPg {
	override async connect(): Promise<Adapter> {
		const adapter = await super.connect()
		const start = adapter.startTransaction
		adapter.startTransaction = async (isolation) => {
			const client = reading.getStore()
			const pool = client && { client: { value: { connect: async () => withinRead(client) } } }
			return inTurn(await start.call(pool ? Object.create(adapter, pool) : adapter, isolation))
		}
		return adapter
	}
}

const endings = new Set(['BEGIN', 'COMMIT', 'ROLLBACK'])

/** The connection of a read as Prisma sees it: beginning, ending and giving back are left to `readAs`. */
const withinRead = (client: pg.PoolClient): pg.PoolClient =>
	Object.create(client, {
		query: {
			value: async (asked: pg.QueryConfig, values?: unknown[]) =>
				endings.has(asked.text) ? { rows: [], fields: [], rowCount: 0 } : client.query(asked, values),
		},
		release: { value: () => {} },
	})

function inTurn(transaction: Transaction): Transaction {
	let last: Promise<unknown> = Promise.resolve()
	const after = <Query, Result>(send: (query: Query) => Promise<Result>) =>
		function afterLast(query: Query): Promise<Result> {
			const mine = last.then(() => send(query))
			last = mine.catch(() => {}) // the caller receives the error
			return mine
		}
	transaction.queryRaw = after(transaction.queryRaw.bind(transaction))
	transaction.executeRaw = after(transaction.executeRaw.bind(transaction))
	return transaction
}

export type Tx = Prisma.TransactionClient

type Connected = { pool: pg.Pool; reads: pg.Pool; prisma: PrismaClient }
let current: Connected | undefined

/**
 * A connection that reports its loss through queries only. The pool listens for one error, but a server that shuts down
 * sends two; one without a listener would end the process.
 */
class LostQuietly extends pg.Client {
	constructor(config?: pg.ClientConfig) {
		super(config)
		this.on('error', () => {})
	}
}

/** Connects once per process, in the same way to the embedded database and to a server. */
export function connectDatabase(config: pg.PoolConfig) {
	// Compiling a plan takes seconds, since many policies raise its estimated cost; running it takes milliseconds. A
	// firewall drops connections that are silent for long.
	const lasting = { ...config, Client: LostQuietly, keepAlive: true }
	const isOnlyOne = config.max === 1
	const pool = new pg.Pool({ ...lasting, pipeline: isOnlyOne, options: '-c jit=off' })
	// Pages send their statements without waiting for the answer to the one before. Their plans do not depend on the
	// values: the keys are in the statement, and planning under the policies costs more than running.
	const reads = isOnlyOne
		? pool
		: new pg.Pool({
				...lasting,
				pipeline: true,
				options: '-c jit=off -c plan_cache_mode=force_generic_plan',
			})
	for (const one of new Set([pool, reads])) one.on('error', () => {}) // lost while idle: the next query reports it
	const prisma = new PrismaClient({
		adapter: new OneStatementAtATime(pool, { statementNameGenerator: statementNames() }),
		transactionOptions: { maxWait: 15_000, timeout: 20_000 },
	})
	adoptDatabase({ pool, reads, prisma })
}

/** Makes this the database of the process. */
export function adoptDatabase(connected: Connected) {
	current = connected
}

export async function disconnectDatabase() {
	const { pool, reads, prisma } = connected()
	current = undefined
	await prisma.$disconnect()
	for (const one of new Set([pool, reads])) await one.end()
}

/** What this process has connected to, to be passed to another copy of this module. */
export function connected(): Connected {
	if (!current) throw new Error('The database is not connected')
	return current
}

/** Sign-in tables and the queue are not under row-level security: only `auth` and `queue` use these. */
export const signInDatabase = () => connected().prisma
export const queuePool = () => connected().pool
/** Only `readAs` and the look at a session use this one. */
export const readPool = () => connected().reads

const within = <T>(milliseconds: number, work: Promise<T>) =>
	Promise.race([
		work,
		new Promise<never>((_, reject) => setTimeout(reject, milliseconds, new Error('too slow')).unref()),
	])

/** Whether the database responds within two seconds. */
export async function databaseAnswers(sql = 'select 1'): Promise<boolean> {
	try {
		await within(2_000, connected().pool.query(sql))
		return true
	} catch {
		return false
	}
}

/** What row-level security reads about an actor, for the transaction under way: the parameters of `speak`. */
export const settingsOf = (actor: Actor) => [
	actor.id,
	actor.role,
	actor.stateIso3 ?? '',
	actor.regions.join(','),
	actor.donor ?? '',
	actor.actingFor.map(({ id }) => id).join(','),
	now().toISOString(),
]

export const speak = `select set_config('role', 'app_user', true), set_config('app.actor', $1, true),
	set_config('app.role', $2, true), set_config('app.state', $3, true), set_config('app.regions', $4, true),
	set_config('app.donor', $5, true), set_config('app.stands_in_for', $6, true), set_config('app.now', $7, true)`

const speakAs = (tx: Tx, actor: Actor) => tx.$executeRawUnsafe(speak, ...settingsOf(actor))

/**
 * The access to the database for what changes it; pages read by `readAs`. Row-level security reads these settings, so
 * every query runs for a known actor; they end with the transaction. A rejection rolls everything back; with
 * `DatabaseAway` it is not known whether the commit succeeded.
 */
export async function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
	// It would wait for the one connection of an embedded database.
	if (reading.getStore()) throw new Error('withActor inside readAs')
	try {
		return await connected().prisma.$transaction(async (tx) => {
			await speakAs(tx, actor)
			const result = await work(tx)
			await finish(tx)
			return result
		})
	} catch (error) {
		throw known(error)
	}
}

/** The error by the name that pages know: a NUL in an id is not found, a lost connection is `DatabaseAway`. */
export function known(error: unknown): unknown {
	if (holdsNul(error)) return new DomainError('not-found')
	return saysAway(error) ? new DatabaseAway(error) : error
}

const works = new WeakMap<Tx, Map<string, () => Promise<void>>>()

/**
 * Runs `work` at the end of a transaction with system access, once for each name; if it throws, the transaction is
 * rolled back.
 */
export function beforeCommit(tx: Tx, name: string, work: () => Promise<void>): void {
	works.set(tx, (works.get(tx) ?? new Map()).set(name, work))
}

async function finish(tx: Tx) {
	const last = works.get(tx)
	if (!last) return
	await speakAs(tx, systemActor)
	for (const work of last.values()) await work()
}

type FromDriver = { code?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } }

// PostgreSQL stores no NUL, so no id contains one: such an address is not found.
function holdsNul(error: unknown) {
	const { code, meta } = (error ?? {}) as FromDriver
	return (meta?.driverAdapterError?.cause?.originalCode ?? code) === '22021'
}

/** Runs a part of the same transaction with system access: for effects of a step that `actor` was allowed to take. */
export async function withinSystem<T>(tx: Tx, actor: Actor, work: () => Promise<T>): Promise<T> {
	// Another statement of the page could be sent in between, and would be answered with system access.
	if (reading.getStore()) throw new Error('withinSystem inside readAs: use read.asSystem')
	await speakAs(tx, systemActor)
	const result = await work()
	await speakAs(tx, actor)
	return result
}

/**
 * Until the transaction ends, no table with a suitable index is read as a whole. Under row-level security the planner
 * may not use the frequency of enum values, and would ignore a partial index of a few rows.
 */
export const preferIndexes = (tx: Tx) => tx.$executeRaw`select set_config('enable_seqscan', 'off', true)`

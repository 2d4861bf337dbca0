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

/**
 * The driver's adapter, which sends the statements of a transaction one after the other. Prisma asks for the parts of an
 * `include` all at once; on the one connection of a transaction the driver would queue them, which it will refuse from
 * its next major version on.
 */
class OneStatementAtATime extends PrismaPg {
	override async connect(): Promise<Adapter> {
		const adapter = await super.connect()
		const start = adapter.startTransaction.bind(adapter)
		adapter.startTransaction = async (isolation) => inTurn(await start(isolation))
		return adapter
	}
}

function inTurn(transaction: Transaction): Transaction {
	let last: Promise<unknown> = Promise.resolve()
	const after = <Query, Result>(send: (query: Query) => Promise<Result>) =>
		function afterLast(query: Query): Promise<Result> {
			const mine = last.then(() => send(query))
			last = mine.catch(() => {}) // the one who asked hears of it
			return mine
		}
	transaction.queryRaw = after(transaction.queryRaw.bind(transaction))
	transaction.executeRaw = after(transaction.executeRaw.bind(transaction))
	return transaction
}

export type Tx = Prisma.TransactionClient

type Connected = { pool: pg.Pool; prisma: PrismaClient }
let current: Connected | undefined

/**
 * A connection whose loss is told by what is asked of it. The pool listens for one error only, but a server that shuts down
 * sends two, that it ends a connection and its end; one that nobody listens for would end the process.
 */
class LostQuietly extends pg.Client {
	constructor(config?: pg.ClientConfig) {
		super(config)
		this.on('error', () => {})
	}
}

/** Connects once per process; the embedded database and a server are reached alike. */
export function connectDatabase(config: pg.PoolConfig) {
	// Compiling a plan takes seconds where the many policies make it look costly; running it takes milliseconds.
	// A firewall forgets connections that are silent for long.
	const pool = new pg.Pool({
		...config,
		Client: LostQuietly,
		keepAlive: true,
		options: '-c jit=off',
	})
	pool.on('error', () => {}) // a connection lost while idle: the next query reports it
	const prisma = new PrismaClient({
		adapter: new OneStatementAtATime(pool, { statementNameGenerator: statementNames() }),
		transactionOptions: { maxWait: 15_000, timeout: 20_000 },
	})
	adoptDatabase({ pool, prisma })
}

/** From here on this is the database of the process. */
export function adoptDatabase(connected: Connected) {
	current = connected
}

export async function disconnectDatabase() {
	const { pool, prisma } = connected()
	current = undefined
	await prisma.$disconnect()
	await pool.end()
}

function connected(): Connected {
	if (!current) throw new Error('The database is not connected')
	return current
}

/** Sign-in tables and the queue stand outside row-level security: only `auth` and `queue` use these. */
export const signInDatabase = () => connected().prisma
export const queuePool = () => connected().pool

const within = <T>(milliseconds: number, work: Promise<T>) =>
	Promise.race([
		work,
		new Promise<never>((_, reject) => setTimeout(reject, milliseconds, new Error('too slow')).unref()),
	])

/** Whether the database can be used right now, within two seconds. */
export async function databaseAnswers(sql = 'select 1'): Promise<boolean> {
	try {
		await within(2_000, connected().pool.query(sql))
		return true
	} catch {
		return false
	}
}

const speakAs = (tx: Tx, actor: Actor) => tx.$executeRaw`select
	set_config('role', 'app_user', true),
	set_config('app.actor', ${actor.id}, true),
	set_config('app.role', ${actor.role}, true),
	set_config('app.state', ${actor.stateIso3 ?? ''}, true),
	set_config('app.regions', ${actor.regions.join(',')}, true),
	set_config('app.donor', ${actor.donor ?? ''}, true),
	set_config('app.stands_in_for', ${actor.actingFor.map(({ id }) => id).join(',')}, true),
	set_config('app.now', ${now().toISOString()}, true)`

/**
 * The only way to the database. Row-level security reads these settings, so a query can never run without
 * saying for whom; they end with the transaction. Rejections roll everything back; with `DatabaseAway` it is not known
 * whether the last of it, the commit, was done.
 */
export async function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
	try {
		return await connected().prisma.$transaction(async (tx) => {
			await speakAs(tx, actor)
			const result = await work(tx)
			await finish(tx)
			return result
		})
	} catch (error) {
		if (holdsNul(error)) throw new DomainError('not-found')
		if (saysAway(error)) throw new DatabaseAway(error)
		throw error
	}
}

const endings = new WeakMap<Tx, Map<string, () => Promise<void>>>()

/**
 * Does `work` as the last thing of a transaction, with the system's sight, once for each name; where it throws, all of
 * the transaction is undone.
 */
export function beforeCommit(tx: Tx, name: string, work: () => Promise<void>): void {
	endings.set(tx, (endings.get(tx) ?? new Map()).set(name, work))
}

async function finish(tx: Tx) {
	const works = endings.get(tx)
	if (!works) return
	await speakAs(tx, systemActor)
	for (const work of works.values()) await work()
}

type FromDriver = { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } }

// PostgreSQL holds no NUL, so no row has an id with one in it: such an address is not there, like any other.
const holdsNul = (error: unknown) =>
	(error as FromDriver)?.meta?.driverAdapterError?.cause?.originalCode === '22021'

/** Part of the same transaction with the system's sight: for what follows from a step that `actor` was allowed to take. */
export async function withinSystem<T>(tx: Tx, actor: Actor, work: () => Promise<T>): Promise<T> {
	await speakAs(tx, systemActor)
	const result = await work()
	await speakAs(tx, actor)
	return result
}

/**
 * Until the transaction ends no table is read whole that has an index for what is asked. Under row-level security the
 * planner may not look at how often a value of an enum occurs, and would pass over a partial index of a few rows.
 */
export const preferIndexes = (tx: Tx) => tx.$executeRaw`select set_config('enable_seqscan', 'off', true)`

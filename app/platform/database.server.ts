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
 * The driver's adapter, which sends the statements of a transaction one after the other. Prisma requests the parts of
 * an `include` at the same time; on the one connection of a transaction the driver would queue them, which its next
 * major version rejects.
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
			last = mine.catch(() => {}) // the caller receives the error
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

/** Makes this the database of the process. */
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

/** Sign-in tables and the queue are not under row-level security: only `auth` and `queue` use these. */
export const signInDatabase = () => connected().prisma
export const queuePool = () => connected().pool

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
 * The only access to the database. Row-level security reads these settings, so every query runs for a known actor; they
 * end with the transaction. A rejection rolls everything back; with `DatabaseAway` it is not known whether the commit
 * succeeded.
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
 * Runs `work` at the end of a transaction with system access, once for each name; if it throws, the transaction is
 * rolled back.
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

// PostgreSQL stores no NUL, so no id contains one: such an address is not found.
const holdsNul = (error: unknown) =>
	(error as FromDriver)?.meta?.driverAdapterError?.cause?.originalCode === '22021'

/** Runs a part of the same transaction with system access: for effects of a step that `actor` was allowed to take. */
export async function withinSystem<T>(tx: Tx, actor: Actor, work: () => Promise<T>): Promise<T> {
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

import type pg from 'pg'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withDatabaseDeadline } from '#app/platform/deadline.server.ts'
import { PrismaClient } from '#prisma/generated/client.ts'
import { openPool, openReads } from './connections.server.ts'
import { clientOf, JoinedPrisma, joined, nameOf, type Tx } from './joined-prisma.server.ts'
import { createReplica, type Replica, type ReplicaSetting } from './replica.server.ts'
import { inTransaction, isReading, spoken } from './transaction.server.ts'

export type { Tx } from './joined-prisma.server.ts'

type Connected = { pool: pg.Pool; reads: pg.Pool; prisma: PrismaClient; replica?: Replica | undefined }
let current: Connected | undefined

/** Connects once per process, in the same way to the embedded database and to a server, and to its replica. */
export function connectDatabase(config: pg.PoolConfig, replica?: ReplicaSetting) {
	const isOnlyOne = config.max === 1
	const pool = openPool(config)
	const reads = isOnlyOne ? pool : openReads(config)
	const prisma = new PrismaClient({
		adapter: new JoinedPrisma(pool, { statementNameGenerator: nameOf }),
		transactionOptions: { maxWait: 15_000, timeout: 20_000 },
	})
	adoptDatabase({ pool, reads, prisma, replica: replica && createReplica(config, replica) })
}

/** Makes this the database of the process. */
export function adoptDatabase(connected: Connected) {
	current = connected
}

export async function disconnectDatabase() {
	const { pool, reads, prisma, replica } = connected()
	current = undefined
	await replica?.end()
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
/** The replica that pages read from, if there is one. */
export const replica = () => current?.replica

const ANSWER_MS = 2_000

/** Whether the database responds within two seconds. */
export async function databaseAnswers(sql = 'select 1'): Promise<boolean> {
	try {
		await withDatabaseDeadline(() => connected().pool.query(sql), ANSWER_MS)
		return true
	} catch {
		return false
	}
}

/**
 * The access to the database for what changes it; pages read by `readAs`. Row-level security reads these settings, so
 * every query runs for a known actor; they end with the transaction. A rejection rolls everything back; with
 * `DatabaseAway` it is not known whether the commit succeeded.
 */
export function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
	// It would wait for the one connection of an embedded database.
	if (isReading()) throw new Error('withActor inside readAs')
	const { pool, prisma, replica } = connected()
	const page = replica?.page()
	if (page) page.hasChanged = true
	return inTransaction(pool, 'begin', actor, (client) =>
		joined(prisma, client, async (tx) => {
			const result = await work(tx)
			await finish(tx)
			return result
		}),
	)
}

/**
 * One transaction with system access for work that takes minutes, by the driver alone: Prisma ends its own after 20
 * seconds. Errors: as `withActor`.
 */
export const withSystemForLong = <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
	inTransaction(connected().pool, 'begin', systemActor, work)

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

/** An error here makes the transaction refuse every later statement, and its commit. */
const refusedLater = () => {}

const speakAs = (tx: Tx, actor: Actor) => clientOf(tx).query(spoken(actor))

/** Runs a part of the same transaction with system access: for effects of a step that `actor` was allowed to take. */
export async function withinSystem<T>(tx: Tx, actor: Actor, work: () => Promise<T>): Promise<T> {
	// Another statement of the page could be sent in between, and would be answered with system access.
	if (isReading()) throw new Error('withinSystem inside readAs: use read.asSystem')
	speakAs(tx, systemActor).catch(refusedLater)
	const result = await work()
	speakAs(tx, actor).catch(refusedLater)
	return result
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

export type Tx = Prisma.TransactionClient

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/** The connection that the next transaction of Prisma belongs to; taken by it. */
const offered = new AsyncLocalStorage<{ client: pg.PoolClient | null }>()

const clients = new WeakMap<Tx, pg.PoolClient>()

/** The connection of a transaction, for statements that need nothing of Prisma. */
export function clientOf(tx: Tx): pg.PoolClient {
	const client = clients.get(tx)
	if (!client) throw new Error('The transaction was not started by withActor or readAs')
	return client
}

/** Runs `work` with Prisma's models within the transaction that is open on this connection. */
export const joined = <T>(prisma: PrismaClient, client: pg.PoolClient, work: (tx: Tx) => Promise<T>) =>
	offered.run({ client }, () =>
		prisma.$transaction((ofPrisma) => {
			const tx = withOwnRaw(ofPrisma, client)
			clients.set(tx, client)
			return work(tx)
		}),
	)

/** Common to Prisma's statements and our own: one text has one name on each connection. */
export const nameOf = statementNames()

const { INT8, NUMERIC, DATE } = pg.types.builtins
// As Prisma returns them: whole numbers of 64 bits, exact numbers, and days as midnight UTC.
const parsers: Record<number, (text: string) => unknown> = {
	[INT8]: BigInt,
	[NUMERIC]: (text) => new Prisma.Decimal(text),
	[DATE]: (text) => new Date(`${text}T00:00:00Z`),
}
const types = {
	getTypeParser: (oid: number, format?: 'text' | 'binary') =>
		parsers[oid] ?? pg.types.getTypeParser(oid, format),
}

/** Sends raw statements by the driver itself: Prisma's engine takes five times the processor time for each. */
function withOwnRaw(ofPrisma: Tx, client: pg.PoolClient): Tx {
	const send = ({ text, values }: { text: string; values: unknown[] }) =>
		client.query({ name: nameOf({ sql: text }), text, values, types })
	const sqlOf = (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) =>
		query instanceof Prisma.Sql ? query : Prisma.sql(query, ...(values as Prisma.Sql[]))
	const raw = {
		$queryRaw: async (query: Prisma.Sql, ...values: unknown[]) => (await send(sqlOf(query, values))).rows,
		$executeRaw: async (query: Prisma.Sql, ...values: unknown[]) =>
			(await send(sqlOf(query, values))).rowCount ?? 0,
		$queryRawUnsafe: async (text: string, ...values: unknown[]) => (await send({ text, values })).rows,
		$executeRawUnsafe: async (text: string, ...values: unknown[]) =>
			(await send({ text, values })).rowCount ?? 0,
	}
	return new Proxy(ofPrisma, {
		get: (target, key) => Reflect.get(key in raw ? raw : target, key),
	})
}

/**
 * The driver's adapter for Prisma. A transaction joins the one that is open on the offered connection, so that Prisma
 * and our own statements are one transaction.
 */
export class JoinedPrisma extends PrismaPg {
	override async connect(): Promise<Adapter> {
		const adapter = await super.connect()
		const start = adapter.startTransaction
		adapter.startTransaction = async (isolation) => {
			const offer = offered.getStore()
			const client = offer?.client
			if (!client) return inTurn(await start.call(adapter, isolation))
			offer.client = null
			const pool = { connect: async () => withinOpen(client) }
			return inTurn(await start.call(Object.create(adapter, { client: { value: pool } }), isolation))
		}
		return adapter
	}
}

const bounds = new Set(['BEGIN', 'COMMIT', 'ROLLBACK'])

/** The connection for Prisma, without BEGIN, COMMIT and release: these are left to `inTransaction`. */
const withinOpen = (client: pg.PoolClient): pg.PoolClient =>
	Object.create(client, {
		query: {
			value: async (asked: pg.QueryConfig, values?: unknown[]) =>
				bounds.has(asked.text) ? { rows: [], fields: [], rowCount: 0 } : client.query(asked, values),
		},
		release: { value: () => {} },
	})

/**
 * Sends the statements of a transaction one after the other: Prisma requests the parts of an `include` at the same time,
 * and each is to see what the one before has done.
 */
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

/**
 * Names frequent statements, so that each connection plans them only once: with a policy on every table, planning takes
 * longer than running. A statement has no name the first time, and none is named beyond `limit` statements, which
 * bounds the plans stored for each connection.
 */
export function statementNames(limit = 500): (query: { sql: string }) => string {
	const names = new Map<string, string>()
	const once = new Set<string>()
	return ({ sql }) => {
		const known = names.get(sql)
		if (known || names.size === limit) return known ?? ''
		if (!once.delete(sql)) {
			if (once.size === limit) once.clear()
			once.add(sql)
			return ''
		}
		const name = `statement_${names.size + 1}`
		names.set(sql, name)
		return name
	}
}

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

/**
 * Runs `work` with Prisma's models within the transaction that is open on this connection. Prisma joins it once a model
 * is asked: most steps ask none, and joining takes a tenth of their processor time.
 */
export async function joined<T>(
	prisma: PrismaClient,
	client: pg.PoolClient,
	work: (tx: Tx) => Promise<T>,
): Promise<T> {
	const models = modelsOf(prisma, client)
	const tx = withOwnRaw(models, client)
	clients.set(tx, client)
	try {
		const result = await work(tx)
		await models.end()
		return result
	} catch (error) {
		await models.end().catch(() => {}) // the first error tells why
		throw error
	}
}

type Models = {
	/** Prisma's part of the transaction, joined by the first call. */
	join: () => Promise<Tx>
	/** Ends Prisma's part; errors: it took longer than Prisma waits. */
	end: () => Promise<void>
}

function modelsOf(prisma: PrismaClient, client: pg.PoolClient): Models {
	let joining: Promise<Tx> | undefined
	let ended: Promise<void> | undefined
	let end = () => {}
	const over = new Promise<void>((resolve) => {
		end = resolve
	})
	const join = () => {
		joining ??= new Promise((resolve, reject) => {
			ended = offered.run({ client }, () =>
				prisma.$transaction((ofPrisma) => {
					resolve(ofPrisma)
					return over
				}),
			)
			ended.catch(reject)
		})
		return joining
	}
	return {
		join,
		end: async () => {
			end()
			await ended
		},
	}
}

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

/** A model of which each call first joins the transaction. */
const joiningModel = (join: Models['join'], name: string) =>
	new Proxy(
		{},
		{
			get:
				(_, method: string) =>
				async (...asked: unknown[]) => {
					const model: object = Reflect.get(await join(), name)
					return Reflect.apply(Reflect.get(model, method), model, asked)
				},
		},
	)

/** Sends raw statements by the driver itself: Prisma's engine takes five times the processor time for each. */
function withOwnRaw({ join }: Models, client: pg.PoolClient): Tx {
	const send = ({ text, values }: { text: string; values: unknown[] }) =>
		client.query({ name: nameOf({ sql: text }), text, values, types })
	const sqlOf = (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) =>
		// A template takes any value, although its type asks for parts of statements.
		query instanceof Prisma.Sql ? query : Prisma.sql(query, ...(values as Prisma.Sql[]))
	const raw = {
		$queryRaw: async (query: Prisma.Sql, ...values: unknown[]) => (await send(sqlOf(query, values))).rows,
		$executeRaw: async (query: Prisma.Sql, ...values: unknown[]) =>
			(await send(sqlOf(query, values))).rowCount ?? 0,
		$queryRawUnsafe: async (text: string, ...values: unknown[]) => (await send({ text, values })).rows,
		$executeRawUnsafe: async (text: string, ...values: unknown[]) =>
			(await send({ text, values })).rowCount ?? 0,
	}
	const models = new Map<string, object>()
	const get = (_: object, key: string) => {
		if (key in raw) return Reflect.get(raw, key)
		// A promise would be looked for by this name.
		if (key === 'then') return undefined
		const known = models.get(key)
		if (known) return known
		const model = joiningModel(join, key)
		models.set(key, model)
		return model
	}
	// The type of Prisma's own, whose models and raw statements these are.
	return new Proxy({}, { get }) as Tx
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

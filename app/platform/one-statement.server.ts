import { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/**
 * The driver's adapter, which sends the statements of a transaction one after the other. Prisma asks for the parts of an
 * `include` all at once; on the one connection of a transaction the driver would queue them, which it will refuse from
 * its next major version on.
 */
export class OneStatementAtATime extends PrismaPg {
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

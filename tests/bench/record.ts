import pg from 'pg'

export type Statement = { text: string; values: unknown[] }

type Asked = string | { text: string; values?: unknown[] }

/** Runs `work` and answers the statements of every transaction it committed, as they went to the database. */
export async function record(work: () => Promise<unknown>): Promise<Statement[][]> {
	const open = new Map<pg.Client, Statement[]>()
	const committed: Statement[][] = []
	const original = pg.Client.prototype.query
	pg.Client.prototype.query = function (this: pg.Client, ...given: [Asked, unknown]) {
		const [asked] = given
		const { text, values = [] } = typeof asked === 'string' ? { text: asked } : asked
		if (text === 'BEGIN') open.set(this, [])
		open.get(this)?.push({ text, values })
		if (text === 'COMMIT') {
			committed.push(open.get(this) ?? [])
			open.delete(this)
		}
		return Reflect.apply(original, this, given)
	} as typeof original
	try {
		await work()
	} finally {
		pg.Client.prototype.query = original
	}
	return committed
}

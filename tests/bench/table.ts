import pg from 'pg'

/** One line of the result. A ratio should be at least its aim; `met` replaces a missing ratio. */
export type Figure = {
	what: string
	value: string
	against?: string
	ratio?: number
	aim?: number | string
	met?: boolean
}

const cells = ({ what, value, against = '', ratio, aim, met }: Figure) => {
	const reached = typeof aim === 'number' && ratio !== undefined ? ratio >= aim : met
	const wanted = typeof aim === 'number' ? `>= ${aim}` : (aim ?? '')
	return [
		what,
		value,
		against,
		ratio?.toFixed(3) ?? '',
		wanted,
		reached === undefined ? '' : reached ? 'met' : 'missed',
	]
}

/** Prints the figures in columns. A missed aim is printed like any other: nothing fails here. */
export function print(figures: Figure[]): void {
	const rows = [['figure', 'here', 'against', 'ratio', 'aim', ''], ...figures.map(cells)]
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
	for (const row of rows)
		console.log(
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
}

export type Statement = { text: string; values: unknown[] }

/** A time as text, so that every contender sends the same. */
const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value)

type Asked = string | { text: string; values?: unknown[] }

/** Runs `work` and returns the statements of every transaction it committed, as sent to the database. */
export async function record(work: () => Promise<unknown>): Promise<Statement[][]> {
	const open = new Map<pg.Client, Statement[]>()
	const committed: Statement[][] = []
	const original = pg.Client.prototype.query
	pg.Client.prototype.query = function (this: pg.Client, ...given: [Asked, unknown]) {
		const [asked] = given
		const { text, values = [] } = typeof asked === 'string' ? { text: asked } : asked
		if (text === 'begin') open.set(this, [])
		open.get(this)?.push({ text, values: values.map(plain) })
		if (text === 'commit') {
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

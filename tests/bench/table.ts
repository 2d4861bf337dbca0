import type pg from 'pg'
import { hear } from './wire/messages.ts'

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

/** Runs `work` and returns the statements of every transaction it committed, as sent to the database. */
export async function record(work: () => Promise<unknown>): Promise<Statement[][]> {
	const open = new Map<pg.Client, Statement[]>()
	const committed: Statement[][] = []
	const end = hear((client, { text, values }) => {
		if (text === 'begin') open.set(client, [])
		open.get(client)?.push({ text, values: values.map(plain) })
		if (text !== 'commit') return
		committed.push(open.get(client) ?? [])
		open.delete(client)
	})
	try {
		await work()
	} finally {
		end()
	}
	if (committed.length === 0) throw new Error('No transaction was heard')
	return committed
}

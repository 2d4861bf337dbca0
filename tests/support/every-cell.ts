import { inspect } from 'node:util'
import { expect } from 'vitest'

const LONGEST = 200

/** What a check found wrong, in one line: what it was told, and what it got where it compared. */
function complaintOf(error: unknown): string {
	if (!(error instanceof Error)) throw error
	const got =
		'actual' in error ? `, got ${inspect(error.actual, { breakLength: Number.POSITIVE_INFINITY })}` : ''
	return `${error.message.split('\n')[0]}${got}`.slice(0, LONGEST)
}

/**
 * Checks every cell of a table that says one thing, in one test. It fails once, with a diff that names each cell which
 * does not hold: `{ "offerMade": "expected … to contain …" }`. Without a cell it fails as well.
 */
export async function everyCell<Cell>(
	cells: Iterable<Cell>,
	nameOf: (cell: Cell) => string,
	check: (cell: Cell) => unknown,
): Promise<void> {
	const complaints: Record<string, string> = {}
	let checked = 0
	for (const cell of cells) {
		checked += 1
		try {
			await check(cell)
		} catch (error) {
			complaints[nameOf(cell)] = complaintOf(error)
		}
	}
	expect(complaints).toEqual({})
	expect(checked, 'no cell was checked').toBeGreaterThan(0)
}

import { Agent } from 'node:http'
import type { Executed, Tap, Traffic } from '../wire/tap.ts'
import { ask } from './load.ts'
import type { Page, Reader } from './readers.ts'

/** What one view of a page costs, exactly; `executed` are its statements in their order. */
export type Counted = {
	page: Page
	reader: Reader
	statements: number
	transactions: number
	raw: number
	br: number
	executed: Executed[]
	/** Whether a view takes so long that its times are taken of few. */
	isSlow: boolean
}

/** After a first one, with which a process prepares statements and reads what it keeps in memory. */
const VIEWS = 6
const SLOW = 1500 // milliseconds

/** Whether two views of the fewest statements agree: others noted that a session was used, or read a setting again. */
const isCertain = ([one, other]: Traffic[]) =>
	one !== undefined && one.statements.length === other?.statements.length

/**
 * Counts the statements, transactions and bytes of each page for each of its readers who may open it; the least of
 * several views, since a session notes now and then that it was used.
 */
export async function countPages(
	address: string,
	tap: Tap,
	pages: Page[],
	cookies: Map<Reader, string>,
): Promise<Counted[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 })
	const counted: Counted[] = []
	for (const page of pages)
		for (const reader of page.readers) {
			const view = (encoding?: string) => ask(address + page.path, cookies.get(reader) ?? '', agent, encoding)
			const { status, bytes: raw, milliseconds } = await view('identity')
			if (status >= 500)
				console.error(`${page.name}, ${reader}: answered ${status} after ${milliseconds.toFixed(0)} ms`)
			if (status !== 200) continue // not for this role
			const isSlow = milliseconds > SLOW
			const views: (Traffic & { br: number })[] = []
			for (let n = 0; n < VIEWS && !isCertain(views); n++) {
				tap.take()
				const { bytes: br } = await view()
				views.push({ br, ...tap.take() })
				views.sort((one, other) => one.statements.length - other.statements.length)
			}
			const [least] = views
			if (!least) continue
			const { statements: executed, transactions, br } = least
			counted.push({
				page,
				reader,
				statements: executed.length,
				transactions,
				raw,
				br,
				executed,
				isSlow,
			})
		}
	agent.destroy()
	return counted
}

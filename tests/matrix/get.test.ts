import { expect, test, vi } from 'vitest'
import { alike } from '#tests/attacks/send.ts'
import { aRequest } from '#tests/support/builders.ts'
import { kept } from '#tests/support/everything-read.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { look } from '#tests/support/steps.ts'
import { ask, askData, type Column, columns } from './people.ts'
import { answered, expected } from './row.ts'
import { table } from './table.ts'
import { allRoutes, type Route, rowOf, useMatrix } from './world.ts'

const { cookieFor, urlOf } = useMatrix()

test('every route has its row, and every row its route', () => {
	expect(Object.keys(table).sort()).toEqual(allRoutes.map(({ name }) => name).sort())
})

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)
const read = allRoutes.filter(({ loads }) => loads).sort(byName)

/** Returns the responses of a route for each column: a page by its data, as its script does, anything else directly. */
async function found(route: Route) {
	const statuses = new Map<Column, number>()
	const groups = new Map<string, Column[]>()
	const sentTo = new Map<Column, string | null>()
	for (const column of columns) {
		const given = route.isPage
			? await askData(urlOf(route), cookieFor(column), route.id)
			: { ...(await ask(urlOf(route), cookieFor(column))), parts: [] }
		statuses.set(column, given.status)
		sentTo.set(column, given.location)
		for (const group of given.parts) groups.set(group, [...(groups.get(group) ?? []), column])
	}
	return { statuses, sentTo, answer: answered(statuses, groups) }
}

/** The galleries that show parts of records and lists, each several times: names that a page has once stand there again. */
const repeats = /^dev\.components_\./

/** Checks that the page matches its data, lacks no words and is valid HTML, for one person of each result. */
async function pagesDiffering(route: Route, statuses: Map<Column, number>) {
	const asked = new Map([...statuses].map(([column, status]) => [status, column]))
	const complaints = vi.spyOn(console, 'error')
	const answers = [...asked].map(async ([status, column]) => {
		const page = await ask(urlOf(route), cookieFor(column))
		const faults = (await faultsIn(page.text)).map((fault) => `${column}: ${fault}`)
		return page.status === status ? faults : [`${column}: ${page.status} and not ${status}`]
	})
	const found = (await Promise.all(answers)).flat()
	const missing = complaints.mock.calls.flatMap(([said]) =>
		said instanceof Error && 'originalMessage' in said ? [String(said.originalMessage)] : [],
	)
	complaints.mockRestore()
	return [...found, ...new Set(missing)]
}

/** What may change while a person only reads: marks of reading, and entries about exported lists. */
const ofReading = ['messages_read', 'last_look', 'notice', 'calendar_feed', 'audit_entry', 'audit_head']
const isOfReading = (type: string) => /\.(exported|listed)$/.test(type)

/** Returns a digest of each table that reading leaves as it is, and the number of other entries. */
async function unread() {
	const tables = Object.entries(await kept()).filter(([name]) => !ofReading.includes(name))
	const entries = await look((tx) => tx.auditEntry.findMany({ select: { type: true } }))
	return { ...Object.fromEntries(tables), entries: entries.filter(({ type }) => !isOfReading(type)).length }
}

/** What all tables held after the last page: what it left is what the next one begins with. */
let left: Awaited<ReturnType<typeof unread>> | undefined

test('a change is seen', async () => {
	const before = await unread()
	await aRequest()
	left = await unread()
	expect(left).not.toEqual(before)
	expect(left.entries).toBeGreaterThan(before.entries)
})

test.each(read.map((route) => [route.name, route] as const))(
	'%s gives everybody what is theirs, and reading changes nothing',
	async (_, route) => {
		const row = rowOf(route)
		const before = left ?? (await unread())
		const { statuses, sentTo, answer } = await found(route)
		expect(answer).toEqual(expected(row.get, row.shows))
		if (statuses.get('drafter') !== statuses.get('out')) {
			expect(sentTo.get('out') ?? '').toMatch(/^$|^\/sign-in(\?|$)/)
			expect(sentTo.get('half') ?? '').toMatch(/^$|^\/sign-in\/factor(\?|$)/)
		}
		const differing = route.isPage && !repeats.test(route.name) ? await pagesDiffering(route, statuses) : []
		left = await unread()
		expect(left).toEqual(before)
		expect(differing).toEqual([])
	},
)

const strangers = [
	'foreignDrafter',
	'foreignFocalPoint',
	'foreignMission',
	'foreignOfficer',
	'foreignManager',
] as const
const madeUp = (id: string) =>
	id.endsWith('.ics') ? `${'A'.repeat(43)}.ics` : id.replaceAll(/[0-9a-z]/g, '0')

test.each(read.filter(({ path }) => path?.includes(':')).map((route) => [route.name, route] as const))(
	'%s answers the same about what is foreign and what is not there',
	async (_, route) => {
		for (const column of [...strangers, 'foreignDonor'] as const) {
			const [url, other] = [urlOf(route), urlOf(route, madeUp)]
			const foreign = await ask(url, cookieFor(column))
			if (foreign.status !== 404) continue
			const nobodys = await ask(other, cookieFor(column))
			const same = ({ text }: { text: string }, at: string) =>
				alike(text.replaceAll(new URL(at).pathname, 'here'))
			expect(nobodys.status, column).toBe(404)
			expect(same(nobodys, other), column).toBe(same(foreign, url))
		}
	},
)

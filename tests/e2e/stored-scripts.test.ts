import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { administrator, personOf } from '#prisma/seed/sample-people.ts'
import { isFile, pageKind } from '#tests/support/pages.ts'
import { launch } from './browser.ts'
import { openWindow, personAt } from './person.ts'
import { openWorld, type World } from './server.ts'
import type { WorldPlace } from './walk-data.ts'

const run = 'alert(`ran`)'

/** Strings that have made pages run user input, joined. */
const payload = [
	`</script><script>${run}</script>`,
	`"'><img src=x onerror="${run}"><svg/onload=${run}>`,
	`</title></textarea></style><iframe srcdoc="<script>${run}</script>"></iframe>`,
	`javascript:${run}//`,
	`<a href="javascript:${run}">a</a>`,
	`{{constructor.constructor('${run}')()}}\${${run}}<%= ${run} %>`,
	`&lt;script&gt;${run}&lt;/script&gt;&#60;script&#62;${run}`,
	`\u202e\u2028\uff1cscript\uff1e${run}<!--`,
].join(' ')

/** Columns that are never typed: keys, computed values, and e-mails as sent. */
const tables = [
	'session',
	'account',
	'verification',
	'rate_limit',
	'sign_in_event',
	'signing_key',
	'_migration',
]
const columns = [
	'snapshot',
	'html',
	'text',
	'subject',
	'email',
	'address',
	'hash',
	'previous_hash',
	'content',
]
/** Often left blank, so pages may not show them otherwise. */
const remarks = /^(remarks?|note|comments?|conditions|summary|description|work)$/

const isTyped = (value: string) => /\s/.test(value.trim())

function poisoned(value: unknown): unknown {
	if (typeof value === 'string') return isTyped(value) ? `${value} ${payload}` : value
	if (Array.isArray(value)) return value.map(poisoned)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each)]))
}

type Column = { table: string; column: string; type: string }

async function poison(client: pg.Client, { table, column, type }: Column) {
	const { rows } = await client.query(`select ctid::text as at, "${column}" as value from "${table}"`)
	let changed = 0
	for (const { at, value } of rows) {
		const blank = remarks.test(column) && value === ''
		const next = blank ? payload : poisoned(value)
		if (JSON.stringify(next) === JSON.stringify(value)) continue
		const stored = type === 'jsonb' ? JSON.stringify(next) : next
		await client.query(`update "${table}" set "${column}" = $1 where ctid = $2::tid`, [stored, at])
		changed += 1
	}
	return changed
}

/** Appends the payload to every typed text in every table of a world; returns their number. */
async function poisonWorld({ databaseUrl, dataDir }: WorldPlace): Promise<number> {
	const database = databaseUrl ? undefined : await startEmbeddedDatabase(dataDir)
	const client = new pg.Client(database?.connection ?? { connectionString: databaseUrl })
	await client.connect()
	const { rows: found } = await client.query<Column>(
		`select c.table_name as table, c.column_name as column, c.data_type as type
			from information_schema.columns c join pg_tables t on t.tablename = c.table_name
			where t.schemaname = 'public' and c.table_schema = 'public' and c.data_type in ('text', 'jsonb')
			and c.table_name <> all($1) and c.column_name <> all($2)`,
		[tables, columns],
	)
	let changed = 0
	for (const { table } of found) await client.query(unbound(table))
	for (const column of found) changed += await poison(client, column)
	await client.end()
	await database?.stop()
	return changed
}

/** The owner of a table is bound by its policies and triggers until they are removed. */
const unbound = (table: string) =>
	`alter table "${table}" no force row level security, disable row level security, disable trigger user`

let server: World
let browser: Browser
beforeAll(async () => {
	server = await openWorld({}, async (place) => expect(await poisonWorld(place)).toBeGreaterThan(1000))
	browser = await launch()
})
afterAll(async () => {
	await browser?.close()
	await server?.end()
})

const posts = {
	drafter: 'drafter.ghana.documents',
	focalPoint: 'focalPoint.ghana',
	mission: 'mission.ghana',
	triageOfficer: 'triage',
	caseOfficer: 'case.africa',
	approver: 'approver',
	dueDiligenceOfficer: 'due-diligence',
	programmeManager: 'manager.africa',
	donor: 'donor.north',
	administrator: '',
}

const kindOf = (path: string) => pageKind(path.replace(/[?#].*$/, ''))
const isPage = (path: string) =>
	path.startsWith('/') && !isFile(path) && !/^\/(dev|calendar\/|health)/.test(path)

const marker = 'alert(`ran`)'

/** Follows links to one page of each kind, and collects scripts that ran or were blocked, and keys of words. */
async function crawl(page: Page, start: string) {
	const heard: string[] = []
	let shown = 0
	page.on('dialog', (dialog) => {
		heard.push(`${page.url()}: ran`)
		void dialog.dismiss()
	})
	page.on(
		'request',
		(request) => request.url().endsWith('/csp-reports') && heard.push(`${page.url()}: report`),
	)
	page.on(
		'console',
		(told) =>
			/Content Security Policy|Trusted/i.test(told.text()) && heard.push(`${page.url()}: ${told.text()}`),
	)
	page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`))
	const seen = new Set<string>()
	const waiting = [start]
	for (let path = waiting.shift(); path; path = waiting.shift()) {
		if (seen.has(kindOf(path))) continue
		seen.add(kindOf(path))
		await page.goto(path, { waitUntil: 'load' })
		const text = (await page.locator('body').textContent()) ?? ''
		if (text.includes(marker)) shown += 1
		// A code that has no word is shown as it is stored, and not as the key of a word.
		if (/\bcodes\.\w+\./.test(text)) heard.push(`${page.url()}: shows a key`)
		const links = await page
			.locator('a[href]')
			.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
		heard.push(...links.filter((href) => /^\s*(javascript|data|vbscript):/i.test(href)))
		waiting.push(...links.filter(isPage))
	}
	return { heard, shown, pages: seen.size }
}

test('the payload holds no text that a page would take for its own', () => {
	expect(payload).toContain(marker)
	expect(payload).not.toMatch(/\d{6}/)
})

test.each(Object.entries(posts))('no page that a %s can open runs what somebody typed', async (post, key) => {
	const { email } = key ? personOf(key) : administrator
	const window = await openWindow(browser, await personAt(server.address, email))
	const { heard, shown, pages } = await crawl(window, post === 'donor' ? '/overview' : '/work')
	console.info(`${post}: ${pages} pages, ${shown} show it, ${heard.length} ran or tried to`)
	expect(heard).toEqual([])
	expect(shown).toBeGreaterThan(0)
	expect(pages).toBeGreaterThan(5)
	await window.context().close()
})

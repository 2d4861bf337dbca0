import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator, personOf } from '#prisma/seed/sample-people.ts'
import { pageKind } from '#tests/support/pages.ts'
import { launch } from './browser.ts'
import { openWindow, personAt } from './person.ts'
import { payload, poisonWorld } from './poison.ts'
import { openWorld, type World } from './server.ts'

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
	path.startsWith('/') &&
	!/^\/(dev|calendar\/|health)|\.(pdf|json|csv|xlsx|ics|txt)(\?|$)|attachments\/|files\/|workbook\/file/.test(
		path,
	)

const marker = 'alert(`ran`)'

/** Follows links to one page of each kind, and collects scripts that ran or were blocked. */
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
		if ((await page.locator('body').textContent())?.includes(marker)) shown += 1
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

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { docx, pdf, png } from '#tests/support/files.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'

import { launch, violationsOn } from './browser.ts'
import { beginDraft } from './drafts.ts'
import { openWindow, type Person, personAt, press } from './person.ts'
import { openWorld, type World } from './server.ts'

let browser: Browser
let world: World
let drafter: Person

beforeAll(async () => {
	;[browser, world] = await Promise.all([launch(), openWorld()])
	drafter = await personAt(world.address, personOf('drafter.ghana.documents').email)
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

const newPage = async () => `${await beginDraft(drafter)}/attachments`
const send = (page: Page) => page.locator('form:has([type="file"]) button')
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const choose = (page: Page, ...files: ReturnType<typeof file>[]) => page.setInputFiles('[type="file"]', files)
const attached = (page: Page) => page.locator('main a[download]')

describe.each([
	['with JavaScript', true],
	['without JavaScript', false],
])('files, %s', (_, javaScriptEnabled) => {
	test('are attached, listed with their checksum and removed', async () => {
		const page = await openWindow(browser, drafter, { javaScriptEnabled })
		await page.goto(await newPage())
		await choose(page, file('Procédure — aéroport.pdf', pdf()), file('annex.docx', docx()))
		expect(await press(page, send(page))).toBe(303)
		expect(await attached(page).allInnerTexts()).toEqual(['Procédure — aéroport.pdf', 'annex.docx'])
		const sha256 = createHash('sha256').update(pdf()).digest('hex')
		expect(await page.locator('main code').allInnerTexts()).toContain(sha256)
		await press(page, page.locator('button[value="remove"]').first())
		expect(await attached(page).allInnerTexts()).toEqual(['annex.docx'])
	})

	test('that the server cannot take are refused by name, and the others are kept', async () => {
		const page = await openWindow(browser, drafter, { javaScriptEnabled })
		await page.goto(await newPage())
		await choose(page, file('plan.pdf', Buffer.from('<script>alert(1)</script>')), file('map.png', png()))
		expect(await press(page, send(page))).toBe(422)
		expect(await page.getByRole('alert').textContent()).toContain('plan.pdf')
		expect(await attached(page).allInnerTexts()).toEqual(['map.png'])
		if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([])
	})
})

test('with JavaScript a file that would be refused is not even sent', async () => {
	const page = await openWindow(browser, drafter)
	await page.goto(await newPage())
	const posts: string[] = []
	page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
	await choose(page, file('plan.exe', Buffer.from('MZ')))
	await send(page).click()
	await page.locator('[type="file"][aria-invalid="true"]').waitFor()
	expect(posts).toEqual([])
	await choose(page, file('plan.pdf', pdf()))
	expect(await press(page, send(page))).toBe(303)
	expect(await attached(page).allInnerTexts()).toEqual(['plan.pdf'])
})

test('a file is downloaded whole, never run by the browser, and never given to another State', async () => {
	const page = await openWindow(browser, drafter, { javaScriptEnabled: false })
	await page.goto(await newPage())
	await choose(page, file('Été 2026.pdf', pdf()))
	await press(page, send(page))
	const path = String(await attached(page).getAttribute('href'))
	const given = (await drafter.get(path)).headers.get('location') ?? ''
	expect(given).toMatch(/^\/files\/[\w.-]+$/)
	const answer = await drafter.get(given)
	expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf())
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'application/pdf',
		'content-disposition': `attachment; filename="_t_ 2026.pdf"; filename*=UTF-8''%C3%89t%C3%A9%202026.pdf`,
		'content-security-policy': expect.stringContaining("sandbox; default-src 'none'"),
		'x-content-type-options': expect.stringContaining('nosniff'),
		'cache-control': expect.stringContaining('no-store'),
	})
	const stranger = await personAt(world.address, personOf('drafter.mali.school').email)
	expect((await stranger.get(path)).status).toBe(404)
	expect((await stranger.get(given)).status).toBe(404)
})

/** Sends the beginning of a form with a file, then drops the connection. */
async function breakOff(path: string) {
	const body = bodyOf([
		{ name: 'classification', value: 'RESTRICTED' },
		{ name: 'file', file: 'plan.pdf', content: Buffer.concat([pdf(), Buffer.alloc(400_000, 32)]) },
	])
	const { hostname, port } = new URL(world.address)
	const socket = connect(Number(port), hostname)
	await once(socket, 'connect')
	const head = [
		`POST ${path} HTTP/1.1`,
		`Host: ${hostname}:${port}`,
		`Origin: ${world.address}`,
		`Cookie: ${drafter.cookie}`,
		`Content-Type: ${contentType}`,
		`Content-Length: ${body.length}`,
	]
	socket.write(`${head.join('\r\n')}\r\n\r\n`)
	await new Promise((resolve) => socket.write(body.subarray(0, body.length / 2), resolve))
	await expect.poll(() => filesIn('incoming')).toHaveLength(1)
	socket.destroy()
}

const filesIn = (folder: string) => {
	try {
		return readdirSync(join(world.dataDir, folder))
	} catch {
		return []
	}
}

test('an upload that breaks off leaves nothing behind and can be sent again', async () => {
	const path = await newPage()
	const before = filesIn('files')
	await breakOff(path)
	await expect.poll(() => filesIn('incoming')).toEqual([])
	expect(filesIn('files')).toEqual(before)

	const page = await openWindow(browser, drafter)
	await page.goto(path)
	expect(await attached(page).count()).toBe(0)
	await choose(page, file('plan.pdf', pdf()))
	expect(await press(page, send(page))).toBe(303)
	expect(await attached(page).allInnerTexts()).toEqual(['plan.pdf'])
})

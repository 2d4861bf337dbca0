import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { pdf } from '#tests/support/files.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { linkTo } from './account-steps.ts'
import { emailsOf, tooWide, useWindows, violationsOn } from './browser.ts'
import { fill, press } from './person.ts'
import { follow } from './server.ts'

const plain = { javaScriptEnabled: false }
const password = 'seven words nobody would ever guess'
const posts = {
	triage: 'triage.second',
	ghana: 'focalPoint.ghana',
	egypt: 'focalPoint.egypt',
	drafter: 'drafter.egypt.interior',
}
const { complaints, openFor, browser, address } = useWindows(emailsOf(posts))

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Checks the same address with axe and JavaScript, and that it fits a phone. */
async function inspect(who: keyof typeof posts, page: Page, language = 'en') {
	const other = await openFor(who, { language, width: 390 })
	await other.goto(page.url())
	expect(await violationsOn(other), page.url()).toEqual([])
	expect(await tooWide(other), page.url()).toBe(0)
	await other.context().close()
}

/** Opens a window of a person without an account. */
async function stranger(language: string, javaScriptEnabled: boolean) {
	const context = await browser().newContext({
		baseURL: address(),
		locale: language,
		javaScriptEnabled,
		reducedMotion: 'reduce',
	})
	context.setDefaultTimeout(30_000)
	await context.addCookies([{ name: 'language', value: language, url: address() }])
	return context.newPage()
}

const linkFor = (email: string) => linkTo({ address: address() }, email, '/invitation/')

const openAccount = async (page: Page, link: string) => {
	await page.goto(link)
	await page.fill('[name="password"]', password)
	await page.fill('[name="repeated"]', password)
	return press(page, page.locator('main form button[type="submit"]'))
}

test('a note verbale opens an account, in French without JavaScript, and its first draft is begun', async () => {
	const email = 'awa.new@documents.gha.example'
	const triage = await openFor('triage', { ...plain, language: 'fr' })
	await triage.goto('/notes-verbales')
	await inspect('triage', triage, 'fr')
	await triage.goto('/notes-verbales/new?state=GHA')
	await inspect('triage', triage, 'fr')
	const form = triage.locator('form[method="post"]', { has: triage.locator('[name="number"]') })
	const button = form.locator('button:not([name="intent"])')
	const note = {
		number: 'NV/77/2026',
		dated: inDays(-3),
		receivedOn: inDays(-1),
		senderAddress: 'somebody@else.example',
	}
	await fill(form, { ...note, receivedOn: inDays(3) })
	expect(await press(triage, button)).toBe(422)
	await inspect('triage', triage, 'fr')
	expect(await triage.inputValue('[name="number"]')).toBe(note.number)
	await fill(form, {
		...note,
		'named.0.role': 'drafter',
		'named.0.title': 'Chef d’unité',
		'named.0.name': 'Awa Nouvelle',
		'named.0.email': email,
		'named.0.language': 'fr',
		'named.0.authorityId': personOf('drafter.ghana.documents').authorityId ?? '',
	})
	expect(await press(triage, button)).toBe(303)
	await inspect('triage', triage, 'fr')

	const scan = join(scratchFolder('note'), 'note.pdf')
	writeFileSync(scan, pdf())
	await triage.setInputFiles('[name="file"]', scan)
	expect(await press(triage, triage.locator('#scan form button'))).toBe(303)
	// It was not sent from the listed address: no invitation before the mission was asked.
	const invite = triage.locator('#invite form button')
	expect(await press(triage, invite)).toBe(422)
	await triage.fill('[name="verification"]', 'Par téléphone, au numéro répertorié.')
	await triage.check('[name="asked"]')
	await inspect('triage', triage, 'fr')
	expect(await press(triage, invite)).toBe(303)
	expect(await triage.locator('#people').textContent()).toContain('En attente')

	const invited = await stranger('fr', false)
	const link = await linkFor(email)
	await invited.goto(link)
	expect(await invited.locator('main').textContent()).toContain(note.number)
	expect(await openAccount(invited, link)).toBe(303)
	expect(new URL(invited.url()).pathname).toBe('/work')
	await invited.goto('/requests/new')
	await fill(invited.locator('main form'), { title: 'Une première demande', filingLanguage: 'fr' })
	await press(invited, invited.locator('main form button[type="submit"]').last())
	expect(new URL(invited.url()).pathname).toMatch(/\/requests\/[\w-]+\/draft$/)

	const again = await stranger('fr', false)
	expect((await again.goto(link))?.status()).toBe(404)
	await triage.reload()
	expect(await triage.locator('#people').textContent()).toContain('Compte activé')
	for (const page of [triage, invited, again]) await page.context().close()
})

test('a successor is invited, takes over in Arabic, and the one before sees nothing any more', async () => {
	const email = 'new@interior.egy.example'
	const before = await openFor('drafter', { language: 'ar' })
	await before.goto('/requests')
	const rows = await before.locator('main table tbody tr').count()
	expect(rows).toBeGreaterThan(0)

	const focalPoint = await openFor('egypt', { language: 'ar' })
	await focalPoint.goto('/posts')
	await inspect('egypt', focalPoint, 'ar')
	await follow(
		focalPoint,
		focalPoint.locator('main tbody tr', { hasText: personOf(posts.drafter).name }).locator('a'),
	)
	await inspect('egypt', focalPoint, 'ar')
	const post = focalPoint.url()
	const form = focalPoint.locator('#invite form')
	await fill(form, { name: 'هالة فوزي', email, language: 'ar', day: inDays(0) })
	expect(await press(focalPoint, form.locator('button'))).toBe(303)
	expect(await violationsOn(focalPoint)).toEqual([])

	const next = await stranger('ar', true)
	expect(await openAccount(next, await linkFor(email))).toBe(303)
	await next.goto('/requests')
	expect(await next.locator('main table tbody tr').count()).toBe(rows)
	await follow(next, next.locator('main table tbody tr a'))
	expect(await next.locator('main').textContent()).toContain(personOf(posts.drafter).name)

	await before.goto('/requests')
	expect(new URL(before.url()).pathname).toBe('/sign-in')
	await focalPoint.goto(post)
	expect(await focalPoint.locator('main').textContent()).toContain('هالة فوزي')
	expect(await violationsOn(focalPoint)).toEqual([])
	for (const page of [before, focalPoint, next]) await page.context().close()
})

test('a hand-over is announced and taken back, and an account suspended and readmitted', async () => {
	const page = await openFor('ghana')
	await page.goto('/people')
	expect(await violationsOn(page)).toEqual([])
	await follow(
		page,
		page.locator('main tbody tr', { hasText: personOf('drafter.ghana.immigration').name }).locator('a'),
	)
	expect(await violationsOn(page)).toEqual([])
	await page.fill('#suspend [name="reason"]', 'An inquiry.')
	expect(await press(page, page.locator('#suspend form button'))).toBe(303)
	expect(await violationsOn(page)).toEqual([])
	await page.fill('#readmit [name="reason"]', 'It has ended.')
	expect(await press(page, page.locator('#readmit form button'))).toBe(303)

	await follow(page, page.locator('#posts a'))
	const form = page.locator('#successor form')
	await fill(form, { personId: personOf('drafter.ghana.documents').id, day: inDays(20), reason: 'Rotation.' })
	expect(await press(page, form.locator('button'))).toBe(303)
	expect(await violationsOn(page)).toEqual([])
	expect(await press(page, page.locator('#announced form button'))).toBe(303)
	expect(await page.locator('#successor').count()).toBe(1)
	await page.context().close()
})

test('missions are found and kept', async () => {
	const page = await openFor('triage')
	await page.goto('/states?text=ghana&columns=mission')
	expect(await violationsOn(page)).toEqual([])
	await follow(page, page.locator('main tbody tr a'))
	await inspect('triage', page)
	await page.goto('/administration/states/GHA')
	await inspect('triage', page)
	await page.fill('#contact [name="missionEmail"]', 'protocol@gha.mission.example')
	expect(await press(page, page.locator('#contact form button'))).toBe(303)
	expect(await violationsOn(page)).toEqual([])
	await page.context().close()
})

test('no page complained in its console', () => {
	// Intended errors are 422, which the browser logs in its console.
	expect(complaints.filter((line) => !line.includes('status of 422'))).toEqual([])
})

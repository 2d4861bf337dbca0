import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import { tooWide, useWindows, violationsOn } from './browser.ts'
import { fill, type Look, press, takeStep, type Values } from './person.ts'
import { openRequest } from './server.ts'
import { type CastRole, cast } from './walk-data.ts'

// The State works without JavaScript in French, the programme manager with it in Arabic.
const looks: Partial<Record<CastRole, Look>> = {
	drafter: { javaScriptEnabled: false, language: 'fr' },
	focalPoint: { javaScriptEnabled: false, language: 'fr' },
	manager: { language: 'ar' },
}

const { complaints, windowOf, address } = useWindows(cast, looks)

async function visit(part: CastRole, path: string): Promise<Page> {
	const page = await windowOf(part)
	await page.goto(path)
	return page
}

async function act(part: CastRole, path: string, type: string, values: Values = {}) {
	const page = await visit(part, path)
	expect(await takeStep(page, type, values), `${type} on ${path}`).toBe(303)
	return page
}

/** Sends a form of a page, found by one of its fields. Returns the status. */
async function send(page: Page, field: string, values: Values) {
	const form = page.locator(`main form:has([name="${field}"])`).last()
	await fill(form, values)
	return press(page, form.locator('button').last())
}

let delivery: string
let need: string

test('a need for advice becomes a delivery', async () => {
	const request = await openRequest(await windowOf('approver'), 'ghana.care-procedure')
	await act('approver', request, 'approveDecisions')
	const page = await visit('officer', request)
	need = new URL(
		(await page.locator(`main table a[href^="${request}/needs/"]`).first().getAttribute('href')) ?? '',
		page.url(),
	).pathname
	await act('officer', `${need}/matching`, 'proposeProgramme')
	await act('manager', need, 'acceptOffer', { quantity: 10 })
	const confirmed = await act('focalPoint', need, 'confirmOffer')
	delivery = (await confirmed.locator('a[href^="/deliveries/"]').first().getAttribute('href')) ?? ''
	expect(delivery).toMatch(/^\/deliveries\//)
}, 120_000)

test('terms, days, drafts and follow-up stand in its ledger, in two languages and without JavaScript', async () => {
	const ledger = `${delivery}/advisory`
	const terms = { terms: 'A written procedure.', days: 11, startsOn: inDays(0), endsOn: inDays(90) }
	const page = await visit('manager', ledger)
	// Only ten are reserved: the error is at the field and the typed values remain.
	expect(await takeStep(page, 'shareTerms', terms)).toBe(422)
	expect(await page.inputValue('[name="terms"]')).toBe(terms.terms)
	await act('manager', ledger, 'shareTerms', { ...terms, days: 10 })
	await act('focalPoint', ledger, 'agreeTerms')

	const log = await visit('manager', ledger)
	const worked = { day: todayInState('GHA'), halfDays: '2', expert: 'Ama Adviser', work: 'First interviews' }
	expect(await send(log, 'expert', { ...worked, work: '' })).toBe(422)
	expect(await violationsOn(log)).toEqual([])
	await log.goto(ledger)
	expect(await send(log, 'expert', worked)).toBe(303)
	expect(await send(log, 'expert', { ...worked, halfDays: '1' })).toBe(422)
	expect(await log.inputValue('[name="expert"]')).toBe(worked.expert)

	await act('manager', ledger, 'shareDraft', { title: 'Procedure, first draft', summary: 'Nine pages.' })
	await act('drafter', ledger, 'returnDraft', { comments: 'Veuillez ajouter les régions du nord.' })
	await act('manager', ledger, 'shareDraft', { title: 'Procedure, second draft', summary: 'Ten pages.' })
	await act('focalPoint', ledger, 'acceptFinal', { comment: 'Accepté.' })
	await act('manager', ledger, 'startFollowUp', { reviewOn: inDays(180) })

	const state = await visit('focalPoint', ledger)
	expect(await state.locator('html').getAttribute('lang')).toBe('fr')
	const text = (await state.locator('main').textContent()) ?? ''
	for (const part of ['Ama Adviser', 'Veuillez ajouter', 'Accepté', 'Procedure, second draft', 'Projet 2'])
		expect(text).toContain(part)
	expect(await state.locator('main [name="expert"]').count()).toBe(0)
}, 180_000)

test('readings of an indicator are added by both sides and stay', async () => {
	const state = await visit('drafter', `${need}/indicators`)
	const reading = { position: '0', reached: '3', measuredOn: todayInState('GHA'), note: 'Compté sur place' }
	expect(await send(state, 'reached', { ...reading, measuredOn: inDays(30) })).toBe(422)
	expect(await state.inputValue('[name="note"]')).toBe(reading.note)
	expect(await send(state, 'reached', reading)).toBe(303)

	const manager = await visit('manager', `${delivery}/indicators`)
	expect(await violationsOn(manager)).toEqual([])
	// One expert-day is recorded: now the measurement.
	await manager.locator('a[href^="?reached="]').first().click()
	await manager.waitForLoadState('load')
	expect(await manager.inputValue('[name="reached"]')).toBe('1')
	expect(await send(manager, 'reached', { position: '0', reached: '4' })).toBe(303)
	await manager.locator('main details summary').first().click()
	expect(await manager.locator('main details tbody tr').count()).toBe(2)
}, 120_000)

test('board, timeline and calendar tell what is next, in Arabic and on a phone', async () => {
	for (const path of ['/deliveries', '/deliveries/board', delivery, `${delivery}/advisory`, '/calendar']) {
		const page = await visit('manager', path)
		expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
		expect(await violationsOn(page), path).toEqual([])
		await page.setViewportSize({ width: 360, height: 740 })
		expect(await tooWide(page), path).toBe(0)
		await page.setViewportSize({ width: 1280, height: 800 })
	}
	const board = await visit('focalPoint', '/deliveries')
	expect(await board.locator(`main a[href="${delivery}"]`).count()).toBe(1)
	await board.goto(`${new URL(board.url()).origin}/deliveries?kind=equipment`)
	expect(await board.locator(`main a[href="${delivery}"]`).count()).toBe(0)

	const twin = (await visit('manager', delivery)).locator('#timeline')
	await twin.locator('summary').click()
	expect(await twin.locator(`tbody time[datetime="${inDays(180)}"]`).count()).toBe(1)
}, 120_000)

test('a private link is made without JavaScript, read by a program, and taken back', async () => {
	const page = await visit('focalPoint', '/calendar')
	expect(await send(page, 'language', { language: 'es' })).toBe(200)
	const link = await page.inputValue('#new-link')
	const read = await fetch(link)
	expect([read.status, read.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
	const text = (await read.text()).replaceAll('\r\n ', '')
	expect(text).toContain(`URL;VALUE=URI:${address()}${delivery}`)
	expect(text).toContain(`DTSTART;VALUE=DATE:${inDays(180).replaceAll('-', '')}`)
	expect(text).not.toContain('Ama Adviser')

	await page.goto('/calendar')
	expect(await page.content()).not.toContain(link.split('/').at(-1))
	expect(await press(page, page.locator('#feeds form:has([name="id"]) button').first())).toBe(303)
	const gone = await fetch(link)
	expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'private, no-store'])
	expect(complaints.filter((line) => !line.includes('422'))).toEqual([])
}, 60_000)

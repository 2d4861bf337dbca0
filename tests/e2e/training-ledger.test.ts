import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { administrator } from '#prisma/seed/sample-people.ts'
import { canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { inDays } from '#tests/support/in-days.ts'
import { tooWide, useWindows, violationsOn } from './browser.ts'
import { cellsOf, countChecksAtOnce, partOf } from './ledger-steps.ts'
import { fill, type Look, press, takeStep, type Values } from './person.ts'
import { openRequest } from './server.ts'
import { type CastRole, cast } from './walk-data.ts'

// The State works without JavaScript in French, the programme manager with it in Arabic.
const looks: Partial<Record<CastRole | 'administrator', Look>> = {
	drafter: { javaScriptEnabled: false, language: 'fr' },
	focalPoint: { javaScriptEnabled: false, language: 'fr' },
	manager: { language: 'ar' },
}

const { complaints, windowOf, openFor, address, browser } = useWindows(
	{ ...cast, administrator: administrator.email },
	looks,
)

let delivery: string
const days = [-5, -4, -3, -2, -1].map((day) => inDays(day))

async function visit(part: CastRole) {
	const page = await windowOf(part)
	await page.goto(`${delivery}/training`)
	return page
}

/** Takes a step of the delivery in its records. */
async function act(part: CastRole, type: string, values: Values = {}) {
	expect(await takeStep(await visit(part), type, values), type).toBe(303)
}

/** Sends one part of the records. Returns the status. */
async function send(part: CastRole, of: string, values: Values) {
	const page = await windowOf(part)
	const form = await partOf(page, delivery, of)
	await fill(form, values)
	return press(page, form.locator('button').last())
}

const saysOn = async (page: Page) => (await page.locator('main').textContent()) ?? ''

test('the plan is written and people are called for, no more than there are seats', async () => {
	const state = await windowOf('focalPoint')
	const request = await openRequest(state, 'ghana.document-training')
	const need = await state.locator(`main table a[href^="${request}/needs/"]`).nth(1).getAttribute('href')
	await state.goto(need ?? '')
	expect(await takeStep(state, 'confirmOffer')).toBe(303)
	delivery = (await state.locator('main a[href^="/deliveries/"]').first().getAttribute('href')) ?? ''

	const lateReason = 'Recorded after the course.'
	const plan = { days: days.join('\n'), plan: 'Documents, then interviews.', lateReason }
	const budget = { 'budget.0.item': 'Rooms', 'budget.0.amount': 4000 }
	// No money is available that late: the error is at the field, and the typed values remain.
	expect(await send('manager', 'plan', { ...plan, ...budget, days: '2099-01-01' })).toBe(422)
	const page = await windowOf('manager')
	expect(await page.locator('[name="budget.0.item"]').inputValue()).toBe('Rooms')
	expect(await violationsOn(page)).toEqual([])
	expect(await send('manager', 'plan', { ...plan, ...budget })).toBe(303)
	const call = { startsOn: days[0] ?? '', endsOn: days[4] ?? '', place: 'Accra', language: 'en', lateReason }
	const many = { ...call, seats: 13, minimumCohort: 3 }
	expect(await takeStep(await visit('manager'), 'callForNominations', many)).toBe(422)
	await act('manager', 'callForNominations', { ...many, seats: 12 })
}, 120_000)

const someone = { name: 'Ama Mensah (sample)', sex: 'female', post: 'Agent', unit: 'Aflao', language: 'ar' }

test('a State names people one by one, as a list and as a file, without JavaScript', async () => {
	const page = await visit('drafter')
	expect(await page.locator('html').getAttribute('lang')).toBe('fr')
	expect(await takeStep(page, 'nominate')).toBe(422)
	expect(await send('drafter', 'nominee', { ...someone, post: '' })).toBe(422)
	expect(await page.inputValue('#nominee [name="name"], form:has([value="nominee"]) [name="name"]')).toBe(
		someone.name,
	)
	expect(await send('drafter', 'nominee', someone)).toBe(303)
	const list = ['Yaw Darko (sample); M; Agent; Elubo', 'Efua Sarpong (sample); X; Agent; Elubo']
	expect(await send('drafter', 'list', { list: list.join('\n') })).toBe(422)
	expect(await saysOn(page)).toContain('Ligne 2')
	expect(await send('drafter', 'list', { list: list.join('\n').replace('X', 'F') })).toBe(303)

	await partOf(page, delivery, 'list')
	const rows = ['Kojo Addo', 'Kofi Annor', 'Adwoa Boateng'].map((name) => `${name} (sample),M,Agent,Paga`)
	await page.setInputFiles('#list-file', {
		name: 'liste.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(rows.join('\r\n')),
	})
	expect(await press(page, page.locator('form:has(#list-file) button'))).toBe(303)
	// The last one is a woman, and one more does not attend.
	const corrected = page.locator('tr', { hasText: 'Adwoa' }).locator('a')
	await page.goto((await corrected.getAttribute('href')) ?? '')
	await page.locator('main [name="sex"][value="female"]').check()
	expect(await press(page, page.locator('main form:has([name="sex"]) button'))).toBe(303)
	const row = page.locator('tr', { hasText: 'Kofi Annor' })
	expect(await press(page, row.locator('button'))).toBe(303)
	await act('drafter', 'nominate')
}, 120_000)

test('the manager decides who comes, and the days and tests of each are written down', async () => {
	const page = await windowOf('manager')
	const vetting = await cellsOf(page, delivery, 'participants')
	const choices = await vetting.locator('select').all()
	for (const choice of choices.slice(0, -1)) await choice.selectOption('confirmed')
	await choices.at(-1)?.selectOption('reserve')
	await vetting.locator('[name$=".remark"]').last().fill('Une place se libérera peut-être.')
	expect(await press(page, vetting.locator('button').last())).toBe(303)
	expect(await saysOn(page)).toContain('50')
	await act('manager', 'confirmParticipants')
	const state = await visit('drafter')
	await state.goto(`${delivery}/training/participants`)
	expect(await saysOn(state)).toContain('Une place se libérera peut-être.')

	await act('manager', 'openSession')
	expect(await takeStep(await visit('manager'), 'closeSession')).toBe(422)
	// Two people enter the same day: what only one of them has changed stays, and what both did is asked about.
	const older = await openFor('manager', { language: 'ar' })
	const before = await cellsOf(older, delivery, `attendance?day=${days[0]}`)
	for (const [at, day] of days.entries()) {
		const form = await cellsOf(page, delivery, `attendance?day=${day}`)
		const marks = await form.locator('tbody select').all()
		for (const mark of marks) await mark.selectOption('present')
		if (at > 2) await marks.at(-1)?.selectOption('absent')
		expect(await press(page, form.locator('button').last())).toBe(303)
	}
	await before.locator('tbody select').first().selectOption('absent')
	expect(await press(older, before.locator('button').last())).toBe(409)
	expect(await older.locator('#entry tbody select').first().inputValue()).toBe('absent')
	expect(await older.locator('#entry tbody select').nth(1).inputValue()).toBe('present')
	expect(await violationsOn(older)).toEqual([])
	await older.context().close()
	expect(await violationsOn(page)).toEqual([])
	await act('manager', 'closeSession')
	const results = await cellsOf(page, delivery, 'results')
	for (const field of await results.locator('[name$="preTest"]').all()) await field.fill('41')
	for (const field of await results.locator('[name$="postTest"]').all()) await field.fill('79')
	expect(await press(page, results.locator('button').last())).toBe(303)
	expect(await send('manager', 'satisfaction', { 'satisfaction.a3': 1, 'satisfaction.a5': 3 })).toBe(303)
	await act('manager', 'recordLearning')
	await act('manager', 'certify')
}, 120_000)

/** Checks a certificate as an anonymous visitor. */
async function check(page: Page, number: string, code: string) {
	await page.goto(`${address()}/certificates/verify`)
	await fill(page.locator('main form'), { number, code })
	expect(await press(page, page.locator('main form button').last())).toBe(200)
	return saysOn(page)
}

test('certificates are printed for the State, checked by anyone, and revoked', async () => {
	const state = await visit('drafter')
	await state.goto(`${delivery}/training/certificates`)
	const links = state.locator('main a[href$=".pdf"]')
	expect(await links.count()).toBe(3)
	const file = await state.request.get((await links.first().getAttribute('href')) ?? '')
	expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
	const number = (await links.first().textContent()) ?? ''
	const code = canReadPdf ? pdfText(await file.body()).match(/[2-9A-Z]{4}(-[2-9A-Z]{4}){3}/)?.[0] : undefined

	const anybody = await browser().newContext({ locale: 'ru' })
	const page = await anybody.newPage()
	expect(await check(page, number, 'AAAA-BBBB-CCCC-DDDD')).toContain('не подлинный или не опознан')
	expect(await violationsOn(page)).toEqual([])
	if (code) {
		const genuine = await check(page, number.toLowerCase(), code.replaceAll('-', ' '))
		expect(genuine).toContain('Сертификат подлинный')
		expect(genuine).not.toContain('Mensah')
	}
	const manager = await windowOf('manager')
	const form = await partOf(manager, delivery, 'revoke')
	await form.locator('select').selectOption({ index: 1 })
	await form.locator('[name="reason"]').fill('Présence erronée.')
	expect(await press(manager, form.locator('button').last())).toBe(303)
	if (code) expect(await check(page, number, code)).toContain('Сертификат отозван')
	await anybody.close()
	expect((await state.request.get((await links.first().getAttribute('href')) ?? '')).status()).toBe(404)
}, 120_000)

test('half a year later both sides are heard, and the office reads numbers alone', async () => {
	await act('focalPoint', 'confirmReceipt', { comment: 'Reçu.' })
	await countChecksAtOnce(await windowOf('administrator'))
	const form = await partOf(await windowOf('drafter'), delivery, 'followUp')
	await form.locator('select').selectOption({ index: 1 })
	await fill(form, { by: 'supervisor', stillInPost: 'yes', applying: 'yes', comment: 'Chaque jour.' })
	expect(await press(await windowOf('drafter'), form.locator('button').last())).toBe(303)
	await act('manager', 'recordFollowUp', { resultsReview: true, comment: 'Six months later.' })
	await act('manager', 'recordResults', { cases: 2, referrals: 1 })

	const officer = await visit('officer')
	const text = await saysOn(officer)
	for (const hidden of ['Mensah', 'SOM-C-', 'Chaque jour', 'Présence erronée'])
		expect(text).not.toContain(hidden)
	expect(await officer.locator('#figures table').count()).toBe(3)
	const figures = await officer.locator('#figures table').first().locator('tbody tr').allTextContents()
	expect(figures.length).toBe(2)
	// axe needs JavaScript for the page of the State.
	const state = await openFor('drafter', { language: 'fr' })
	await state.goto(`${delivery}/training`)
	const pages = { officer, manager: await visit('manager'), drafter: state }
	for (const [part, page] of Object.entries(pages)) {
		expect(await violationsOn(page), part).toEqual([])
		await page.setViewportSize({ width: 360, height: 740 })
		expect(await tooWide(page), part).toBe(0)
	}
	expect(complaints.filter((line) => !/4(22|09|04)/.test(line))).toEqual([])
}, 120_000)

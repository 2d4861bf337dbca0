import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { emailsOf, useWindows, violationsOn } from './browser.ts'
import { walkCatalogue } from './catalogue.ts'
import { boxesOf, notificationStatuses, tabStopsOf } from './drawn.ts'
import { press, takeStep } from './person.ts'
import { follow, openRequest, pathOf, titleOf } from './server.ts'

const plain = { javaScriptEnabled: false }
const osei = personOf('case.africa')
const ndiaye = personOf('case.africa.second')
const posts = {
	triage: 'triage',
	officer: 'case.africa',
	colleague: 'case.africa.second',
	ghana: 'focalPoint.ghana',
	namibia: 'focalPoint.namibia',
	drafter: 'drafter.morocco.police',
	morocco: 'focalPoint.morocco',
	manager: 'manager.africa',
}

const { complaints, openFor: windowOf } = useWindows(emailsOf(posts))

/** Checks the same address with axe and JavaScript. */
async function askAxe(post: keyof typeof posts, page: Page) {
	const other = await windowOf(post)
	await other.goto(page.url())
	expect(await violationsOn(other), page.url()).toEqual([])
	await other.context().close()
}

const rowsOf = (page: Page) => page.locator('main table tbody tr').allTextContents()

test('two requests are acknowledged at once, without JavaScript, and a third is left with its reason', async () => {
	const focalPoint = await windowOf('namibia', plain)
	await openRequest(focalPoint, 'namibia.law-and-airports')
	await takeStep(focalPoint, 'endorse', { noteNumber: 'NV/7/2026', noteDate: '2026-11-20' })

	const page = await windowOf('triage', plain)
	await page.goto('/requests')
	// The second is confidential: its title is in no list.
	for (const key of ['namibia.law-and-airports', 'morocco.forensics', 'bangladesh.judiciary']) {
		const row = page.locator('main tbody tr', { has: page.locator(`a[href="${await pathOf(key)}"]`) })
		await row.getByRole('checkbox').check()
	}
	await page.locator('main form#bulk button[value="acknowledge"]').click()
	await page.selectOption('[name="officer"]', osei.id)
	await page.locator('form:has([name="officer"]) button').click()
	await askAxe('triage', page)
	const preview = await rowsOf(page)
	expect(preview.filter((row) => row.includes(osei.name))).toHaveLength(2)
	expect(preview.find((row) => row.includes(titleOf('bangladesh.judiciary')))).toContain(
		'not possible in the current status',
	)

	await page.check('[name="authenticated"]')
	expect(await press(page, page.locator('#steps button'))).toBe(200)
	const results = await rowsOf(page)
	expect(results).toHaveLength(2)
	for (const row of results) expect(row).toContain('screening')
	await page.context().close()
	await focalPoint.context().close()
})

test('a deputy takes a step in place of the officer who is away, and the history says so', async () => {
	const away = await windowOf('officer')
	await away.goto('/deputies')
	expect(await violationsOn(away)).toEqual([])
	await away.selectOption('[name="deputyId"]', ndiaye.id)
	await away.fill('[name="lastDay"]', await away.inputValue('[name="firstDay"]'))
	await away.fill('[name="reason"]', 'Mission to a border post')
	expect(await press(away, away.locator('form:has([name="deputyId"]) button'))).toBe(303)
	expect(await violationsOn(away)).toEqual([])

	const deputy = await windowOf('colleague')
	await deputy.goto('/work')
	const title = 'Two document verification devices'
	// The same need may also await a score.
	const waiting = deputy.locator('main tr', { hasText: title }).filter({ hasText: `For ${osei.name}` })
	expect(await waiting.count()).toBe(1)
	const request = await openRequest(deputy, 'ghana.document-equipment')
	await follow(deputy, deputy.locator('main table a', { hasText: title }))
	const held = {
		reasonCode: 'NO_SUITABLE_PROGRAMME',
		reason: 'The supplier withdrew.',
	}
	expect(await takeStep(deputy, 'holdNeed', held)).toBe(303)
	await deputy.goto(`${request}/history`)
	expect(await violationsOn(deputy)).toEqual([])
	const latest = await deputy.locator('main ol:not(nav *) > li').first().textContent()
	expect(latest).toContain(ndiaye.name)
	expect(latest).toContain(osei.name)
	await away.context().close()
	await deputy.context().close()
})

test('a State reads a message and never a note', async () => {
	const page = await windowOf('officer')
	const request = await openRequest(page, 'ghana.care-procedure')
	await page.goto(`${request}/messages`)
	await page.fill('form#note [name="text"]', 'The budget line may move next year.')
	await page.check(`form#note [value="${personOf('triage').id}"]`)
	expect(await press(page, page.locator('form#note button'))).toBe(303)
	await page.fill('form#message [name="text"]', 'Could the visit take place in March?')
	expect(await press(page, page.locator('form#message button'))).toBe(303)
	expect(await violationsOn(page)).toEqual([])
	expect(await page.locator('#notes ol').textContent()).toContain('The budget line may move next year.')

	const state = await windowOf('ghana', plain)
	await state.goto(`${request}/messages`)
	expect(await state.locator('main').textContent()).toContain('Could the visit take place in March?')
	for (const path of [request, `${request}/messages`, `${request}/history`]) {
		await state.goto(path)
		expect(await state.content(), path).not.toContain('budget line')
	}
	await askAxe('ghana', state)
	await page.context().close()
	await state.context().close()
})

describe('the drawing of a request', () => {
	test('is reached by keyboard and says the same in words', async () => {
		const page = await windowOf('officer')
		await page.goto(`${await openRequest(page, 'ghana.care-procedure')}/process-chart`)
		expect(await violationsOn(page)).toEqual([])
		expect(await tabStopsOf(page)).toEqual([
			'a Requests',
			'a Safe accommodation after a rescue at sea or on land',
			'a Overview',
			'a Full request',
			'a Messages',
			'a Due diligence',
			'a Notifications',
			'a Access',
			'a History',
			'a Process chart',
			'a Go to the current status in the chart',
			'group',
		])
		for (const key of ['Shift+Tab', 'Shift+Tab', 'Enter']) await page.keyboard.press(key)
		const { here, passed, inView } = await boxesOf(page)
		const told = await notificationStatuses(page)
		expect(told.at(-1)).toBe(here)
		expect(told.slice(0, -1).toSorted()).toEqual(passed.toSorted())
		expect(inView).toBe(true)
		await page.context().close()
	})

	test('runs from right to left in Arabic, without JavaScript as with it', async () => {
		const page = await windowOf('ghana', { language: 'ar' })
		const path = `${await openRequest(page, 'ghana.care-procedure')}/process-chart`
		await page.goto(path)
		expect(await violationsOn(page)).toEqual([])
		const withScripts = await page.locator('main svg').first().innerHTML()
		const { here, passed, start } = await boxesOf(page)
		expect([...passed, here].toSorted()).toEqual((await notificationStatuses(page)).toSorted())
		expect(start).toBe('right')

		const without = await windowOf('ghana', { language: 'ar', ...plain })
		await without.goto(path)
		expect(await without.locator('main svg').first().innerHTML()).toBe(withScripts)
		await page.context().close()
		await without.context().close()
	})
})

test('a State changes the one answer that was unlocked, in French without JavaScript, and its focal point clears it', async () => {
	const asker = await windowOf('officer')
	const request = await openRequest(asker, 'morocco.forensics')
	const field = asker.locator('[name="unlocked"][value="situation.situation"]')
	const folded = asker.locator('details:not([open])', { has: field })
	while (await folded.count()) await folded.first().locator('> summary').click()
	const question = { 'questions.0.text': 'Quelle est la situation depuis juillet ?' }
	const status = await takeStep(asker, 'askClarification', {
		reasonCode: 'SCOPE_UNCLEAR',
		...question,
		unlocked: ['situation.situation'],
	})
	expect(status).toBe(303)
	expect(await violationsOn(asker)).toEqual([])

	const french = { language: 'fr', ...plain }
	const drafter = await windowOf('drafter', french)
	await drafter.goto(`${request}/clarification`)
	await askAxe('drafter', drafter)
	await follow(drafter, drafter.locator('main table a[href*="/clarification/"]'))
	expect(await drafter.locator('main [name="situation"]').count()).toBe(1)
	expect(await drafter.locator('main form textarea:not([hidden])').count()).toBe(1)
	await drafter.fill('[name="situation"]', 'Depuis juillet, trois réseaux passent par la côte.')
	expect(await press(drafter, drafter.locator('main button[value="continue"]:visible'))).toBeLessThan(400)
	const answer = { 'answers.0.text': 'Voir la situation, mise à jour.' }
	expect(await takeStep(drafter, 'answerClarification', answer)).toBe(303)

	const focalPoint = await windowOf('morocco', french)
	await focalPoint.goto(request)
	await askAxe('morocco', focalPoint)
	await focalPoint.goto(`${request}/filing`)
	expect(await focalPoint.locator('#changes').textContent()).toContain('trois réseaux')
	await focalPoint.goto(request)
	expect(await takeStep(focalPoint, 'clearAnswers')).toBe(303)

	await asker.goto(request)
	expect(await asker.locator('main').textContent()).toContain('Voir la situation, mise à jour.')
	for (const page of [asker, drafter, focalPoint]) await page.context().close()
})

test('all that an officer has open goes to another in one action, once its reason is given', async () => {
	const page = await windowOf('triage', { ...plain, complaints: [] })
	await page.goto('/workload')
	await askAxe('triage', page)
	await follow(page, page.locator('main tr', { hasText: osei.name }).locator('a[href*="transfer"]'))
	await page.selectOption('select[name="to"]', ndiaye.id)
	await page.locator('form:has(select[name="to"]) button').click()
	await askAxe('triage', page)
	const preview = await rowsOf(page)
	expect(preview.length).toBeGreaterThan(8)
	const confirm = page.locator('form:has([name="reason"]) button')
	expect(await press(page, confirm)).toBe(422)
	await page.fill('[name="reason"]', 'Takes up another post')
	expect(await press(page, confirm)).toBe(200)
	expect(await rowsOf(page)).toHaveLength(preview.length)
	await page.goto('/workload')
	expect(await page.locator('main tr', { hasText: osei.name }).locator('td').first().textContent()).toBe('0')
	await page.context().close()
})

test('a programme is written, opened, copied, closed and imported, in two languages, with scripts and without', () =>
	walkCatalogue((look) => windowOf('manager', look)))

test('no page complained in its console', () => {
	expect(complaints).toEqual([])
})

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { emailsOf, tooWide, useWindows, violationsOn } from './browser.ts'
import { takeStep } from './person.ts'
import { openRequest } from './server.ts'

const posts = {
	officer: 'case.africa',
	approver: 'approver',
	ghana: 'focalPoint.ghana',
}
const key = 'ghana.counters'
const reason = 'The lamps are for counters; what is lacking there are examiners. (sample)'

const { complaints, openFor } = useWindows(emailsOf(posts))

const open = async (page: Page) => {
	const path = await openRequest(page, key)
	await page.locator('#decide').waitFor()
	return path
}
const decide = (page: Page) => page.locator('#decide')

test('an officer reads what a need rests on beside the choice, also on a phone without JavaScript', async () => {
	const page = await openFor('officer')
	await open(page)
	expect(await violationsOn(page, { part: '#decide' })).toEqual([])
	const need = decide(page).locator('details[id^="decide-"]').first()
	const choice = await need.locator('[name="decisions.0.outcome"]').first().boundingBox()
	const about = await need.getByRole('table').first().boundingBox()
	// Beside each other: what is asked for starts where the choice does, to the left of it.
	expect(about && choice && about.x + about.width <= choice.x).toBe(true)

	const phone = await openFor('officer', { width: 360, language: 'ar', javaScriptEnabled: false })
	await open(phone)
	expect(await tooWide(phone)).toBe(0)
	expect(await decide(phone).getByRole('table').first().isVisible()).toBe(true)
	expect(await decide(phone).locator('[name="decisions.0.reason"]').isVisible()).toBe(true)
	await phone.context().close()
	await page.context().close()
})

test('what is missing is said at its field, and what was typed stays', async () => {
	const page = await openFor('officer', { javaScriptEnabled: false })
	await open(page)
	const status = await takeStep(page, 'proposeDecisions', {
		'decisions.0.reason': reason,
	})
	expect(status).toBe(422)
	expect(await page.title()).toMatch(/^Error: /)
	expect(await page.inputValue('[name="decisions.0.reason"]')).toBe(reason)
	const group = decide(page)
		.locator('fieldset', { has: page.locator('[name="decisions.0.outcome"]') })
		.first()
	expect(await group.locator('[id$="-error"]').count()).toBe(1)
	await page.context().close()
})

test('what is proposed is read beside the need by who approves it, and by the State once it is approved', async () => {
	const officer = await openFor('officer')
	await open(officer)
	const proposed = await takeStep(officer, 'proposeDecisions', {
		'decisions.0.outcome': 'decline',
		'decisions.0.reasonCode': 'NOT_FEASIBLE',
		'decisions.0.reason': reason,
	})
	expect(proposed).toBe(303)

	const approver = await openFor('approver', { javaScriptEnabled: false })
	await open(approver)
	const text = (await decide(approver).textContent()) ?? ''
	for (const part of [reason, personOf('case.africa').name]) expect(text).toContain(part)
	expect(await approver.locator('[name="decisions.0.outcome"]').count()).toBe(0)

	const ghana = await openFor('ghana')
	await openRequest(ghana, key)
	expect(await ghana.content()).not.toContain(reason)

	expect(await takeStep(approver, 'approveDecisions')).toBe(303)
	await ghana.reload()
	expect(await ghana.locator('main').textContent()).toContain(reason)
	expect(complaints.filter((line) => !line.includes('status of 422'))).toEqual([])
})

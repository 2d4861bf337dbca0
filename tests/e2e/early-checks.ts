import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fill, press } from './person.ts'

const targets = ['followUpSixMonths', 'checkSixMonths', 'checkTwelveMonths']

/**
 * Sets the targets of checks to one day, as an administrator: a browser test cannot wait for months, and a check counts
 * as the result from thirty days before it is due.
 */
export async function countChecksAtOnce(administrator: Page) {
	for (const name of targets) {
		await administrator.goto('/administration/settings')
		const form = administrator.locator('form', {
			has: administrator.locator(`input[name="name"][value="${name}"]`),
		})
		const folded = administrator.locator('details:not([open])', { has: form })
		if (await folded.count()) await folded.first().locator('summary').first().click()
		await fill(form.first(), { amount: 1, unit: 'days' })
		expect(await press(administrator, form.locator('button[value="save"]').first()), name).toBe(303)
	}
}

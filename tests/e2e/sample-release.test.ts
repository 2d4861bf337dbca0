import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lastHalfYear } from '#workflows/figures/periods.ts'
import { emailsOf, useWindows } from './browser.ts'

const { openFor } = useWindows(emailsOf({ triage: 'triage' }))

/** The numbers of needs by step in the table of a page: `..` where one is not shown. */
async function stepsOn(page: Page): Promise<Record<string, string>> {
	const rows = await page
		.locator('main table')
		.filter({ hasText: 'Submitted' })
		.first()
		.locator('tbody tr')
		.all()
	const cells = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()))
	return Object.fromEntries(cells.map(([step = '', n = '']) => [step.trim(), n.trim()]))
}

test('the sample release says what the figures of the same half-year say, or hides it', async () => {
	const page = await openFor('triage')
	await page.goto(`/figures?period=${lastHalfYear(new Date())}`)
	const counted = await stepsOn(page)
	await page.goto('/public')
	const released = await stepsOn(page)
	expect(Number(released.Submitted)).toBeGreaterThan(0)
	const shown = Object.entries(released).filter(([step, n]) => step in counted && n !== '..')
	expect(shown.length).toBeGreaterThan(4)
	expect(Object.fromEntries(shown.map(([step]) => [step, counted[step]]))).toEqual(Object.fromEntries(shown))
})

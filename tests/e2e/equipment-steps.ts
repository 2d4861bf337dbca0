import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fill, press, type Values } from './act.ts'

/** Sends the form of the ledger that does this, the first of its kind. Answers the status. */
export async function sendLedger(page: Page, delivery: string, does: string, values: Values) {
	await page.goto(`${delivery}/equipment`)
	const form = page.locator('form', { has: page.locator(`button[name="do"][value="${does}"]`) }).first()
	await fill(form, values)
	return press(page, form.locator(`button[name="do"][value="${does}"]`))
}

async function keep(page: Page, delivery: string, does: string, values: Values) {
	expect(await sendLedger(page, delivery, does, values), `${does} in ${delivery}`).toBe(303)
}

/** One row of a table of lines, by its place. */
export const rowOf = (at: number, values: Values): Values =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [`lines.${at}.${name}`, value]))

export const writeLine = (page: Page, delivery: string) =>
	keep(page, delivery, 'saveLine', {
		description: 'Document verification device',
		unit: 'piece',
		quantity: 2,
		unitPrice: 24_000,
		serialised: true,
	})

export const inspectLine = (page: Page, delivery: string) =>
	keep(page, delivery, 'inspect', rowOf(0, { ok: 2, short: 0, damaged: 0, remarks: 'As ordered.' }))

/** Lists the serial numbers, and signs for the Office. */
export async function signForOffice(page: Page, delivery: string) {
	await keep(page, delivery, 'listSerials', { serials: 'VD-0001, vd-0002' })
	await keep(page, delivery, 'signForOffice', {
		mode: 'title',
		place: 'Accra',
		conditions: 'Kept in the store.',
		officeName: 'M. Okello',
		officeTitle: 'Programme manager',
	})
}

export const checkLine = (page: Page, delivery: string) =>
	keep(page, delivery, 'check', rowOf(0, { present: 2, working: 2, used: 2, maintained: 2 }))

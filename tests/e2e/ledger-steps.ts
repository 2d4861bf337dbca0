import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { inDays } from '#tests/support/in-days.ts'
import { fill, press, type Values } from './person.ts'

/** Sends the first form of the records with this action. Returns the status. */
export async function sendLedger(page: Page, delivery: string, does: string, values: Values) {
	await page.goto(`${delivery}/equipment`)
	const form = page.locator('form', { has: page.locator(`button[name="do"][value="${does}"]`) }).first()
	await fill(form, values)
	return press(page, form.locator(`button[name="do"][value="${does}"]`))
}

async function keep(page: Page, delivery: string, does: string, values: Values) {
	expect(await sendLedger(page, delivery, does, values), `${does} in ${delivery}`).toBe(303)
}

/** Returns one row of a table, by its index. */
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

/** Enters the serial numbers, and signs for UNODC. */
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

const ledgerOf: Partial<Record<string, string>> = {
	nominee: '/participants',
	list: '/participants',
	withdraw: '/participants',
	revoke: '/certificates',
	followUp: '/follow-up',
}

/** Returns the form of one part of the training records, unfolded. */
export async function partOf(page: Page, delivery: string, part: string): Promise<Locator> {
	await page.goto(`${delivery}/training${ledgerOf[part] ?? ''}`)
	const form = page.locator('form', { has: page.locator(`input[name="part"][value="${part}"]`) }).first()
	const folded = page.locator('details:not([open])', { has: form })
	if (await folded.count()) await folded.first().locator('summary').first().click()
	return form
}

/** Returns the form of the cells of one ledger. */
export async function cellsOf(page: Page, delivery: string, ledger: string): Promise<Locator> {
	await page.goto(`${delivery}/training/${ledger}`)
	return page.locator('#entry')
}

async function send(page: Page, form: Locator, part: string) {
	expect(await press(page, form.locator('button').last()), part).toBe(303)
}

async function sendPart(page: Page, delivery: string, part: string, values: Values) {
	const form = await partOf(page, delivery, part)
	await fill(form, values)
	await send(page, form, part)
}

/** The days of a course that has just been held. */
export const trainingDays = [-5, -4, -3, -2, -1].map((day) => inDays(day))
const people = ['Ama Mensah', 'Yaw Darko', 'Efua Sarpong', 'Kojo Addo', 'Adwoa Boateng', 'Kofi Annor']
const list = people
	.map(
		(name, at) =>
			`${name} (sample); ${at % 2 ? 'M' : 'F'}; Officer; Post ${at % 3}; en; ; Unit head (sample)`,
	)
	.join('\n')

/** A State nominates people: the first by form, the others as a list. */
export async function nominatePeople(page: Page, delivery: string) {
	const [first, ...others] = list.split('\n')
	const [name = ''] = first?.split(';') ?? []
	await sendPart(page, delivery, 'nominee', {
		name,
		sex: 'female',
		post: 'Officer',
		unit: 'Post 0',
		language: 'en',
	})
	await sendPart(page, delivery, 'list', { list: others.join('\n') })
}

export async function confirmPeople(page: Page, delivery: string) {
	const form = await cellsOf(page, delivery, 'participants')
	for (const choice of await form.locator('select').all()) await choice.selectOption('confirmed')
	await send(page, form, 'participants')
}

export async function planDays(page: Page, delivery: string) {
	await sendPart(page, delivery, 'plan', {
		days: trainingDays.join('\n'),
		plan: 'Documents, then interviews.',
	})
}

/** Records full attendance, except for the last person, who attends one day. */
export async function recordPresence(page: Page, delivery: string) {
	for (const [at, day] of trainingDays.entries()) {
		const form = await cellsOf(page, delivery, `attendance?day=${day}`)
		const marks = await form.locator('tbody select').all()
		for (const [row, mark] of marks.entries())
			await mark.selectOption(at > 0 && row === marks.length - 1 ? 'absent' : 'present')
		await send(page, form, 'attendance')
	}
}

export async function recordTests(page: Page, delivery: string) {
	const form = await cellsOf(page, delivery, 'results')
	for (const field of await form.locator('[name$="preTest"]').all()) await field.fill('41')
	for (const field of await form.locator('[name$="postTest"]').all()) await field.fill('79')
	await send(page, form, 'results')
	await sendPart(page, delivery, 'satisfaction', { 'satisfaction.a3': 1, 'satisfaction.a5': 5 })
}

export async function hearOfParticipant(page: Page, delivery: string) {
	const form = await partOf(page, delivery, 'followUp')
	await form.locator('select[name="nomineeId"]').selectOption({ index: 1 })
	await fill(form, { by: 'supervisor', stillInPost: 'yes', applying: 'yes', comment: 'Uses it every day.' })
	await send(page, form, 'followUp')
}

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

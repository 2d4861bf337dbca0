import type { Locator, Page } from 'playwright-core'

export type Values = { [name: string]: string | number | boolean | readonly string[] }

/** Fills one control by its name, whatever it is: text, number, date, choice, tick, several ticks. */
async function fillOne(form: Locator, name: string, value: Values[string]) {
	const controls = form.locator(`[name="${name}"]:not([type="hidden"])`)
	const first = controls.first()
	const tag = await first.evaluate((element) => element.tagName.toLowerCase())
	const type = await first.getAttribute('type')
	if (tag === 'select') await first.selectOption(String(value))
	else if (type === 'radio' || (type === 'checkbox' && typeof value !== 'boolean'))
		for (const each of [value].flat()) await form.locator(`[name="${name}"][value="${each}"]`).check()
	else if (type === 'checkbox') await first.setChecked(Boolean(value))
	else await first.fill(String(value))
}

export async function fill(form: Locator, values: Values) {
	for (const [name, value] of Object.entries(values)) await fillOne(form, name, value)
}

/** Presses a button and waits until the answer of the server stands there as a whole page. Answers the status of the POST. */
export async function press(page: Page, button: Locator) {
	const [response] = await Promise.all([
		page.waitForResponse((answer) => answer.request().method() === 'POST'),
		page.waitForEvent('load'),
		button.click(),
	])
	return response.status()
}

/** Takes the step `type` on the open page, as its panel offers it. Answers the status of the POST. */
export async function takeStep(page: Page, type: string, values: Values = {}): Promise<number> {
	const button = page.locator(`button[name="type"][value="${type}"]`).first()
	const form = page.locator('form', { has: page.locator(`button[name="type"][value="${type}"]`) }).first()
	const folded = page.locator('details:not([open])', { has: form })
	if (await folded.count()) await folded.first().locator('summary').first().click()
	await fill(form, values)
	return press(page, button)
}

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { launch } from './browser.ts'
import { openWindow, personAt, type Values } from './person.ts'
import { openWorld, type World } from './server.ts'
import { filing } from './walk-data.ts'

/** The focused element, as far as forms are concerned. */
type Focused = {
	tag: string
	type: string
	name: string
	value: string
	checked: boolean
	inView: boolean
	isFirst: boolean
}

const focused = (page: Page) =>
	page.evaluate((): Focused => {
		const element = document.activeElement ?? document.body
		const field = element instanceof HTMLInputElement ? element : null
		const box = element.getBoundingClientRect()
		return {
			tag: element.tagName.toLowerCase(),
			type: String(Reflect.get(element, 'type') ?? ''),
			name: String(Reflect.get(element, 'name') ?? ''),
			value: String(Reflect.get(element, 'value') ?? ''),
			checked: field?.checked ?? false,
			inView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight,
			isFirst: element === document.body,
		}
	})

/** Whether the focused title belongs to a closed part with one of these fields. */
const closes = (page: Page, names: string[]) =>
	page.evaluate((names) => {
		const part = document.activeElement?.closest('details:not([open])')
		return names.some((name) => part?.querySelector(`[name="${name}"]`))
	}, names)

const MANY = 400

/**
 * Goes through a page by the Tab key alone, from its beginning to the button with `name` and `value`: fills in each
 * field and presses the button with Enter. Throws if the focus is not visible.
 */
async function answerByKeyboard(page: Page, values: Values, button: [name: string, value: string]) {
	const open = new Map(Object.entries(values))
	// A key pressed while scripts start causes a React warning, although nothing is lost.
	await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
	for (let presses = 0; presses < MANY; presses++) {
		await page.keyboard.press('Tab')
		const on = await focused(page)
		if (!on.inView && !on.isFirst) throw new Error(`The focus is out of sight at ${on.tag} ${on.name}`)
		if (open.size === 0 && on.tag === 'button' && on.name === button[0] && on.value === button[1]) {
			await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
			return
		}
		if (on.tag === 'summary' && (await closes(page, [...open.keys()]))) await page.keyboard.press('Enter')
		const value = open.get(on.name)
		if (value !== undefined && (await answer(page, on, value))) open.delete(on.name)
	}
	throw new Error(`Tab never came to ${[...open.keys(), button.join(' ')].join(', ')}`)
}

/** Returns whether the field is complete; boxes of one name come one after the other. */
async function answer(page: Page, on: Focused, value: Values[string]): Promise<boolean> {
	if (on.type === 'checkbox') return tick(page, on, value)
	if (on.type === 'radio') return choose(page, on, String(value))
	if (on.tag === 'select') return pick(page, String([value].flat()[0]))
	// A date is typed in the order of the reader's locale; in English month, day, year.
	const [year, month, day] = String(value).split('-')
	if (on.type === 'date') await page.keyboard.type(`${month}${day}${year}`)
	else {
		await page.keyboard.press('ControlOrMeta+a')
		await page.keyboard.type(String(value))
	}
	return true
}

async function tick(page: Page, { value: code, checked }: Focused, value: Values[string]) {
	const wanted = typeof value === 'boolean' ? value : [value].flat().map(String).includes(code)
	if (wanted !== checked) await page.keyboard.press('Space')
	const last = [value].flat().at(-1)
	return typeof value === 'boolean' || code === String(last)
}

async function choose(page: Page, { value: first, checked }: Focused, value: string) {
	if (first === value && !checked) await page.keyboard.press('Space')
	for (let at = first, steps = 0; at !== value; steps++) {
		if (steps > MANY) throw new Error(`${value} is not there to be chosen`)
		await page.keyboard.press('ArrowDown')
		at = (await focused(page)).value
	}
	return true
}

async function pick(page: Page, value: string) {
	for (let steps = 0; (await focused(page)).value !== value; steps++) {
		if (steps > MANY) throw new Error(`${value} is not there to be picked`)
		await page.keyboard.press('ArrowDown')
	}
	return true
}

let browser: Browser
let world: World

beforeAll(async () => {
	;[browser, world] = await Promise.all([launch(), openWorld()])
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

const isFirstRow = ([name]: [string, unknown]) => !/\.[1-9]\d*\./.test(name)
const isPast = (value: Values[string]) => typeof value === 'string' && value.length > 60

/** Short answers: one row of each table, and the beginnings of longer texts. */
const brief = (values: Values): Values =>
	Object.fromEntries(
		Object.entries(values)
			.filter(isFirstRow)
			.map(([name, value]) => [name, isPast(value) ? String(value).slice(0, 60).trim() : value]),
	)

test('a whole request is filed by keyboard alone', async () => {
	const complaints: string[] = []
	const drafter = await personAt(world.address, personOf('drafter.ghana.documents').email)
	const page = await openWindow(browser, drafter, { complaints })
	const goOn: [string, string] = ['intent', 'continue']

	await page.goto('/requests/new')
	await answerByKeyboard(page, { title: 'Sample: filed by keyboard', filingLanguage: 'en' }, ['', ''])
	const draft = new URL(page.url()).pathname
	await page.goto(`${draft}/about`)
	for (const values of Object.values(filing.sections)) await answerByKeyboard(page, brief(values), goOn)
	expect(new URL(page.url()).pathname).toBe(draft)

	const [training] = filing.needs
	await answerByKeyboard(page, {}, ['add', 'training'])
	await answerByKeyboard(page, brief(training?.need ?? {}), goOn)
	await answerByKeyboard(page, brief(training?.details ?? {}), goOn)
	expect(new URL(page.url()).pathname).toBe(draft)

	await answerByKeyboard(page, {}, ['type', 'sendForEndorsement'])
	expect(new URL(page.url()).pathname).toBe(draft.replace('/draft', ''))
	expect(await page.locator('main').textContent()).toContain('Awaiting endorsement')
	expect(complaints).toEqual([])
})

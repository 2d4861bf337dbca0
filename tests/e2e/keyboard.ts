import type { Page } from 'playwright-core'
import type { Values } from './person.ts'

/** What has the focus, as far as a form is concerned. */
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
		const element = document.activeElement as HTMLInputElement
		const box = element.getBoundingClientRect()
		return {
			tag: element.tagName.toLowerCase(),
			type: element.type ?? '',
			name: element.name ?? '',
			value: element.value ?? '',
			checked: element.checked ?? false,
			inView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight,
			isFirst: element === document.body,
		}
	})

const MANY = 400

/**
 * Goes through a page with the Tab key alone, from its beginning to the button with `name` and `value`: answers each
 * field on the way and presses the button with Enter. A focus that nobody could see is an error.
 */
export async function answerByKeyboard(page: Page, values: Values, button: [name: string, value: string]) {
	const open = new Map(Object.entries(values))
	// A key in the very moment in which the scripts start makes React complain, though nothing is lost by it.
	await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
	for (let presses = 0; presses < MANY; presses++) {
		await page.keyboard.press('Tab')
		const on = await focused(page)
		if (!on.inView && !on.isFirst) throw new Error(`The focus is out of sight at ${on.tag} ${on.name}`)
		if (open.size === 0 && on.tag === 'button' && on.name === button[0] && on.value === button[1]) {
			await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
			return
		}
		const value = open.get(on.name)
		if (value !== undefined && (await answer(page, on, value))) open.delete(on.name)
	}
	throw new Error(`Tab never came to ${[...open.keys(), button.join(' ')].join(', ')}`)
}

/** Answers whether the field is done with; boxes of one name come one after the other. */
async function answer(page: Page, on: Focused, value: Values[string]): Promise<boolean> {
	if (on.type === 'checkbox') return tick(page, on, value)
	if (on.type === 'radio') return choose(page, on, String(value))
	if (on.tag === 'select') return pick(page, String([value].flat()[0]))
	// A date is typed in the order of the reader's own calendar; in English month, day, year.
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

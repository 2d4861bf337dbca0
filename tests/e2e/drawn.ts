import type { Page } from 'playwright-core'

/** Returns what the first process chart of a page shows: the present state and those passed. */
export const boxesOf = (page: Page) =>
	page.evaluate(() => {
		const svg = document.querySelector('main svg')
		if (!svg?.parentElement) throw new Error('there is no chart')
		const lines = (group: Element) =>
			[...group.querySelectorAll('text')].map((text) => (text.textContent ?? '').trim())
		// A note with a day is below a present or passed state.
		const name = (group: Element) =>
			lines(group)
				.filter((line) => !/\d{4}/.test(line))
				.join(' ')
		const groups = [...svg.querySelectorAll(':scope > g')]
		const here = groups.find(({ id }) => id.endsWith('-here'))
		const passed = groups.filter((group) => lines(group).some((line) => line.includes('✓')))
		if (!groups[0] || !here) throw new Error('the chart shows no present state')
		const frame = svg.parentElement.getBoundingClientRect()
		const first = groups[0].getBoundingClientRect()
		const at = here.getBoundingClientRect()
		const whole = svg.getBoundingClientRect()
		const middle = whole.left + whole.width / 2
		return {
			here: name(here),
			passed: passed.map(name),
			start: first.left + first.width / 2 < middle ? 'left' : 'right',
			inView:
				at.left >= frame.left && at.right <= frame.right && at.top >= frame.top && at.bottom <= frame.bottom,
		}
	})

/** Returns the states in the text beside the process chart, in order. */
export const notificationStatuses = async (page: Page) => {
	const stops = page.locator('main ol:has(> [aria-current="step"])').first().locator('> li > span')
	return (await stops.allTextContents()).map((text) => text.trim())
}

/** Returns the tab stops of the page in order: role or element name, and the words of a link. */
export async function tabStopsOf(page: Page): Promise<string[]> {
	const stops: string[] = []
	await page.locator('main').focus()
	for (;;) {
		await page.keyboard.press('Tab')
		const stop = await page.evaluate(() => {
			const on = document.activeElement
			if (!on?.closest('main')) return null
			return [on.role ?? on.localName, on.localName === 'a' ? on.textContent : ''].join(' ').trim()
		})
		if (stop === null || stops.length > 50) return stops
		stops.push(stop)
	}
}

import { get } from 'node:http'
import type { Page } from 'playwright-core'

type Line = { kilobitsPerSecond: number; roundTrip: number }

/** Returns the bytes of one page over the network, compressed, including response headers. */
export async function weigh(page: Page, path: string): Promise<number> {
	const session = await page.context().newCDPSession(page)
	await session.send('Network.enable')
	let bytes = 0
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength
	})
	await page.goto(path, { waitUntil: 'networkidle' })
	await session.detach()
	return bytes
}

/** Returns an answer of the server, compressed as a browser asks for it: its bytes, without headers. */
export const compressed = (url: string, cookie: string) =>
	new Promise<Buffer>((resolve, reject) => {
		get(url, { headers: { cookie, 'accept-encoding': 'br' } }, async (answer) => {
			if (answer.statusCode !== 200 || answer.headers['content-encoding'] !== 'br')
				return reject(new Error(`${url}: ${answer.statusCode} ${answer.headers['content-encoding']}`))
			resolve(Buffer.concat(await answer.toArray()))
		}).on('error', reject)
	})

/** Returns the seconds until the page is usable on such a connection: loaded, and its scripts have run. */
export async function secondsToUsable(page: Page, path: string, { kilobitsPerSecond, roundTrip }: Line) {
	const session = await page.context().newCDPSession(page)
	await session.send('Network.enable')
	const throughput = (kilobitsPerSecond * 1000) / 8
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: roundTrip,
		downloadThroughput: throughput,
		uploadThroughput: throughput,
	})
	const started = performance.now()
	await page.goto(path, { waitUntil: 'load', timeout: 120_000 })
	await session.detach()
	return (performance.now() - started) / 1000
}

/**
 * Opens a page with an empty cache on such a connection. Returns what arrived of it and its style sheets, without which
 * nothing is painted, and the seconds until the first text was painted.
 */
export async function bytesBeforePaint(page: Page, path: string, { kilobitsPerSecond, roundTrip }: Line) {
	const session = await page.context().newCDPSession(page)
	await session.send('Network.enable')
	await session.send('Performance.enable')
	const throughput = (kilobitsPerSecond * 1000) / 8
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: roundTrip,
		downloadThroughput: throughput,
		uploadThroughput: throughput,
	})
	const types = new Map<string, string>()
	let bytes = 0
	session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (['Document', 'Stylesheet'].includes(types.get(requestId) ?? '')) bytes += encodedDataLength
	})
	await page.goto(path, { waitUntil: 'networkidle', timeout: 120_000 })
	const seconds = await page.evaluate(
		() => (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0) / 1000,
	)
	await session.detach()
	return { bytes, seconds }
}

/** Returns what the first process chart of a page shows: the present state and those passed. */
export const boxesOf = (page: Page) =>
	page.evaluate(() => {
		const svg = document.querySelector('main svg') as SVGSVGElement
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
		const [frame, first, at] = [
			...[svg.parentElement as Element, groups[0] as Element, here as Element].map((each) =>
				each.getBoundingClientRect(),
			),
		] as [DOMRect, DOMRect, DOMRect]
		const whole = svg.getBoundingClientRect()
		const middle = whole.left + whole.width / 2
		return {
			here: here ? name(here) : '',
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
			const on = document.activeElement as HTMLElement
			if (!on.closest('main')) return null
			return [on.role ?? on.localName, on.localName === 'a' ? on.textContent : ''].join(' ').trim()
		})
		if (stop === null || stops.length > 50) return stops
		stops.push(stop)
	}
}

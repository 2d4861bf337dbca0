import { get } from 'node:http'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export type Line = { kilobitsPerSecond: number; roundTrip: number }

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

/** Opens a signed-in window with an empty cache. */
export async function freshWindow(
	browser: Browser,
	address: string,
	cookies: Awaited<ReturnType<BrowserContext['cookies']>>,
	javaScriptEnabled = true,
): Promise<Page> {
	const context = await browser.newContext({ baseURL: address, javaScriptEnabled })
	await context.addCookies(cookies)
	return context.newPage()
}

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

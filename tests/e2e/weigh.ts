import type { Browser, BrowserContext, Page } from 'playwright-core'

export type Line = { kilobitsPerSecond: number; roundTrip: number }

/** Adds up what one page costs over the wire, compressed, headers of the answers included. */
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

/** A window that has been nowhere yet but is signed in: nothing of ours is in its cache. */
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

/** Seconds until the page can be used on a line like this: read, and its scripts have run. */
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

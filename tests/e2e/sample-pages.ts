import type { Locator, Page } from 'playwright-core'
import { newId, withFixedIds } from '#app/platform/ids.server.ts'
import { requests } from '#prisma/data/samples.ts'

/** The title of a sample request, by its key. */
export const titleOf = (key: string) => String(requests.find((request) => request.key === key)?.about.title)

/** Goes where a link leads. */
export async function follow(page: Page, link: Locator) {
	await page.goto((await link.first().getAttribute('href')) ?? '')
}

/** Where a sample request is. */
export const pathOf = async (key: string) =>
	`/requests/${await withFixedIds(`sample/${key}`, async () => newId())}`

/** The page of a sample request; some read it in their lists by its reference alone. */
export async function openRequest(page: Page, key: string) {
	const path = await pathOf(key)
	await page.goto(path)
	return path
}

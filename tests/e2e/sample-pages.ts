import type { Locator, Page } from 'playwright-core'
import { requests } from '#prisma/data/samples.ts'

/** The title of a sample request, by its key. */
export const titleOf = (key: string) => String(requests.find((request) => request.key === key)?.about.title)

/** Goes where a link leads. */
export async function follow(page: Page, link: Locator) {
	await page.goto((await link.first().getAttribute('href', { timeout: 10_000 })) ?? '')
}

/** The page of a sample request, found as a reader finds it: by its title in the list. */
export async function openRequest(page: Page, key: string) {
	const title = titleOf(key)
	await page.goto(`/requests?text=${encodeURIComponent(title.slice(0, 40))}`)
	await follow(page, page.locator('main table a', { hasText: title }))
	return new URL(page.url()).pathname
}

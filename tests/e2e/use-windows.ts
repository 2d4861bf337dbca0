import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { launch } from './browser.ts'
import { openWorld, type World } from './open-world.ts'
import { type Look, openWindow, type Person, personAt } from './person.ts'

/**
 * The sample world and a browser for one test file. `openFor` opens a window of somebody, `windowOf` the one window
 * that each person keeps, as `looks` says; what they complain of is collected.
 */
export function useWindows<Who extends string>(
	emails: Record<Who, string>,
	looks: Partial<Record<Who, Look>> = {},
) {
	let browser: Browser
	let world: World
	const complaints: string[] = []
	const people = new Map<Who, Person>()
	const windows = new Map<Who, Page>()

	beforeAll(async () => {
		;[browser, world] = await Promise.all([launch(), openWorld()])
	})
	afterAll(async () => {
		await browser?.close()
		await world?.end()
	})

	async function openFor(who: Who, look: Look = {}): Promise<Page> {
		const person = people.get(who) ?? (await personAt(world.address, emails[who]))
		people.set(who, person)
		return openWindow(browser, person, { complaints, ...look })
	}
	async function windowOf(who: Who): Promise<Page> {
		const page = windows.get(who) ?? (await openFor(who, looks[who]))
		windows.set(who, page)
		return page
	}
	return { complaints, openFor, windowOf, address: () => world.address, browser: () => browser }
}

/** The addresses of sample people, by the keys they have in the sample world. */
export const emailsOf = <Who extends string>(keys: Record<Who, string>) =>
	Object.fromEntries(Object.entries<string>(keys).map(([who, key]) => [who, personOf(key).email])) as Record<
		Who,
		string
	>

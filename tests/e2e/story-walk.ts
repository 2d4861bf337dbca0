import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { queuePool, withActor } from '#app/platform/database/database.server.ts'
import { fileDraft } from '#prisma/seed/file-draft.ts'
import { runStory } from '#prisma/seed/run-story.ts'
import type { Story } from '#prisma/seed/story.ts'
import { needsOf } from '#tests/support/steps.ts'
import { launch, type Mode, People } from './browser.ts'
import { takeStep, type Values } from './person.ts'
import { deadLinks, notWords, openMailbox, type ReadLetter } from './read-letters.ts'
import { openWorld, type World } from './server.ts'
import { inWorld, type WorldPlace } from './walk-data.ts'

type Walk<CastRole extends string> = {
	story: Story
	cast: Record<CastRole, string>
	mode: Mode
	/** Other stories that are filed with it. */
	others?: readonly Story[]
}

/** The text of a page, with one blank between words and without the marks of direction around them. */
export const textOf = async (page: Page) =>
	((await page.locator('main').textContent()) ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ')

/** The cells of a table of a page, row by row without its head. */
export const rowsIn = (page: Page, selector: string) =>
	page
		.locator(`${selector} tbody tr`)
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.children].map((cell) => (cell.textContent ?? '').replace(/[\u2066-\u2069]/g, '')),
			),
		)

/**
 * Files a story before the tests of a file, and lets its cast, by e-mail address, walk on from there in windows of one
 * mode. Returns the way to do so; `filed` has the ids of the request and its first need.
 */
export function useStoryWalk<CastRole extends string>({ story, cast, mode, others = [] }: Walk<CastRole>) {
	const filed = { requestId: '', needId: '' }
	let browser: Browser
	let world: World
	let people: People
	let mailbox: Awaited<ReturnType<typeof openMailbox>>

	beforeAll(async () => {
		mailbox = await openMailbox()
		const file = async () => {
			filed.requestId = await fileDraft(story)
			await runStory(story, filed.requestId)
			filed.needId = (await needsOf(filed.requestId))[0]?.id ?? ''
			for (const other of others) await runStory(other, await fileDraft(other))
		}
		;[browser, world] = await Promise.all([
			launch(),
			openWorld(mailbox.settings, (place) => inWorld(place, file)),
		])
		people = new People(browser, world.address, mode, new Map())
		for (const email of Object.values<string>(cast)) await people.chooseLanguage(email)
	})
	afterAll(async () => {
		await people?.close()
		await browser?.close()
		await world?.end()
		await mailbox?.close()
	})

	return {
		filed,
		pageOf: (part: CastRole) => people.page(cast[part]),
		visit: (part: CastRole, address: string) => people.visit(cast[part], address),
		/** Takes a step by the form of a page. */
		async act(part: CastRole, address: string, type: string, values: Values = {}) {
			const page = await people.visit(cast[part], address)
			expect(await takeStep(page, type, values), `${type} on ${address}`).toBe(303)
			await people.inspect(page)
			return page
		},
		/** Steps of the domain that the walk does not show, while the server is stopped. */
		async meanwhile(work: () => Promise<void>) {
			await people.leave()
			await world.meanwhile(work)
		},
		/** The e-mails sent since the last time, all read: none shows a missing value or has a link its reader cannot open. */
		async readLetters(): Promise<ReadLetter[]> {
			const pageOf = (email: string) => people.page(email)
			const letters = await mailbox.read(pageOf)
			for (const { to, subject, text } of letters)
				expect(`${subject}\n${text}`, `${subject} to ${to}`).not.toMatch(notWords)
			const dead = []
			for (const letter of letters) dead.push(...(await deadLinks(letter, pageOf)))
			expect(dead).toEqual([])
			return letters
		},
		/** Stops the server; returns what its pages complained of, and the place of its database. */
		async end() {
			const { complaints } = people
			await people.leave()
			await world.stop()
			return { complaints, place: world }
		},
	}
}

type Afterwards = {
	requestStatus: string
	needStatuses: string[]
	deliveryStatuses: string[]
	mail: string[]
	brokenChains: unknown[]
}

/** Reads what a stopped server left about one request, in its database or its data folder. */
export const lookAfterwards = (place: WorldPlace, requestId: string): Promise<Afterwards> =>
	inWorld(place, async () => {
		const brokenChains = (await queuePool().query('select * from audit_broken()')).rows
		return about(requestId, brokenChains)
	})

const about = (id: string, brokenChains: unknown[]) =>
	withActor(systemActor, async (tx): Promise<Afterwards> => {
		const request = await tx.request.findUniqueOrThrow({
			where: { id },
			include: { needs: { include: { deliveries: true }, orderBy: { rank: 'asc' } } },
		})
		const notices = await tx.notice.findMany({ where: { requestId: id } })
		return {
			requestStatus: request.status,
			needStatuses: request.needs.map(({ status }) => status),
			deliveryStatuses: request.needs.flatMap(({ deliveries }) => deliveries.map(({ status }) => status)),
			mail: notices
				.map(({ template, recipient, language, status }) =>
					status === 'sent' ? `${template} ${recipient} ${language}` : `${template} not sent`,
				)
				.sort(),
			brokenChains,
		}
	})

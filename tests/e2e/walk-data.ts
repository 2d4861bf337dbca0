import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { requests } from '#prisma/data/samples.ts'
import { fileDraft } from '#prisma/seed/file-draft.ts'
import { runStory } from '#prisma/seed/run-story.ts'
import { personOf, sampleId } from '#prisma/seed/sample-people.ts'
import type { Story } from '#prisma/seed/story.ts'
import { needsOf } from '#tests/support/steps.ts'
import { launch, type Mode, People } from './browser.ts'
import { takeStep, type Values } from './person.ts'
import { inWorld } from './seed-world.ts'
import { openWorld, type World } from './server.ts'

const sample = (key: string) => {
	const found = requests.find((request) => request.key === key)
	if (!found) throw new Error(`no sample ${key}`)
	return found
}
const training = sample('ghana.document-training')
const equipment = sample('ghana.document-equipment')
const advisory = sample('ghana.care-procedure')

/** Returns `{ a: { b: 1 }, rows: [{ c: 2 }] }` as field names: `a.b`, `rows.0.c`. Empty values are omitted. */
function flat(value: object, prefix = ''): Values {
	return Object.assign(
		{},
		...Object.entries(value).map(([name, held]) => {
			if (held === '' || (Array.isArray(held) && held.length === 0)) return {}
			const list = Array.isArray(held) && held.every((each) => typeof each !== 'object')
			if (held !== null && typeof held === 'object' && !list) return flat(held, `${prefix}${name}.`)
			return { [prefix + name]: held as string }
		}),
	)
}

/** The request of the Document Fraud Expertise Centre, as its drafter types it: three needs, one of each kind. */
export const filing = {
	title: training.about.title,
	sections: {
		about: flat(training.about),
		institution: flat(training.institution),
		situation: flat(training.situation),
		rights: flat(training.rights),
	},
	needs: [training.needs[0], equipment.needs[1], advisory.needs[0]].map((need) => {
		if (!need) throw new Error('the samples lack a need')
		const { kind } = need
		return { kind, need: flat(need.need), details: flat((need as Record<string, unknown>)[kind] as object) }
	}),
}

const email = (key: string) => personOf(key).email

/** People of the sample world for each role of the walk, by address. */
export const cast = {
	drafter: email('drafter.ghana.documents'),
	focalPoint: email('focalPoint.ghana'),
	mission: email('mission.ghana'),
	triage: email('triage'),
	officer: email('case.africa'),
	approver: email('approver'),
	dueDiligence: email('due-diligence'),
	manager: email('manager.africa'),
}
export type Part = keyof typeof cast

export const officerId = sampleId('case.africa')
/** Notified together with the first triage officer; keeps the language of the sample world. */
export const secondTriage = { email: email('triage.second'), language: 'fr' }

type Walk<Part extends string> = { story: Story; cast: Record<Part, string>; mode: Mode }

/** The text of a page, with one blank between words and without the marks of direction around them. */
export const textOf = async (page: Page) =>
	((await page.locator('main').textContent()) ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ')

/**
 * Files a story before the tests of a file, and lets its cast, by e-mail address, walk on from there in windows of one
 * mode. Returns the way to do so; `filed` has the ids of the request and its first need.
 */
export function useStoryWalk<Part extends string>({ story, cast, mode }: Walk<Part>) {
	const filed = { requestId: '', needId: '' }
	let browser: Browser
	let world: World
	let people: People

	beforeAll(async () => {
		const file = async () => {
			filed.requestId = await fileDraft(story)
			await runStory(story, filed.requestId)
			filed.needId = (await needsOf(filed.requestId))[0]?.id ?? ''
		}
		;[browser, world] = await Promise.all([launch(), openWorld({}, (place) => inWorld(place, file))])
		people = new People(browser, world.address, mode, new Map())
		for (const email of Object.values<string>(cast)) await people.chooseLanguage(email)
	})
	afterAll(async () => {
		await people?.close()
		await browser?.close()
		await world?.end()
	})

	return {
		filed,
		pageOf: (part: Part) => people.page(cast[part]),
		visit: (part: Part, address: string) => people.visit(cast[part], address),
		/** Takes a step by the form of a page. */
		async act(part: Part, address: string, type: string, values: Values = {}) {
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
		/** Stops the server; returns what its pages complained of, and the place of its database. */
		async end() {
			const { complaints } = people
			await world.stop()
			return { complaints, place: world }
		},
	}
}

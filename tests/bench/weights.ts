import type { Browser } from 'playwright-core'
import { personOf } from '#prisma/seed/sample-people.ts'
import { launch } from '#tests/e2e/browser.ts'
import { addNeed, beginDraft, writeDraft } from '#tests/e2e/drafts.ts'
import { type Look, openWindow, type Person, personAt } from '#tests/e2e/person.ts'
import { secondsToUsable, weigh } from '#tests/e2e/weigh.ts'
import type { Figure } from './table.ts'

const kB = 1000
const line = { kilobitsPerSecond: 512, roundTrip: 300 }
const HEAVIEST = 5

type Weighed = { name: string; path: string; bytes: number }

const show = (bytes: number) => `${(bytes / kB).toFixed(1)} kB`
const figure = (what: string, bytes: number, most: number): Figure => ({
	what,
	value: show(bytes),
	aim: `<= ${most} kB`,
	met: bytes <= most * kB,
})

/** Measures each page as the first one of a new browser. */
async function weighFresh(browser: Browser, person: Person, pages: Record<string, string>, look: Look = {}) {
	const weighed: Weighed[] = []
	for (const [name, path] of Object.entries(pages)) {
		const page = await openWindow(browser, person, look)
		weighed.push({ name, path, bytes: await weigh(page, path) })
		await page.context().close()
	}
	return weighed.sort((one, other) => other.bytes - one.bytes)
}

/** Measures sections opened one after the other: the cost of the later ones. */
async function weighLater(browser: Browser, person: Person, [first = '', ...later]: string[]) {
	const page = await openWindow(browser, person)
	await weigh(page, first)
	const bytes: number[] = []
	for (const path of later) bytes.push(await weigh(page, path))
	await page.context().close()
	return Math.max(...bytes)
}

async function seconds(browser: Browser, person: Person, { name, path }: Weighed): Promise<Figure> {
	const page = await openWindow(browser, person)
	const taken = await secondsToUsable(page, path, line)
	await page.context().close()
	return { what: `${name} at 512 kbit/s, 300 ms`, value: `${taken.toFixed(1)} s` }
}

/** Compares a task list with many needs with one of a single need: milliseconds of the fastest response. */
async function taskList(person: Person, needs: number) {
	const draft = await beginDraft(person)
	for (let n = 0; n < needs; n++) await addNeed(person, draft, 'training')
	const times: number[] = []
	for (let n = 0; n < 20; n++) {
		const started = performance.now()
		await (await person.get(draft)).text()
		times.push(performance.now() - started)
	}
	return Math.min(...times)
}

async function taskLists(person: Person): Promise<Figure> {
	const [one, twenty] = [await taskList(person, 1), await taskList(person, 20)]
	const value = `${twenty.toFixed(0)} ms`
	const against = `${one.toFixed(0)} ms with one`
	const ratio = twenty / one
	return { what: 'task list with 20 needs', value, against, ratio, aim: '<= 2', met: ratio <= 2 }
}

/** Measures the size of the pages of a submission, and the time of the largest on a slow connection. */
export async function weights(address: string): Promise<Figure[]> {
	const browser = await launch()
	try {
		const drafter = await personAt(address, personOf('drafter.ghana.documents').email)
		const nobody = { ...drafter, cookie: 'nobody=1' }
		const { draft, pages: sections } = await writeDraft(drafter)
		const more = { attachments: `${draft}/attachments`, 'new request': '/requests/new' }
		const heavy = await weighFresh(browser, drafter, { ...sections, ...more })
		const [plain] = await weighFresh(browser, drafter, sections, { javaScriptEnabled: false })
		const [start] = await weighFresh(browser, nobody, { start: '/' })
		const later = await weighLater(browser, drafter, Object.values(sections))
		const inTurn: Figure[] = []
		for (const page of heavy.slice(0, HEAVIEST)) inTurn.push(await seconds(browser, drafter, page))
		return [
			figure('start page', start?.bytes ?? 0, 60),
			...heavy.slice(0, HEAVIEST).map(({ name, bytes }) => figure(`first page: ${name}`, bytes, 150)),
			figure(`without JavaScript: ${plain?.name}`, plain?.bytes ?? 0, 40),
			figure('heaviest section after the first', later, 25),
			...inTurn,
			await taskLists(drafter),
		]
	} finally {
		await browser.close()
	}
}

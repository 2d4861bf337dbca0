import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { castOf } from '#prisma/seed/cast.ts'
import { sampleId } from '#prisma/seed/sample-people.ts'
import { acknowledged, managerOf, type Story } from '#prisma/seed/story.ts'
import { inDays } from '#tests/support/in-days.ts'
import { present } from '#tests/support/present.ts'
import { fill, press, takeStep, type Values } from './person.ts'
import { readersOf } from './read-letters.ts'
import { pathOf } from './server.ts'
import { rowsIn, textOf, useStoryWalk } from './story-walk.ts'

const emailOf = (person: object) => String(Reflect.get(person, 'email'))
const of = (answers: string) => castOf({ key: answers, answers, draftedDaysAgo: 0, steps: [] })
const [mali, niger, ghana] = [of('mali.syllabus'), of('niger.incidents'), of('ghana.document-training')]
const cast = {
	mali: emailOf(mali.focalPoint),
	niger: emailOf(niger.focalPoint),
	nigerDrafter: emailOf(niger.drafter),
	ghana: emailOf(ghana.focalPoint),
	drafter: emailOf(ghana.drafter),
	officer: emailOf(niger.officer),
	manager: managerOf(sampleId('TRN-AFR-03')).email,
}
/** So old that the days of its needs have passed. */
const story: Story = {
	key: 'walk.copied',
	answers: 'ghana.document-training',
	title: 'First year: forged documents',
	draftedDaysAgo: 400,
	steps: acknowledged(380),
}
const mode = { name: 'in English', locale: 'en', javaScriptEnabled: true }
const { filed, visit, act, end, readLetters } = useStoryWalk({ story, cast, mode })

const hrefOn = async (page: Page, selector: string) =>
	(await page.locator(selector).first().getAttribute('href')) ?? ''
const needOf = async (part: 'mali' | 'niger' | 'ghana') => {
	const request = await pathOf(`${part}.joint-course`)
	return hrefOn(await visit(part, request), `main table a[href^="${request}/needs/"]`)
}
const deliveryOn = async (part: 'mali' | 'niger' | 'ghana', need: string) =>
	hrefOn(await visit(part, need), 'main a[href^="/deliveries/"]')

/** The State, the status and the quantity of each part of the joint need, as a reader has them. */
const partsFor = async (part: keyof typeof cast, need: string) =>
	(await rowsIn(await visit(part, `${need}/joint`), '#parts')).map(([state, status = '', , quantity]) =>
		[state, status.replace('Delivery', '').trim(), quantity].join(' '),
	)

test('a State withdraws its part of a joint need: its own people, the others and UNODC are told, and theirs go on', async () => {
	await readLetters()
	const [ofMali, ofNiger, ofGhana] = [await needOf('mali'), await needOf('niger'), await needOf('ghana')]
	const goesOn = await deliveryOn('mali', ofMali)
	const stopped = await deliveryOn('niger', ofNiger)
	const before = ['Ghana In delivery 40', 'Mali In delivery 30', 'Niger In delivery 20']
	expect(await partsFor('mali', ofMali)).toEqual(before)
	await act('niger', ofNiger, 'withdrawNeed', {
		reasonCode: 'PRIORITIES_CHANGED',
		note: 'We teach it ourselves.',
	})

	const letters = await readLetters()
	expect(readersOf(letters, 'Need withdrawn')).toEqual([cast.manager, cast.nigerDrafter, cast.officer].sort())
	const told = letters.filter(({ subject }) => subject === 'Change to a joint need')
	const readers = told.map(({ to }) => to)
	expect(readers).toEqual(expect.arrayContaining([cast.mali, cast.ghana, cast.drafter]))
	for (const email of [cast.niger, cast.nigerDrafter, cast.officer]) expect(readers).not.toContain(email)
	for (const { text } of told)
		expect(text.replace(/[\u2066-\u2069]/g, '')).toMatch(/State: Niger\s+Status: No longer takes part/)
	const closure = letters.filter(({ subject }) => subject.startsWith('Closure of the request'))
	expect(closure.map(({ to }) => to).sort()).toEqual([cast.niger, cast.officer].sort())
	for (const { text } of closure) expect(text).toContain('Closure result: Withdrawn')

	const after = ['Ghana In delivery 40', 'Mali In delivery 30', 'Niger Withdrawn 20']
	for (const [part, need] of [
		['mali', ofMali],
		['ghana', ofGhana],
		['niger', ofNiger],
		['officer', ofMali],
	] as const)
		expect(await partsFor(part, need), part).toEqual(after)
	expect(await textOf(await visit('mali', `${await pathOf('mali.joint-course')}/history`))).toContain(
		'Niger left the joint need.',
	)
	// The others keep their seats and their course; that of the State that withdrew is cancelled for all.
	for (const part of ['mali', 'officer', 'manager'] as const) {
		const text = await textOf(await visit(part, goesOn))
		expect(text, part).toContain('StatusOpen for nominations')
		expect(text, part).toContain('Quantity agreed30 seats')
	}
	for (const part of ['niger', 'nigerDrafter', 'officer', 'manager'] as const)
		expect(await textOf(await visit(part, stopped)), part).toContain('StatusCancelled')
}, 400_000)

test('a State that leaves the joint need keeps its own need, and the others read that it has left', async () => {
	const [ofMali, ofGhana] = [await needOf('mali'), await needOf('ghana')]
	const joint = await hrefOn(await visit('ghana', `${ofGhana}/joint`), 'main a[href^="/joint-needs/"]')
	await act('ghana', joint, 'leave')
	const told = (await readLetters()).filter(({ subject }) => subject === 'Change to a joint need')
	expect(told.map(({ to }) => to)).toContain(cast.mali)
	expect(told.map(({ to }) => to)).not.toContain(cast.ghana)
	for (const { text } of told)
		expect(text.replace(/[\u2066-\u2069]/g, '')).toMatch(/State: Ghana\s+Status: No longer takes part/)
	const parts = await partsFor('mali', ofMali)
	expect(parts).toContain('Mali In delivery 30')
	expect(parts.join()).not.toContain('Ghana In delivery')
	for (const part of ['ghana', 'officer'] as const)
		expect(await textOf(await visit(part, ofGhana)), part).toContain('StatusIn delivery')
}, 300_000)

/** What was not copied, as a person enters it anew. */
const anew: [field: string, value: Values[string]][] = [
	['classification', 'RESTRICTED'],
	['monitoringCommitment', true],
	['earliest', inDays(120)],
	['latest', inDays(400)],
]

/**
 * Confirms every copied section of a draft with what it asks for anew; returns what was not taken over. The former
 * classification was that of a summary.
 */
async function completeCopy(draft: string) {
	const page = await visit('drafter', draft)
	const links = page.locator('main table a[href*="/draft/"]:not([href*="#"])')
	const paths = new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
	const empty: string[] = []
	for (const path of [...paths].filter((each) => !/attachments|workbook|remove/.test(each))) {
		await page.goto(path)
		const form = page.locator('form#section')
		for (const [name, value] of anew) {
			const field = form.locator(`[name="${name}"]`)
			if (!(await field.count())) continue
			const former = form.locator(`[name="${name}"][value="SUMMARY"], [name="${name}"][value="on"]`)
			const isTaken = (await former.count())
				? await former.isChecked()
				: (await field.first().inputValue()) !== ''
			if (!isTaken) empty.push(name)
			await fill(form, { [name]: value })
		}
		const button = form.locator('button[name="intent"][value="continue"]')
		expect(await press(page, button), path).toBeLessThan(400)
	}
	return empty
}

test('a copy takes over what is still true, and is a request of its own for everybody who reads of it', async () => {
	const original = await textOf(await visit('drafter', `/requests/${filed.requestId}`))
	const [reference = ''] = original.match(/SOM-TA-\d{4}-GHA-\d{4}/) ?? []
	expect(reference).not.toBe('')
	const page = await visit('drafter', `/requests/new?from=${filed.requestId}`)
	expect(await textOf(page)).toContain(`Copied from ${reference}`)
	const title = 'Second year: forged documents'
	await page.fill('[name="title"]', title)
	await press(page, page.locator('form:has([name="filingKey"]) button:not([name])'))
	const draft = new URL(page.url()).pathname
	const copy = draft.replace('/draft', '')
	// A draft is nobody's outside the State: withdrawing it informs no officer.
	const foreseen = await textOf(await visit('ghana', copy))
	expect(foreseen).toContain('All needs of the request are withdrawn.')
	expect(foreseen).not.toContain('Notified: case officer')

	await page.goto(`${draft}/institution`)
	expect(await page.inputValue('[name="contactPrimary.email"]')).toBe(emailOf(ghana.drafter))
	const empty = await completeCopy(draft)
	expect(new Set(empty)).toEqual(new Set(['classification', 'monitoringCommitment', 'earliest', 'latest']))
	expect(await takeStep(await visit('drafter', draft), 'sendForEndorsement')).toBe(303)
	const asked = await readLetters()
	expect(asked.map(({ to }) => to)).toEqual([cast.ghana])
	await act('ghana', copy, 'endorse', { noteNumber: 'NV/78/2026', noteDate: inDays(-1) })
	const received = await readLetters()
	expect(received.length).toBeGreaterThan(3)

	const read = await textOf(await visit('ghana', copy))
	const [own = ''] = read.match(/SOM-TA-\d{4}-GHA-\d{4}/) ?? []
	expect(own).not.toBe(reference)
	for (const { subject, text } of [...asked, ...received]) {
		expect(`${subject} ${text}`).not.toContain(reference)
		expect(text).not.toContain(present(story.title))
	}
	for (const { subject, text } of received) expect(`${subject} ${text}`).toContain(own)
	for (const part of ['ghana', 'drafter'] as const) {
		const text = await textOf(await visit(part, copy))
		expect(text, part).toContain(title)
		expect(text, part).toContain('NV/78/2026')
		expect(text, part).toContain('StatusSubmitted')
	}
	// The original is as it was.
	const afterwards = await textOf(await visit('drafter', `/requests/${filed.requestId}`))
	expect(afterwards).toContain(present(story.title))
	expect(afterwards).toContain('StatusReceipt acknowledged, in screening')
	expect(afterwards).not.toContain('NV/78/2026')
	const { complaints } = await end()
	expect(complaints).toEqual([])
}, 400_000)

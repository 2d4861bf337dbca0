import { expect, test } from 'vitest'
import { castOf } from '#prisma/seed/cast.ts'
import { sampleId } from '#prisma/seed/sample-people.ts'
import {
	accept,
	acknowledged,
	cleared,
	confirmed,
	decided,
	delivery,
	managerOf,
	passed,
	type Story,
} from '#prisma/seed/story.ts'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import { fill, press, takeStep } from './person.ts'
import { readersOf } from './read-letters.ts'
import { lookAfterwards, textOf, useStoryWalk } from './story-walk.ts'

const programme = 'ADV-WAF-01'
const emailOf = (person: object) => String(Reflect.get(person, 'email'))
/** Advice whose first draft is with the State. */
const advice = (key: string, title: string): Story => ({
	key,
	answers: 'ghana.care-procedure',
	title,
	own: { need: { title: `${title}: how it is written` }, advisory: { quantity: 10, minimumQuantity: 5 } },
	draftedDaysAgo: 60,
	steps: [
		...acknowledged(56),
		passed(48),
		...cleared(42),
		...decided(36, accept('Within the mandate.')),
		...confirmed(1, 30, programme, 10),
		delivery(1, 15, {
			type: 'shareTerms',
			terms: 'A written procedure for each region.',
			days: 10,
			startsOn: inDays(-13),
			endsOn: inDays(60),
		}),
		delivery(1, 14, { type: 'agreeTerms' }),
		delivery(1, 9, { type: 'shareDraft', title: 'Procedure, first draft', summary: 'Nine pages.' }),
	],
})
/** The same for another request, whose delivery fails. */
const failing = advice('walk.failed-advice', 'A procedure that was never finished')
const story = advice('walk.not-adopted', 'A procedure that nobody took up')
const actors = castOf(story)
const cast = {
	drafter: emailOf(actors.drafter),
	focalPoint: emailOf(actors.focalPoint),
	officer: emailOf(actors.officer),
	manager: managerOf(sampleId(programme)).email,
}
const mode = { name: 'in English', locale: 'en', javaScriptEnabled: true }
/** Advice that the State accepts, praises and does not adopt; and advice that is never finished. */
export function walkAdviceNotAdopted() {
	const { filed, visit, act, end, readLetters } = useStoryWalk({ story, cast, mode, others: [failing] })
	const request = () => `/requests/${filed.requestId}`
	const need = () => `${request()}/needs/${filed.needId}`
	let path = ''

	const ofState = [cast.drafter, cast.focalPoint].sort()
	const parties = ['focalPoint', 'drafter', 'officer', 'manager'] as const

	test('advice is accepted and praised before anybody knows that it is not used', async () => {
		expect((await readLetters()).length).toBeGreaterThan(60)
		const page = await visit('focalPoint', need())
		path = (await page.locator('main a[href^="/deliveries/"]').first().getAttribute('href')) ?? ''
		const log = await visit('manager', `${path}/advisory`)
		const form = log.locator('main form:has([name="expert"])').last()
		// One day of ten.
		const worked = { day: todayInState('GHA'), halfDays: '2', expert: 'Ama Adviser', work: 'Interviews' }
		await fill(form, worked)
		expect(await press(log, form.locator('button').last())).toBe(303)
		await act('focalPoint', path, 'acceptFinal', { comment: 'Accepted.' })
		const delivered = await readLetters()
		expect(readersOf(delivered, 'Final version accepted')).toEqual([cast.manager])
		expect(readersOf(delivered, 'Need delivered')).toEqual([...ofState, cast.officer].sort())
		// Nothing contradicts it yet, so that it needs no word of explanation.
		await act('focalPoint', need(), 'giveEvaluation', { useful: 'FULLY', comment: '' })
		const evaluated = await readLetters()
		expect(readersOf(evaluated, 'Assistance evaluated by the State')).toEqual(
			[cast.officer, cast.manager].sort(),
		)
		for (const part of parties)
			expect(await textOf(await visit(part, need())), part).not.toMatch(/\b[Mm]et\b/)
	}, 300_000)

	test('once it is known, every page and e-mail says that the need is not met, in spite of the praise', async () => {
		await act('manager', path, 'startFollowUp', { reviewOn: inDays(20) })
		expect(readersOf(await readLetters(), 'Follow-up started')).toEqual([...ofState, cast.officer].sort())
		await act('manager', path, 'recordFollowUp', { adopted: false, comment: 'Not taken up by the services.' })
		const recorded = await readLetters()
		const outcome = recorded.filter(({ subject }) => subject.startsWith('Outcome of a need'))
		expect(outcome.map(({ to }) => to).sort()).toEqual(ofState)
		for (const { text } of outcome) expect(text).toContain('Outcome: Not met')
		const closure = recorded.filter(({ subject }) => subject.startsWith('Closure of the request'))
		expect(closure.map(({ to }) => to).sort()).toEqual([cast.focalPoint, cast.officer].sort())
		for (const { text } of closure) {
			expect(text).toContain('Closure result: Not met: delivered without the expected result')
			expect(text).toContain('A focal point is asked')
		}
		for (const part of parties) {
			const page = await visit(part, need())
			const shown = (await page.locator('#outcome').textContent()) ?? ''
			expect(shown, part).toContain('OutcomeNot met')
			expect(shown, part).toContain('The State has not adopted the result')
			expect(shown, part).toContain('Expert-days used: 1 of 10')
			expect(shown, part).toContain('The State has not explained this yet')
			expect(shown, part).not.toMatch(/(?:Fully|Partly) met/)
			expect(await textOf(await visit(part, `${path}/advisory`)), part).toContain('Adopted by the StateNo')
		}
		for (const part of ['focalPoint', 'drafter', 'officer'] as const)
			expect(await textOf(await visit(part, request())), part).toContain(
				'Closure resultNot met: delivered without the expected result',
			)
	}, 300_000)

	test('another closure result is told to those who were asked to confirm the former one', async () => {
		await act('officer', need(), 'setOutcome', { outcome: 'PARTLY_MET', reason: 'A list is in use.' })
		const changed = await readLetters()
		expect(readersOf(changed, 'Outcome of a need changed')).toEqual(ofState)
		const closure = changed.filter(({ subject }) => subject.startsWith('Closure result changed'))
		expect(closure.map(({ to }) => to).sort()).toEqual(ofState)
		for (const { text } of closure) {
			expect(text).toContain('Closure result: Partly met')
			expect(text).toContain('A focal point is asked')
		}
		for (const part of parties) {
			const shown = (await (await visit(part, need())).locator('#outcome').textContent()) ?? ''
			expect(shown, part).toContain('A case officer departed from the computed outcome.')
			expect(shown, part).toContain('Computed from the recordsNot met')
			expect(shown, part).toContain('A list is in use.')
		}
	}, 300_000)

	test('the contradiction is asked about before the request is closed, and the answer is read by all', async () => {
		const page = await visit('focalPoint', request())
		expect(await takeStep(page, 'confirmClosure', { useful: 'FULLY', comment: '' })).toBe(422)
		expect(await textOf(page)).toContain('Your evaluation of a need contradicts its records')
		const comment = 'The list that came of it is of great use.'
		await act('focalPoint', request(), 'confirmClosure', { useful: 'FULLY', comment })
		const closed = readersOf(await readLetters(), 'Request closed')
		expect(closed).toEqual(expect.arrayContaining([cast.drafter, cast.officer, cast.manager]))
		expect(closed).not.toContain(cast.focalPoint)
		for (const part of ['focalPoint', 'drafter', 'officer'] as const) {
			const text = await textOf(await visit(part, request()))
			expect(text, part).toContain('Closure resultPartly met')
			expect(text, part).toContain(comment)
		}
	}, 300_000)

	test('a delivery that fails leaves a need that is neither delivered nor met', async () => {
		const found = await visit('manager', '/deliveries')
		const row = found.locator('main tr, main li', { hasText: String(failing.own?.need?.title) })
		const deliveryId = (await row.locator('a[href^="/deliveries/"]').first().getAttribute('href')) ?? ''
		const opened = await visit('manager', deliveryId)
		const link = opened.locator('main a[href*="/needs/"]').first()
		const needPath = (await link.getAttribute('href')) ?? ''
		await act('manager', deliveryId, 'fail', { reason: 'The expert fell ill, and there is no other.' })
		const letters = await readLetters()
		expect(readersOf(letters, 'Delivery not completed')).toEqual([...ofState, cast.officer].sort())
		for (const { text } of letters) expect(text).toContain('The need remains accepted')
		for (const part of ['focalPoint', 'drafter', 'officer'] as const) {
			const text = await textOf(await visit(part, needPath))
			expect(text, part).toContain('StatusAccepted for matching')
			expect(text, part).not.toMatch(/\b[Mm]et\b|StatusDelivered/)
			const delivery = await textOf(await visit(part, deliveryId))
			expect(delivery, part).toContain('StatusNot completed')
		}
		const { complaints, place } = await end()
		expect(complaints.filter((line) => !line.includes('422'))).toEqual([])
		expect(await lookAfterwards(place, filed.requestId)).toMatchObject({
			requestStatus: 'closed',
			needStatuses: ['evaluated'],
			brokenChains: [],
		})
	}, 300_000)
}

import { describe, expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aRequest, proposal } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { needPage, requestPage } from '#tests/support/record-pages.ts'
import { look, needStep, needsOf, requestStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/request.ts'

useWorld()

describe('clocks shown', () => {
	const { drafter } = ghana
	const { officer, triage, approver, manager } = office
	const DAY = 24 * 60 * 60 * 1000

	async function answerQuestions(requestId: string) {
		const open = await look((tx) => tx.question.findMany({ where: { requestId, answeredAt: null } }))
		const answers = open.map(({ id }) => ({ questionId: id, text: 'Forty.' }))
		await requestStep(drafter, requestId, { type: 'answerClarification', answers, toClear: false })
	}

	/** A request whose steps follow so many days after submission, from Monday 1 March 2027. */
	async function filedInMarch() {
		const on = <T>(days: number, work: () => Promise<T>) =>
			atTime(new Date(Date.parse('2027-03-01T10:00Z') + days * DAY), work)
		const id = await on(0, () => aRequest({ status: 'submitted' }))
		await on(2, () =>
			requestStep(triage, id, { type: 'acknowledge', officerId: officer.id, authenticated: true }),
		)
		await on(4, () => requestStep(officer, id, { ...samples.askClarification, unlocked: [] }))
		await on(14, () => answerQuestions(id))
		await on(15, () => requestStep(officer, id, samples.pass))
		await on(16, async () => requestStep(officer, id, await proposal(id)))
		await on(17, () => requestStep(approver, id, samples.approveDecisions))
		const [need] = await needsOf(id)
		const needId = need?.id ?? ''
		await on(18, () =>
			needStep(officer, needId, { type: 'proposeProgramme', programmeId: programmes.training }),
		)
		return { id, needId, on }
	}

	describe('both sides are shown the same time', () => {
		test('in working days of each, from the filing on', async () => {
			const { id, needId, on } = await filedInMarch()
			// With UNODC until Friday the 5th and from Monday the 15th to Friday the 19th, without Eid al-Fitr on the 9th,
			// which was in the time of the State; with the State from the 5th to the 15th, without Independence Day, a
			// Saturday.
			const { clocks: toState } = await on(18.5, () => requestPage(drafter, id))
			expect(toState.whole).toEqual({
				awaited: null,
				running: null,
				unodc: 8,
				state: 6,
				durations: { gross: 18, net: 8 },
				held: [
					{ party: 'office', workingDays: 8, calendarDays: 8 },
					{ party: 'state', workingDays: 6, calendarDays: 10 },
				],
			})
			expect(toState.reader).toBe('state')
			// The State is not informed of an open proposal.
			const running = { party: 'office', since: '2027-03-18', dueOn: null, overdue: false }
			expect(toState.needs).toMatchObject([{ id: needId, number: '1', running }])

			const { clocks: toOffice } = await on(18.5, () => requestPage(officer, id))
			expect(toOffice.whole).toMatchObject({ unodc: 8, state: 6 })
			const proposed = {
				party: 'programme',
				since: '2027-03-19',
				dueOn: '2027-04-06',
				overdue: false,
			}
			expect(toOffice.needs).toMatchObject([{ running: proposed }])
			const { clock: late } = await on(40, () => needPage(office.triage, needId))
			expect(late.clock?.running).toMatchObject({ dueOn: '2027-04-06', overdue: true })
		})

		test('a manager sees only the clocks of needs proposed to them', async () => {
			const { id, needId } = await filedInMarch()
			const { clocks: seen } = await requestPage(manager, id)
			expect(seen.whole).toBeNull()
			expect(seen.needs.map((need) => need.id)).toEqual([needId])
			expect((await needPage(manager, needId)).clock.clock?.running?.party).toBe('programme')
			for (const stranger of [egypt.focalPoint, office.otherManager, office.donor, office.administrator]) {
				await expect(requestPage(stranger, id)).rejects.toMatchObject({ code: 'not-found' })
				await expect(needPage(stranger, needId)).rejects.toMatchObject({ code: 'not-found' })
			}
		})

		test('before it is decided a need has no clock of its own', async () => {
			const id = await aRequest({ status: 'screening' })
			const [need] = await needsOf(id)
			expect((await needPage(drafter, need?.id ?? '')).clock.clock).toBeNull()
			expect((await requestPage(drafter, id)).clocks.needs).toEqual([])
		})
	})

	describe('the person of the State who must act', () => {
		test('is addressed as such, and named to the others', async () => {
			const awaitedBy = async (id: string) => {
				const people = [drafter, ghana.focalPoint, ghana.mission]
				return Promise.all(people.map(async (actor) => (await requestPage(actor, id)).clocks.whole?.awaited))
			}
			const draft = await aRequest({ status: 'draft' })
			expect(await awaitedBy(draft)).toEqual(['you', ['drafter'], ['drafter']])
			const sent = await aRequest({ status: 'awaitingEndorsement' })
			expect(await awaitedBy(sent)).toEqual([['focalPoint'], 'you', ['focalPoint']])
			const filed = await aRequest({ status: 'submitted' })
			expect(await awaitedBy(filed)).toEqual([null, null, null])
			expect((await requestPage(officer, filed).catch(() => null))?.clocks.whole?.awaited ?? null).toBeNull()
		})
	})
})

describe('foreseen due', () => {
	const { drafter } = ghana
	const { officer, triage, approver, manager } = office
	const DAY = 24 * 60 * 60 * 1000
	const on = <T>(days: number, work: () => Promise<T>) =>
		atTime(new Date(Date.parse('2027-03-01T10:00Z') + days * DAY), work)

	const ofRequest = (id: string) => ({
		foretold: async (actor: Actor, type: string) => (await getRequest(actor, id)).foreseen[type]?.due,
		running: async () => (await requestPage(officer, id)).clocks.whole?.running?.dueOn,
	})
	const ofNeed = (needId: string) => ({
		foretold: async (actor: Actor, type: string) => (await getNeed(actor, needId)).foreseen[type]?.due,
		running: async () => (await needPage(officer, needId)).clock.clock?.running?.dueOn,
	})

	test('the due day foretold of a step of a request is that of the clock which it starts', async () => {
		const id = await on(0, () => aRequest({ status: 'submitted' }))
		const { foretold, running } = ofRequest(id)
		const compare = (days: number, actor: Actor, type: string, take: () => Promise<unknown>) =>
			on(days, async () => {
				const due = await foretold(actor, type)
				await take()
				expect([type, due?.on]).toEqual([type, await running()])
				return due
			})
		// From Wednesday the 3rd: ten working days, without the holiday on Tuesday the 9th.
		const screening = await compare(2, triage, 'acknowledge', () =>
			requestStep(triage, id, { type: 'acknowledge', officerId: officer.id, authenticated: true }),
		)
		expect(screening).toEqual({ on: '2027-03-18', left: 10, unit: 'workingDays' })
		const reply = await compare(4, officer, 'askClarification', () =>
			requestStep(officer, id, { ...samples.askClarification, unlocked: [] }),
		)
		expect(reply).toEqual({ on: '2027-04-04', left: 30, unit: 'days' })
		// The time of UNODC continues where it stopped: two of its ten days are used.
		const rest = await compare(14, drafter, 'answerClarification', () => answer(id))
		expect(rest?.left).toBe(8)
		await compare(15, officer, 'pass', () => requestStep(officer, id, samples.pass))
		await compare(16, officer, 'proposeDecisions', async () => requestStep(officer, id, await proposal(id)))
		const none = await on(17, () => foretold(approver, 'approveDecisions'))
		expect(none).toBeUndefined()
	})

	test('the same of a need; what its State may not see has no day', async () => {
		const id = await on(0, () => aRequest({ status: 'active' }))
		const [need] = await needsOf(id)
		const needId = need?.id ?? ''
		const { foretold, running } = ofNeed(needId)
		await on(1, () =>
			needStep(officer, needId, { type: 'proposeProgramme', programmeId: programmes.training }),
		)
		await on(2, async () => {
			const due = await foretold(manager, 'acceptOffer')
			expect(due).toEqual({ on: '2027-04-02', left: 30, unit: 'days' })
			const withdrawn = await foretold(manager, 'refuseOffer')
			expect(withdrawn).toBeUndefined()
			expect(await running()).not.toBe(due?.on)
		})
	})

	async function answer(requestId: string) {
		const open = await look((tx) => tx.question.findMany({ where: { requestId, answeredAt: null } }))
		const answers = open.map(({ id }) => ({ questionId: id, text: 'Forty.' }))
		await requestStep(drafter, requestId, { type: 'answerClarification', answers, toClear: false })
	}
})

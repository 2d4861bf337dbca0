import { expect, test } from 'vitest'
import { getClocks, getNeedClock } from '#app/domain/clocks/get-clocks.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aRequest, proposal } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { look, needStep, needsOf, requestStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/request.ts'

// What a page says before a step is what the clock says after it.
useWorld()

const { drafter } = ghana
const { officer, triage, approver, manager } = office
const DAY = 24 * 60 * 60 * 1000
const on = <T>(days: number, work: () => Promise<T>) =>
	atTime(new Date(Date.parse('2027-03-01T10:00Z') + days * DAY), work)

const ofRequest = (id: string) => ({
	foretold: async (actor: Actor, type: string) => (await getRequest(actor, id)).foreseen[type]?.due,
	running: async () => (await getClocks(officer, id)).whole?.running?.dueOn,
})
const ofNeed = (needId: string) => ({
	foretold: async (actor: Actor, type: string) => (await getNeed(actor, needId)).foreseen[type]?.due,
	running: async () => (await getNeedClock(officer, needId)).clock?.running?.dueOn,
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
	await on(1, () => needStep(officer, needId, { type: 'proposeProgramme', programmeId: programmes.training }))
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

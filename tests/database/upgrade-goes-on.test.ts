import { expect, test } from 'vitest'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { indexState } from '#app/domain/search/index-state.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { ghana } from '#tests/support/people.ts'
import { deliveryOf, findNeed, findRequest, look, needStep, requestStep } from '#tests/support/steps.ts'
import { useEarlierRelease } from './earlier-release.ts'
import { FIRST_AFTER, fillRelease, needs } from './upgrade-release.ts'

useEarlierRelease({ before: FIRST_AFTER, fill: fillRelease })

const { drafter, focalPoint } = ghana

test('a State answers the questions that it was asked before the upgrade', async () => {
	const answers = [{ questionId: 'question', text: 'Twelve.' }]
	await requestStep(drafter, 'asked', { type: 'answerClarification', answers, toClear: false })
	expect((await findRequest('asked')).status).toBe('screening')
})

test('an offer made before the upgrade is confirmed, and opens a delivery of the same quantity', async () => {
	await needStep(focalPoint, 'n6', { type: 'confirmOffer' })
	expect(await deliveryOf('n6')).toMatchObject({ status: 'specification', quantity: needs.n6?.quantity })
})

test('needs that wait go on waiting, and can be given up', async () => {
	await needStep(drafter, 'n10', { type: 'stillNeeded', note: '' })
	expect((await findNeed('n10')).status).toBe('onHold')
	const withdrawn = { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note: 'Sample.' } as const
	await needStep(focalPoint, 'n4', withdrawn)
	expect((await findNeed('n4')).status).toBe('withdrawn')
	expect((await findNeed('n5')).status).toBe('waitlisted')
})

test('an older need can take new steps: it becomes a joint one', async () => {
	await look((tx) => tx.need.update({ where: { id: 'n3' }, data: { title: 'Forged documents' } }))
	await look((tx) => tx.state.create({ data: { iso3: 'EGY', names: {}, treatyStatus: 'party' } }))
	const { id } = await inviteStates(focalPoint, { needId: 'n3', states: ['EGY'] })
	const parts = await look((tx) => tx.jointPart.findMany({ where: { jointNeedId: id } }))
	expect(parts.map(({ stateIso3 }) => stateIso3).sort()).toEqual(['EGY', 'GHA'])
})

test('the worker makes everything that was there searchable, once', async () => {
	expect(await look((tx) => indexState(askIn(tx)))).toMatchObject({ isBuilding: true })
	expect(await walkIndex()).toBeGreaterThanOrEqual(7)
	const { isBuilding, done, total } = await look((tx) => indexState(askIn(tx)))
	expect({ isBuilding, done }).toEqual({ isBuilding: false, done: total })
	expect(await walkIndex()).toBe(0)
})

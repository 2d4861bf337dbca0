import { expect, test } from 'vitest'
import { getHistory } from '#app/domain/get-history.server.ts'
import { getNeed } from '#app/domain/get-need.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findNeed, findRequest, needStep, needsOf } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as need from '#tests/workflows/tables/need.ts'

useWorld()

const { proposeDecline, approveDecline, askReconsideration, upholdDecline, overturnDecline } = need.samples
const { withdrawNeed } = need.samples
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)

async function twoNeeds() {
	const requestId = await aRequest({ needs: ['training', 'training'], status: 'active' })
	const [first = '', second = ''] = (await needsOf(requestId)).map(({ id }) => id)
	return { requestId, first, second }
}

async function decline(id: string) {
	await needStep(office.officer, id, proposeDecline)
	await needStep(office.approver, id, approveDecline)
}

test('a need is declined by two officers, and the State reads why once both have decided', async () => {
	const { requestId, first } = await twoNeeds()
	await needStep(office.officer, first, proposeDecline)
	const seen = await getNeed(ghana.focalPoint, first)
	expect(seen).toMatchObject({ status: 'accepted', aside: null })
	expect(JSON.stringify(await getHistory(ghana.focalPoint, requestId))).not.toMatch(/[dD]ecline|NOT_FEASIBLE/)
	const { reasonCode, reason } = proposeDecline
	expect((await getNeed(office.approver, first)).aside).toMatchObject({
		...{ as: 'declineProposed', reasonCode, reason, by: office.officer.name },
	})
	await expect(needStep(office.officer, first, approveDecline)).rejects.toMatchObject({ code: 'forbidden' })

	await needStep(office.triage, first, approveDecline)
	expect((await getNeed(ghana.focalPoint, first)).aside).toMatchObject({
		...{ as: 'declined', reasonCode, reason, until: expect.any(Date), upheld: null },
	})
})

test('the State asks once, within thirty days, and somebody else looks again', async () => {
	const { first } = await twoNeeds()
	await decline(first)
	const ask = () => needStep(ghana.focalPoint, first, askReconsideration)
	await expect(atTime(inDays(31), ask)).rejects.toMatchObject({ reason: 'stillReconsiderable' })
	await atTime(inDays(29), ask)
	expect((await getNeed(ghana.focalPoint, first)).aside).toMatchObject({
		...{ as: 'reconsidering', asked: askReconsideration.reason },
	})
	// Whoever approved the decline does not decide again.
	await expect(needStep(office.approver, first, overturnDecline)).rejects.toMatchObject({
		...{ reason: 'notTheDecliner' },
	})
	await needStep(office.triage, first, overturnDecline)
	expect((await findNeed(first)).status).toBe('accepted')
	await decline(first)
	await expect(ask()).rejects.toMatchObject({ code: 'impossible' })
	expect((await getNeed(ghana.focalPoint, first)).aside).toMatchObject({ as: 'declined', until: null })
})

test('a request is not closed while one of its needs is looked at again', async () => {
	const { requestId, first, second } = await twoNeeds()
	await decline(first)
	await needStep(ghana.focalPoint, first, askReconsideration)
	await needStep(ghana.focalPoint, second, withdrawNeed)
	expect((await findRequest(requestId)).status).toBe('active')
	await needStep(office.triage, first, upholdDecline)
	expect((await findRequest(requestId)).status).toBe('awaitingClosure')
	expect((await getNeed(ghana.drafter, first)).aside).toMatchObject({
		...{ as: 'declined', until: null, upheld: { reason: upholdDecline.reason } },
	})
})

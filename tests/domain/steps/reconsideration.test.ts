import { describe, expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aDelivery, aRequest, proposal } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { addOfficer } from '#tests/support/more-people.ts'
import { ghana, office } from '#tests/support/people.ts'
import {
	deliveryOf,
	findNeed,
	findRequest,
	look,
	needStep,
	needsOf,
	requestStep,
} from '#tests/support/steps.ts'
import { objectIn } from '#tests/support/stored-json.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import * as need from '#tests/workflows/tables/need.ts'

useWorld()

describe('reconsideration', () => {
	const colleague = addOfficer('colleague')

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
		expect(JSON.stringify(await getHistory(ghana.focalPoint, requestId))).not.toMatch(
			/[dD]ecline|NOT_FEASIBLE/,
		)
		const { reasonCode, reason } = proposeDecline
		expect((await getNeed(office.approver, first)).aside).toMatchObject({
			as: 'declineProposed',
			reasonCode,
			reason,
			by: office.officer.name,
		})
		await expect(needStep(office.officer, first, approveDecline)).rejects.toMatchObject({ code: 'forbidden' })

		await needStep(office.triage, first, approveDecline)
		expect((await getNeed(ghana.focalPoint, first)).aside).toMatchObject({
			as: 'declined',
			reasonCode,
			reason,
			until: expect.any(Date),
			upheld: null,
		})
	})

	test('the State asks once, within thirty days, and another person looks again', async () => {
		const { first } = await twoNeeds()
		await decline(first)
		const ask = () => needStep(ghana.focalPoint, first, askReconsideration)
		await expect(atTime(inDays(31), ask)).rejects.toMatchObject({ reason: 'stillReconsiderable' })
		await atTime(inDays(29), ask)
		expect((await getNeed(ghana.focalPoint, first)).aside).toMatchObject({
			as: 'reconsidering',
			asked: askReconsideration.reason,
		})
		// The officer who approved the decline neither decides again nor is asked to.
		const asked = await look((tx) => tx.notice.findMany({ where: { template: 'reconsiderationAsked' } }))
		expect(asked.map(({ personId }) => personId)).toEqual([office.triage.id])
		await expect(needStep(office.approver, first, overturnDecline)).rejects.toMatchObject({
			reason: 'notTheDecliner',
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
			as: 'declined',
			until: null,
			upheld: { reason: upholdDecline.reason },
		})
	})

	test('a request that is looked at again goes to another officer, and not back before that one has decided', async () => {
		const requestId = await aRequest({ status: 'review' })
		const [{ id: needId } = { id: '' }] = await needsOf(requestId)
		const declined = { needId, outcome: 'decline', reasonCode: 'OUTSIDE_MANDATE', reason: 'Sample.' } as const
		await requestStep(office.officer, requestId, { type: 'proposeDecisions', decisions: [declined] })
		await requestStep(office.approver, requestId, { type: 'approveDecisions', allDeclined: false })
		const reason = 'It is within the mandate (sample).'
		await requestStep(ghana.focalPoint, requestId, {
			type: 'askReopening',
			reasonCode: 'RECONSIDERATION',
			reason,
			needIds: [needId],
		})
		const approve = (officerId: string) =>
			requestStep(office.triage, requestId, { type: 'approveReopening', officerId, needIds: [] })
		const refused = { errors: { officerId: 'anotherOfficer' } }
		await expect(approve(office.officer.id)).rejects.toMatchObject(refused)
		await approve(colleague.id)
		const reassign = () =>
			requestStep(office.triage, requestId, { type: 'reassign', officerId: office.officer.id, reason })
		await expect(reassign()).rejects.toMatchObject(refused)
		const takeOver = requestStep(office.officer, requestId, { type: 'takeOver', officerId: '', reason })
		await expect(takeOver).rejects.toMatchObject(refused)
		await requestStep(colleague, requestId, await proposal(requestId))
		await reassign()

		// The officer may have changed because of a conflict of interest: the State sees only that it happened.
		const told = async (actor: Actor) =>
			(await getHistory(actor, requestId)).entries.find(({ event }) => event === 'reassign')
		expect((await told(office.triage))?.fields.map(({ name }) => name)).toContain('reason')
		expect((await told(ghana.focalPoint))?.fields.map(({ name }) => name)).toEqual(['officerId'])
	})
})

describe('reopened needs', () => {
	const { withdrawNeed, acceptOffer } = need.samples
	const declined = { outcome: 'decline', reasonCode: 'OUTSIDE_MANDATE', reason: 'Sample.' } as const
	const approve = (requestId: string) =>
		requestStep(office.approver, requestId, { type: 'approveDecisions', allDeclined: false })

	/** A request that was closed after its deliveries, and reopened because of a defect. */
	async function openedAgain() {
		const { id, needId, requestId } = await aDelivery({ kind: 'advisory' })
		await walkDelivery('advisory', id, 'recordFollowUp')
		await requestStep(ghana.focalPoint, requestId, { type: 'confirmClosure', useful: 'FULLY', comment: '' })
		const why = {
			reasonCode: 'DEFECT',
			reason: 'The draft law has a gap (sample).',
			needIds: [needId],
		} as const
		await requestStep(ghana.focalPoint, requestId, { type: 'askReopening', ...why, needIds: [needId] })
		const officerId = office.officer.id
		await requestStep(office.triage, requestId, { type: 'approveReopening', officerId, needIds: [] })
		return { needId, requestId, deliveryId: id }
	}

	const held = async (needId: string) => {
		const rows = await look((tx) =>
			tx.reservation.findMany({ where: { needId }, orderBy: { heldAt: 'asc' } }),
		)
		return rows.map(({ quantity, releasedAt }) => [quantity, releasedAt === null])
	}

	test('what a need has used stays used when it is reopened, offered again and withdrawn', async () => {
		const { needId, requestId, deliveryId } = await openedAgain()
		const [[used] = []] = await held(needId)
		await requestStep(office.officer, requestId, await proposal(requestId))
		await approve(requestId)
		expect((await getNeed(ghana.focalPoint, needId)).reservation).toBe(null)
		const quantity = Number(used) + 1
		const offer = async () => {
			await needStep(office.officer, needId, { type: 'proposeProgramme', programmeId: programmes.advisory })
			await needStep(office.manager, needId, { ...acceptOffer, quantity })
		}
		await offer()
		expect((await getNeed(ghana.focalPoint, needId)).reservation).toMatchObject({ quantity })
		await needStep(ghana.focalPoint, needId, { type: 'declineOffer', reason: 'Other dates.' })
		expect(await held(needId)).toEqual([
			[used, true],
			[quantity, false],
		])

		await offer()
		await needStep(ghana.focalPoint, needId, { type: 'confirmOffer' })
		expect(await deliveryOf(needId)).toMatchObject({ quantity })
		await needStep(ghana.focalPoint, needId, withdrawNeed)
		expect((await held(needId)).map(([, isHeld]) => isHeld)).toEqual([true, false, false])
		const deliveries = await look((tx) => tx.delivery.findMany({ where: { needId } }))
		expect(new Map(deliveries.map(({ id, status }) => [id, status])).get(deliveryId)).toBe('closed')
		expect((await findRequest(requestId)).status).toBe('awaitingClosure')
	})

	test('a request that has helped before is not declined as a whole when what is left is declined', async () => {
		const requestId = await aRequest({ needs: ['training', 'training'], status: 'review' })
		const [first = { id: '', snapshot: {} }, second = { id: '' }] = await needsOf(requestId)
		const snapshot = { ...objectIn(first.snapshot), value: 'evaluated' }
		const data = { snapshot, status: 'evaluated', outcome: 'FULLY_MET' } as const
		await look((tx) => tx.need.update({ where: { id: first.id }, data }))
		const decisions = [{ ...declined, needId: second.id }]
		await requestStep(office.officer, requestId, { type: 'proposeDecisions', decisions })
		await approve(requestId)
		expect((await findNeed(second.id)).status).toBe('declined')
		expect(await findRequest(requestId)).toMatchObject({
			status: 'awaitingClosure',
			snapshot: { context: { closureCode: 'PARTLY_MET' } },
		})
	})

	test('decisions are approved although one of the needs was withdrawn meanwhile', async () => {
		const requestId = await aRequest({ needs: ['training', 'training'], status: 'approval' })
		const [first = { id: '' }, second = { id: '' }] = await needsOf(requestId)
		await needStep(ghana.focalPoint, first.id, withdrawNeed)
		await approve(requestId)
		expect((await needsOf(requestId)).map(({ status }) => status)).toEqual(['withdrawn', 'accepted'])
		expect((await getNeed(ghana.focalPoint, first.id)).decision).toBe(null)
		expect((await getNeed(ghana.focalPoint, second.id)).decision).toMatchObject({ outcome: 'accept' })

		const other = await aRequest({ status: 'approval' })
		const [only = { id: '' }] = await needsOf(other)
		await needStep(ghana.focalPoint, only.id, withdrawNeed)
		expect((await findRequest(other)).status).toBe('awaitingClosure')
	})
})

import { describe, expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aDelivery, aNeed, aRequest, decideCase, endorse, pass } from '#tests/support/builders.ts'
import { takeGoods, walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import {
	caseStep,
	deliveryStep,
	everything,
	findRequest,
	look,
	needStep,
	needsOf,
	requestStep,
} from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import * as dueDiligence from '#tests/workflows/tables/due-diligence.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import * as need from '#tests/workflows/tables/need.ts'
import * as request from '#tests/workflows/tables/request.ts'
import * as training from '#tests/workflows/tables/training.ts'
import { type Condition, conditions } from '#workflows/facts.ts'
import { namesOf } from '#workflows/names.ts'

useWorld()

const takeOver = { type: 'takeOver', officerId: '', reason: 'A colleague is ill.' } as const

type Refused = { requestId: string; step: () => Promise<unknown> }

/** A person with the right role, and a step that this one condition prevents. */
const attempts: Record<Condition, () => Promise<Refused>> = {
	async notTheDrafter() {
		const requestId = await aRequest({ status: 'awaitingEndorsement' })
		// The same person may hold another post later: the rule depends on the person, not the post.
		const drafterTurnedFocalPoint = { ...ghana.focalPoint, id: ghana.drafter.id }
		return { requestId, step: () => requestStep(drafterTurnedFocalPoint, requestId, endorse) }
	},
	async notTheProposer() {
		const requestId = await aRequest({ status: 'approval' })
		const officerTurnedApprover = { ...office.approver, id: office.officer.id }
		const event = { type: 'approveDecisions', allDeclined: false } as const
		return { requestId, step: () => requestStep(officerTurnedApprover, requestId, event) }
	},
	async assignedOfficer() {
		const requestId = await aRequest({ status: 'screening' })
		const colleague = { ...office.otherOfficer, regions: ['Africa'] }
		return { requestId, step: () => requestStep(colleague, requestId, pass) }
	},
	async ownProgramme() {
		const { id, requestId } = await aNeed({ status: 'proposed' })
		await look((tx) =>
			tx.reader.create({
				data: { personId: office.otherManager.id, needId: id, requestId, since: new Date() },
			}),
		)
		return { requestId, step: () => needStep(office.otherManager, id, need.samples.acceptOffer) }
	},
	async dueDiligenceDone() {
		const { id, requestId } = await aNeed({ authority: 'police', status: 'proposed' })
		return { requestId, step: () => needStep(office.manager, id, need.samples.acceptOffer) }
	},
	async notTheAssessor() {
		const requestId = await aRequest({ authority: 'police', status: 'review' })
		await caseStep(office.dueDiligence, requestId, dueDiligence.samples.assess)
		return { requestId, step: () => caseStep(office.dueDiligence, requestId, dueDiligence.samples.clear) }
	},
	async notTheDecliner() {
		const { id, requestId } = await aNeed()
		await needStep(office.officer, id, need.samples.proposeDecline)
		const officerTurnedApprover = { ...office.approver, id: office.officer.id }
		return { requestId, step: () => needStep(officerTurnedApprover, id, { type: 'approveDecline' }) }
	},
	async notTheOfficer() {
		const requestId = await aRequest({ status: 'screening' })
		return { requestId, step: () => requestStep(office.officer, requestId, takeOver) }
	},
	async ownRegion() {
		const requestId = await aRequest({ status: 'screening' })
		// Has access like a deputy, but works for another region.
		const elsewhere = { ...office.otherOfficer, regions: ['Oceania'], actingFor: [office.officer] }
		return { requestId, step: () => requestStep(elsewhere, requestId, takeOver) }
	},
	async notRecused() {
		const requestId = await aRequest({ status: 'screening' })
		return { requestId, step: () => requestStep({ ...office.officer, nationality: 'GHA' }, requestId, pass) }
	},
	async mayBegin() {
		const { id, needId, requestId } = await aDelivery()
		await needStep(systemActor, needId, { type: 'startOverdue' })
		const call = training.samples.callForNominations
		return { requestId, step: () => deliveryStep(office.manager, id, call) }
	},
	async signedForOffice() {
		const { id, requestId } = await aDelivery({ kind: 'equipment' })
		await walkDelivery('equipment', id, 'recordInspection')
		const sign = equipment.samples.signHandover
		return { requestId, step: () => takeGoods(ghana.focalPoint, id, sign) }
	},
	async stillReopenable() {
		const requestId = await aRequest({ status: 'draft' })
		await requestStep(ghana.focalPoint, requestId, request.samples.withdraw)
		const needIds = (await needsOf(requestId)).map(({ id }) => id)
		const ask = { ...request.samples.askReopening, needIds }
		return { requestId, step: () => requestStep(ghana.focalPoint, requestId, ask) }
	},
	async stillReconsiderable() {
		const { id, requestId } = await aNeed()
		await needStep(office.officer, id, need.samples.proposeDecline)
		await needStep(office.approver, id, { type: 'approveDecline' })
		const later = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000)
		const ask = need.samples.askReconsideration
		return { requestId, step: () => atTime(later, () => needStep(ghana.focalPoint, id, ask)) }
	},
	async stillRecallable() {
		const { id, requestId } = await aDelivery({ kind: 'equipment' })
		await walkDelivery('equipment', id, 'contract')
		const withdraw = request.samples.withdraw
		return { requestId, step: () => requestStep(ghana.focalPoint, requestId, withdraw) }
	},
	async beforeClosure() {
		const { id, needId, requestId } = await aDelivery({ kind: 'advisory' })
		await walkDelivery('advisory', id)
		await requestStep(ghana.focalPoint, requestId, request.samples.confirmClosure)
		const evaluate = need.samples.giveEvaluation
		return { requestId, step: () => needStep(ghana.focalPoint, needId, evaluate) }
	},
	async partnersConsented() {
		const { id, requestId } = await aNeed({ consentPartners: false })
		const event = {
			type: 'referToPartner',
			partnerId: 'partner',
			partner: '',
			reason: 'It knows the region.',
		} as const
		return { requestId, step: () => needStep(office.officer, id, event) }
	},
}

describe('a step is refused, with the reason, when', () => {
	test.each(namesOf(conditions))('%s does not hold', async (condition) => {
		const { requestId, step } = await attempts[condition]()
		const before = await everything(requestId)
		await expect(step()).rejects.toMatchObject({ code: 'forbidden', reason: condition })
		expect(await everything(requestId)).toEqual(before)
	})
})

test('a cleared due diligence lets the offer be accepted, a refused one never does', async () => {
	const outcomes = { cleared: 'reserved', refused: 'proposed' } as const
	for (const outcome of namesOf(outcomes)) {
		const status = outcomes[outcome]
		const { id, requestId } = await aNeed({ authority: 'police', status: 'proposed' })
		await decideCase(requestId, outcome === 'cleared' ? 'clear' : 'refuse')
		const accept = { type: 'acceptOffer', quantity: 20, note: '' } as const
		const answer = await needStep(office.manager, id, accept).catch((error) => error)
		expect(answer.reason).toBe(outcome === 'refused' ? 'dueDiligenceDone' : undefined)
		expect((await everything(requestId)).needs[0]?.status).toBe(status)
	}
})

test('advice is not held up by an open due diligence', async () => {
	const { id } = await aNeed({ authority: 'police', kind: 'advisory', status: 'reserved' })
	expect(id).toBeTruthy()
})

test('the institution decides on due diligence, whatever the page sent', async () => {
	const requestId = await aRequest({ authority: 'police', status: 'screening' })
	await requestStep(office.officer, requestId, { ...pass, securityForce: false })
	expect((await findRequest(requestId)).dueDiligence).toBe('open')
})

test('a programme that a rule forbids cannot be proposed', async () => {
	const { id, requestId } = await aNeed({ kind: 'training' })
	const before = await everything(requestId)
	const event = { type: 'proposeProgramme', programmeId: programmes.equipment } as const
	await expect(needStep(office.officer, id, event)).rejects.toMatchObject({
		code: 'invalid',
		reason: 'doesNotFit',
	})
	expect(await everything(requestId)).toEqual(before)
})

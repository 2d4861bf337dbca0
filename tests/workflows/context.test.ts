import { describe, expect, test } from 'vitest'
import type { DueDiligenceEvent } from '#workflows/due-diligence/events.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import type { Snapshot } from '#workflows/engine/engine.ts'
import { equipmentWorkflow } from '#workflows/equipment/workflow.ts'
import type { NeedEvent } from '#workflows/need/events.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import type { ActingRole } from '#workflows/roles.ts'
import type { TrainingEvent } from '#workflows/training/events.ts'
import { trainingWorkflow } from '#workflows/training/workflow.ts'
import { samples as dueDiligence } from './tables/due-diligence.ts'
import { contexts, samples as equipment } from './tables/equipment.ts'
import { samples as need } from './tables/need.ts'
import { samples as request } from './tables/request.ts'
import { samples as training } from './tables/training.ts'
import { actor, favourable } from './workflows.ts'

const anyone = (roles: readonly ActingRole[] = []) => actor(roles[0] ?? 'system')
const sendRequest = (now: Snapshot<typeof requestWorkflow.machine>, event: RequestEvent) =>
	requestWorkflow.decide(now, event, anyone(requestWorkflow.permissions[event.type].roles), favourable(event))
		.next
const sendNeed = (now: Snapshot<typeof needWorkflow.machine>, event: NeedEvent) =>
	needWorkflow.decide(now, event, anyone(needWorkflow.permissions[event.type].roles), favourable(event)).next

describe('a request', () => {
	const filed = [request.sendForEndorsement, request.endorse, request.acknowledge]
	const inReview = [...filed, request.pass]

	test('goes back to review when the question came from there, also after a pause', () => {
		const asked = [...inReview, request.askClarification].reduce(sendRequest, requestWorkflow.start())
		expect(sendRequest(asked, request.answerClarification).value).toBe('review')
		const dormant = sendRequest(asked, request.noAnswer)
		expect(sendRequest(dormant, request.resume).value).toBe('review')
		expect(sendRequest(dormant, request.lapse)).toMatchObject({
			value: 'closed',
			context: { closureCode: 'LAPSED' },
		})
	})

	test('unlocks the fields it is asked about until the answer is in', () => {
		const asked = [...filed, request.askClarification].reduce(sendRequest, requestWorkflow.start())
		const { unlocked } = request.askClarification
		expect(asked.context.unlocked).toEqual(unlocked)
		expect(sendRequest(asked, request.answerClarification).context.unlocked).toEqual([])
		const toClear = sendRequest(asked, request.answerToClear)
		expect(toClear).toMatchObject({ value: 'clearance', context: { unlocked } })
		expect(sendRequest(toClear, request.returnAnswers)).toMatchObject({
			value: 'clarification',
			context: { unlocked },
		})
		expect(sendRequest(toClear, request.clearAnswers)).toMatchObject({
			value: 'screening',
			context: { unlocked: [] },
		})
		const resumed = [request.noAnswer, request.resume].reduce(sendRequest, asked)
		expect(resumed.context.unlocked).toEqual([])
	})

	test('is not asked a sixth time', () => {
		const round = [request.askClarification, request.answerClarification]
		const asked = [...inReview, ...round, ...round, ...round, ...round, ...round]
		const now = asked.reduce(sendRequest, requestWorkflow.start())
		expect(now.context.rounds).toBe(5)
		expect(() => sendRequest(now, request.askClarification)).toThrow(
			expect.objectContaining({ code: 'impossible' }),
		)
		const facts = favourable(request.askClarification)
		expect(requestWorkflow.openTo(now, actor('caseOfficer'), facts)).toEqual(['proposeDecisions'])
	})

	const closing = [...inReview, request.proposeDecisions, request.approveDecisions, request.needsEnded]

	test('keeps the code it closes with, which the officer may correct before', () => {
		const awaiting = closing.reduce(sendRequest, requestWorkflow.start())
		expect(awaiting).toMatchObject({ value: 'awaitingClosure', context: { closureCode: 'PARTLY_MET' } })
		const corrected = sendRequest(awaiting, request.setClosureCode)
		expect(corrected).toMatchObject({ value: 'awaitingClosure', context: { closureCode: 'FULLY_MET' } })
		expect(sendRequest(corrected, request.confirmClosure).context.closureCode).toBe('FULLY_MET')
	})

	test('is opened again once the State has asked, as far as it had come', () => {
		const closed = [...closing, request.confirmClosure].reduce(sendRequest, requestWorkflow.start())
		const impossible = expect.objectContaining({ code: 'impossible' })
		expect(() => sendRequest(closed, request.approveReopening)).toThrow(impossible)
		const asked = sendRequest(closed, request.askReopening)
		expect(asked).toMatchObject({ value: 'closed', context: { reopening: 'NEW_FACTS' } })
		expect(() => sendRequest(asked, request.askReopening)).toThrow(impossible)
		expect(sendRequest(asked, request.refuseReopening).context.reopening).toBeNull()
		expect(sendRequest(asked, request.approveReopening)).toMatchObject({
			value: 'review',
			context: { reopening: null, closureCode: null },
		})
		const early = [...filed, request.withdraw, request.askReopening, request.approveReopening]
		expect(early.reduce(sendRequest, requestWorkflow.start()).value).toBe('screening')
	})
})

test('a need remembers what it was offered until the offer is gone', () => {
	const offered = [need.accept, need.proposeProgramme, need.acceptOffer].reduce(
		sendNeed,
		needWorkflow.start(),
	)
	expect(offered.context.quantity).toBe(20)
	expect(sendNeed(offered, need.offerLapsed).context.quantity).toBeNull()
	expect(sendNeed(offered, need.declineOffer).context.quantity).toBeNull()
	const delivering = [need.confirmOffer, need.start].reduce(sendNeed, offered)
	expect(delivering.context.quantity).toBe(20)
	expect(sendNeed(delivering, need.deliveryFailed).context.quantity).toBeNull()
})

test('a part that is offered is what the need then holds', () => {
	const part = [need.accept, need.proposeProgramme, need.offerPart].reduce(sendNeed, needWorkflow.start())
	expect(part).toMatchObject({ value: 'reserved', context: { quantity: 12 } })
	const offered = [need.accept, need.proposeProgramme, need.acceptOffer].reduce(
		sendNeed,
		needWorkflow.start(),
	)
	expect(sendNeed(offered, need.offerPart)).toMatchObject({ value: 'reserved', context: { quantity: 12 } })
})

test('a refusal is reconsidered once', () => {
	const refused = [need.decline, need.askReconsideration, need.upholdDecline].reduce(
		sendNeed,
		needWorkflow.start(),
	)
	expect(refused.value).toBe('declined')
	expect(() => sendNeed(refused, need.askReconsideration)).toThrow(
		expect.objectContaining({ code: 'impossible' }),
	)
})

test('no more certificates are given than people attended', () => {
	const who = actor('programmeManager')
	const { context } = trainingWorkflow.start()
	const inSession = { value: 'inSession', context } as const
	const facts = favourable(training.closeSession)
	const held = trainingWorkflow.decide(inSession, training.closeSession, who, facts).next
	expect(held.context.attended).toBe(18)
	const evaluated = trainingWorkflow.decide(held, training.recordLearning, who, facts).next
	expect(() => trainingWorkflow.decide(evaluated, training.certifyTooMany, who, facts)).toThrow(
		expect.objectContaining({ code: 'impossible' }),
	)
	expect(trainingWorkflow.decide(evaluated, training.certify, who, facts).next.value).toBe('certified')
})

test('a course is held with the smallest cohort or more, and resumes after a pause where it stopped', () => {
	const who = actor('programmeManager')
	const facts = favourable(training.postponeNominated)
	const send = (now: Snapshot<typeof trainingWorkflow.machine>, event: TrainingEvent) =>
		trainingWorkflow.decide(now, event, anyone(trainingWorkflow.permissions[event.type].roles), facts).next
	const nominated = [training.callForNominations, training.nominate].reduce(send, trainingWorkflow.start())
	expect(() => send(nominated, training.confirmTooFew)).toThrow(
		expect.objectContaining({ code: 'impossible' }),
	)
	expect(trainingWorkflow.openTo(nominated, who, facts)).toContain('confirmParticipants')
	const postponed = send(nominated, training.postponeNominated)
	expect(postponed).toMatchObject({ value: 'postponed', context: { origin: 'nominated' } })
	expect(send(postponed, training.reschedule)).toMatchObject({
		value: 'nominated',
		context: { origin: null, minimumCohort: 15 },
	})
})

test('a due diligence case knows whether it was cleared on conditions, and how often misuse opened it again', () => {
	const send = (now: Snapshot<typeof dueDiligenceWorkflow.machine>, event: DueDiligenceEvent) =>
		dueDiligenceWorkflow.decide(
			now,
			event,
			anyone(dueDiligenceWorkflow.permissions[event.type].roles),
			favourable(event),
		).next
	const conditional = [dueDiligence.assess, dueDiligence.clearWithMitigation].reduce(
		send,
		dueDiligenceWorkflow.start(),
	)
	expect(conditional).toEqual({ value: 'cleared', context: { mitigation: true, misuses: 0 } })
	const again = [dueDiligence.misuseReported, dueDiligence.assess, dueDiligence.clear].reduce(
		send,
		conditional,
	)
	expect(again).toEqual({ value: 'cleared', context: { mitigation: false, misuses: 1 } })
})

describe('equipment', () => {
	const who = actor('programmeManager')
	const facts = favourable(equipment.check6)
	const installed = { value: 'installed', context: contexts.usual } as const
	const checking = (open: readonly string[]) =>
		open.filter((type) => type === 'recordCheck' || type === 'closeDelivery')

	test('is checked after six months and then after twelve, once each', () => {
		const impossible = expect.objectContaining({ code: 'impossible' })
		expect(() => equipmentWorkflow.decide(installed, equipment.check12, who, facts)).toThrow(impossible)
		const once = equipmentWorkflow.decide(installed, equipment.check6, who, facts).next
		expect(() => equipmentWorkflow.decide(once, equipment.check6, who, facts)).toThrow(impossible)
		expect(checking(equipmentWorkflow.openTo(once, who, facts))).toEqual(['recordCheck'])
		const twice = equipmentWorkflow.decide(once, equipment.check12, who, facts).next
		expect(checking(equipmentWorkflow.openTo(twice, who, facts))).toEqual(['closeDelivery'])
	})

	test('has no specification to sign off before one is shared', () => {
		const focalPoint = actor('focalPoint')
		const start = equipmentWorkflow.start()
		expect(equipmentWorkflow.openTo(start, focalPoint, facts)).toEqual([])
		const shared = equipmentWorkflow.decide(start, equipment.shareSpecification, who, facts).next
		expect(equipmentWorkflow.openTo(shared, focalPoint, facts)).toEqual(['signOffSpecification'])
	})
})

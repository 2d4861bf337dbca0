import { describe, expect, test } from 'vitest'
import type { Snapshot } from '#workflows/engine.ts'
import { equipmentWorkflow } from '#workflows/equipment/workflow.ts'
import type { NeedEvent } from '#workflows/need/events.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { trainingWorkflow } from '#workflows/training/workflow.ts'
import { samples as equipment } from './tables/equipment.ts'
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
	const filed = [request.sendForEndorsement, request.endorsePolice, request.acknowledge, request.pass]

	test('of a security force carries its due diligence until it is decided', () => {
		const inReview = filed.reduce(sendRequest, requestWorkflow.start())
		expect(inReview).toMatchObject({ value: 'review', context: { dueDiligence: 'open' } })
		const decided = sendRequest(inReview, request.decideDueDiligence)
		expect(decided).toMatchObject({ value: 'review', context: { dueDiligence: 'cleared' } })
	})

	test('of anybody else needs none', () => {
		const submitted = [request.sendForEndorsement, request.endorse].reduce(
			sendRequest,
			requestWorkflow.start(),
		)
		expect(submitted.context.dueDiligence).toBe('notNeeded')
	})

	test('goes back to review when the question came from there, also after a pause', () => {
		const asked = [...filed, request.askClarification].reduce(sendRequest, requestWorkflow.start())
		expect(sendRequest(asked, request.answerClarification).value).toBe('review')
		const dormant = sendRequest(asked, request.noAnswer)
		expect(sendRequest(dormant, request.resume).value).toBe('review')
		expect(sendRequest(dormant, request.lapse)).toMatchObject({
			value: 'closed',
			context: { closureCode: 'LAPSED' },
		})
	})

	test('is not asked a sixth time', () => {
		const round = [request.askClarification, request.answerClarification]
		const asked = [...filed, ...round, ...round, ...round, ...round, ...round]
		const now = asked.reduce(sendRequest, requestWorkflow.start())
		expect(now.context.rounds).toBe(5)
		expect(() => sendRequest(now, request.askClarification)).toThrow(
			expect.objectContaining({ code: 'impossible' }),
		)
		const facts = favourable(request.askClarification)
		expect(requestWorkflow.openTo(now, actor('caseOfficer'), facts)).toEqual(['proposeDecisions'])
	})

	test('keeps the code it closes with', () => {
		const events = [...filed, request.proposeDecisions, request.approveDecisions, request.needsEnded]
		const closing = events.reduce(sendRequest, requestWorkflow.start())
		expect(closing).toMatchObject({ value: 'awaitingClosure', context: { closureCode: 'PARTLY_MET' } })
		expect(sendRequest(closing, request.confirmClosure).context.closureCode).toBe('PARTLY_MET')
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

test('no more certificates are given than people attended', () => {
	const who = actor('programmeManager')
	const inSession = { value: 'inSession', context: { attended: 0 } } as const
	const facts = favourable(training.closeSession)
	const held = trainingWorkflow.decide(inSession, training.closeSession, who, facts).next
	expect(held.context.attended).toBe(18)
	const evaluated = trainingWorkflow.decide(held, training.recordLearning, who, facts).next
	expect(() => trainingWorkflow.decide(evaluated, training.certifyTooMany, who, facts)).toThrow(
		expect.objectContaining({ code: 'impossible' }),
	)
	expect(trainingWorkflow.decide(evaluated, training.certify, who, facts).next.value).toBe('certified')
})

describe('equipment', () => {
	const who = actor('programmeManager')
	const facts = favourable(equipment.check6)
	const installed = { value: 'installed', context: { shared: true, checks: 0 } } as const

	test('is checked after six months and then after twelve, once each', () => {
		const impossible = expect.objectContaining({ code: 'impossible' })
		expect(() => equipmentWorkflow.decide(installed, equipment.check12, who, facts)).toThrow(impossible)
		const once = equipmentWorkflow.decide(installed, equipment.check6, who, facts).next
		expect(() => equipmentWorkflow.decide(once, equipment.check6, who, facts)).toThrow(impossible)
		expect(equipmentWorkflow.openTo(once, who, facts)).toEqual(['recordCheck'])
		const twice = equipmentWorkflow.decide(once, equipment.check12, who, facts).next
		expect(equipmentWorkflow.openTo(twice, who, facts)).toEqual(['closeDelivery'])
	})

	test('has no specification to sign off before one is shared', () => {
		const focalPoint = actor('focalPoint')
		const start = equipmentWorkflow.start()
		expect(equipmentWorkflow.openTo(start, focalPoint, facts)).toEqual([])
		const shared = equipmentWorkflow.decide(start, equipment.shareSpecification, who, facts).next
		expect(equipmentWorkflow.openTo(shared, focalPoint, facts)).toEqual(['signOffSpecification'])
	})
})

import { expect } from 'vitest'
import { saveUnlockedSection } from '#app/domain/clarifications/unlocked-section.server.ts'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import {
	caseStep,
	deliveryOf,
	deliveryStep,
	everything,
	findRequest,
	look,
	needStep,
	needsOf,
	requestStep,
} from '#tests/support/steps.ts'
import { programmes } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/due-diligence.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import type { Kind } from '#workflows/vocabulary.ts'

export const { drafter, focalPoint } = ghana
export const colleague = { ...drafter, id: 'ghana.colleague' }
export type Values = Record<string, unknown>

export const ask = (requestId: string, unlocked: string[], actor: Actor = office.officer) =>
	requestStep(actor, requestId, {
		type: 'askClarification',
		reasonCode: 'SCOPE_UNCLEAR',
		questions: [{ text: 'How many officers?' }],
		unlocked,
	})

/** Creates a request in clarification, with these fields unlocked. */
export async function asked(unlocked: string[], status: 'screening' | 'review' = 'screening') {
	const requestId = await aRequest({ status, needs: ['training'] })
	const [need] = await needsOf(requestId)
	const needId = need?.id ?? ''
	await ask(
		requestId,
		unlocked.map((path) => path.replace('NEED', needId)),
	)
	const save = (place: string, values: Values, actor: Actor = drafter) =>
		saveUnlockedSection(actor, { requestId, place: place.replace('NEED', needId), values })
	return { requestId, needId, save }
}

export async function answer(requestId: string, actor: Actor = drafter) {
	const questions = await look((tx) => tx.question.findMany({ where: { requestId, answeredAt: null } }))
	const answers = questions.map(({ id }) => ({ questionId: id, text: 'Forty.' }))
	await requestStep(actor, requestId, { type: 'answerClarification', answers, toClear: false })
}

export const statusOf = async (id: string) => (await findRequest(id)).status
export const situationOf = async (id: string) => (await findRequest(id)).answers.situation
export const versionsOf = (requestId: string) =>
	look((tx) => tx.submissionVersion.findMany({ where: { requestId }, orderBy: { number: 'asc' } }))
export const kept = async (id: string) => ({
	...(await everything(id)),
	revised: await look((tx) => tx.revisedAnswers.findMany()),
})

export const unlocked = ['situation.situation', 'NEED.need.statement']

export const { dueDiligence, approver, officer, manager } = office
export const held = { code: 'forbidden', reason: 'dueDiligenceDone' }

export async function clear(requestId: string) {
	await caseStep(dueDiligence, requestId, samples.assess)
	await caseStep(approver, requestId, samples.clear)
}

/** Creates a request of the police with deliveries that opened after its clearance. */
export async function aClearedRequest(needs: Kind[]) {
	const requestId = await aRequest({ authority: 'police', needs, status: 'active' })
	await clear(requestId)
	const deliveries: string[] = []
	for (const { id, kind, minimumQuantity } of await needsOf(requestId)) {
		await needStep(officer, id, { type: 'proposeProgramme', programmeId: programmes[kind] })
		await needStep(manager, id, { type: 'acceptOffer', quantity: minimumQuantity ?? 1, note: '' })
		await needStep(ghana.focalPoint, id, { type: 'confirmOffer' })
		deliveries.push((await deliveryOf(id)).id)
	}
	return { requestId, deliveries }
}

/** Checks that due diligence blocks the step while the case is open, and allows it once cleared. */
export async function heldUntilCleared(
	requestId: string,
	deliveryId: string,
	[actor, event]: [Actor, DeliveryEvent],
) {
	await caseStep(dueDiligence, requestId, samples.reopenCase)
	const before = await everything(requestId)
	await expect(deliveryStep(actor, deliveryId, event), event.type).rejects.toMatchObject(held)
	expect(await everything(requestId)).toEqual(before)
	expect((await getDelivery(actor, deliveryId)).course?.mustWait, event.type).toBe(true)
	await clear(requestId)
	await deliveryStep(actor, deliveryId, event)
}

export const waitingFor = async (actor: Actor, requestId: string) =>
	(await listWork(actor)).waiting.rows
		.filter((row) => row.requestId === requestId)
		.map(({ subject, todo }) => `${subject} ${todo}`)

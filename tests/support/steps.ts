import {
	advanceCase,
	advanceDelivery,
	advanceNeed,
	advanceRequest,
} from '#app/domain/steps/take-step.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { fillTraining } from '#prisma/seed/fill-training.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import type { DueDiligenceEvent } from '#workflows/due-diligence/events.ts'
import type { NeedEvent } from '#workflows/need/events.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import { inDays } from './in-days.ts'
import { keepEquipmentRows } from './ledger-rows.ts'

/** Reads with system access: all rows, not only those that a person may see. */
export const look = <T>(work: (tx: Tx) => Promise<T>) => withActor(systemActor, work)

export const findRequest = (id: string) => look((tx) => tx.request.findUniqueOrThrow({ where: { id } }))
export const findNeed = (id: string) => look((tx) => tx.need.findUniqueOrThrow({ where: { id } }))
export const findDelivery = (id: string) => look((tx) => tx.delivery.findUniqueOrThrow({ where: { id } }))
export const needsOf = (requestId: string) =>
	look((tx) => tx.need.findMany({ where: { requestId }, orderBy: { rank: 'asc' } }))
export const deliveryOf = (needId: string) =>
	look((tx) => tx.delivery.findFirstOrThrow({ where: { needId }, orderBy: { openedAt: 'desc' } }))

/** Takes one step as a person who has just opened the page. */
export async function requestStep(actor: Actor, requestId: string, event: RequestEvent) {
	const { revision } = await findRequest(requestId)
	return advanceRequest(actor, { requestId, revision, event })
}

export async function needStep(actor: Actor, needId: string, event: NeedEvent) {
	const { revision } = await findNeed(needId)
	return advanceNeed(actor, { needId, revision, event })
}

/** A follow-up counts as the result only half a year after the State confirmed the receipt. */
const receivedHalfAYearAgo = (tx: Tx, id: string) =>
	tx.$executeRaw`update delivery set record = jsonb_set(record, '{confirmReceipt,at}', to_jsonb(${new Date(inDays(-200)).toISOString()}::text))
		where id = ${id} and record ? 'confirmReceipt'`

/** The same for a delivery, with the records that the step counts. */
export async function deliveryStep(actor: Actor, deliveryId: string, event: DeliveryEvent) {
	await look((tx) => keepEquipmentRows(tx, deliveryId, event))
	if (event.type === 'recordFollowUp') await look((tx) => receivedHalfAYearAgo(tx, deliveryId))
	await fillTraining(actor, deliveryId, event)
	const { revision } = await findDelivery(deliveryId)
	return advanceDelivery(actor, { deliveryId, revision, event })
}

/** The due diligence case of a request. */
export const findCase = (requestId: string) =>
	look((tx) => tx.dueDiligenceCase.findUniqueOrThrow({ where: { requestId } }))

export async function caseStep(actor: Actor, requestId: string, event: DueDiligenceEvent) {
	const { id, revision } = await findCase(requestId)
	return advanceCase(actor, { caseId: id, revision, event })
}

/** Returns everything that a rejected step must not have changed. */
export const everything = (requestId: string) =>
	look(async (tx) => ({
		request: await tx.request.findUniqueOrThrow({ where: { id: requestId } }),
		needs: await tx.need.findMany({ where: { requestId }, orderBy: { id: 'asc' } }),
		deliveries: await tx.delivery.findMany({ where: { requestId }, orderBy: { id: 'asc' } }),
		decisions: await tx.decision.findMany({ where: { requestId }, orderBy: { id: 'asc' } }),
		questions: await tx.question.findMany({ where: { requestId }, orderBy: { id: 'asc' } }),
		entries: await tx.auditEntry.count({ where: { requestId } }),
		notices: await tx.notice.count({ where: { requestId } }),
		reservations: await tx.reservation.findMany({ orderBy: { id: 'asc' } }),
	}))

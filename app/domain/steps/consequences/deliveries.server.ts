import type { Step } from '#app/domain/core/entities/registry.server.ts'
import { nextColumns } from '#app/domain/core/load-clock-settings.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { handoverRecordOf, sha256Of } from '#app/domain/deliveries/equipment/handover-record.server.ts'
import { reservedForNeed } from '#app/domain/matching/capacity-for.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { canBeWithdrawn, deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import type { DeliveryStatus } from '#workflows/delivery/status-facts.ts'
import { totalsByCategory } from '#workflows/equipment/need-lines.ts'

/** Opens the delivery of a confirmed offer, at the start of the workflow of its kind. */
export async function openDelivery(tx: Tx, { found, actor }: Step) {
	const need = await tx.need.findUniqueOrThrow({ where: { id: found.id }, include: { programme: true } })
	const held = await tx.reservation.findFirstOrThrow({ where: await reservedForNeed(tx, need.id) })
	if (!need.programme) return
	const workflow = deliveryWorkflows[need.kind]
	const start = workflow.start()
	const openedAt = now()
	const id = newId()
	await tx.delivery.create({
		data: {
			id,
			needId: need.id,
			requestId: need.requestId,
			stateIso3: need.stateIso3,
			programmeId: need.programme.id,
			managerId: need.programme.managerId,
			donors: need.programme.donors,
			kind: need.kind,
			quantity: held.quantity,
			categories: totalsByCategory(held.lines),
			status: String(start.value) as DeliveryStatus, // where its chart begins
			snapshot: workflow.store(start),
			snapshotVersion: workflow.version,
			openedAt,
			updatedAt: openedAt,
			...(await nextColumns(askIn(tx), { ...need, status: String(start.value), record: {}, openedAt })),
		},
	})
	await recordAudit(tx, systemActor, {
		type: 'delivery.opened',
		requestId: need.requestId,
		needId: need.id,
		deliveryId: id,
		stateIso3: need.stateIso3,
		onBehalfOf: actor.id,
		data: { kind: need.kind, programmeId: need.programme.id, quantity: held.quantity },
	})
}

/** Ends the delivery of a need that leaves it, before anything was contracted or begun. */
export async function stopDelivery(tx: Tx, { found, follow }: Step) {
	const open = await tx.delivery.findMany({ where: { needId: found.id }, orderBy: { openedAt: 'desc' } })
	for (const { id, kind, status } of open)
		if (canBeWithdrawn(kind, status)) await follow('delivery', id, { type: 'needWithdrawn' })
}

/** The need is in delivery once its programme has begun; a specification that is shared again does not count. */
export async function startNeed(tx: Tx, { found, follow }: Step) {
	const need = await tx.need.findUniqueOrThrow({
		where: { id: found.needId ?? '' },
		select: { status: true },
	})
	if (need.status === 'confirmed') await follow('need', found.needId ?? '', { type: 'start' })
}

/** Moves the need along with its delivery. */
export const moveNeed = (type: 'complete' | 'evaluate' | 'deliveryFailed') =>
	async function moveNeedOf(_tx: Tx, { found, event, follow }: Step) {
		if (!found.needId) return
		const reason = type === 'deliveryFailed' ? { reason: String(event.reason ?? event.type) } : {}
		await follow('need', found.needId, { type, ...reason })
	}

/** Replacements must be inspected again: the incomplete lines, or all where goods were lost in transit. */
export async function inspectAgain(tx: Tx, { found }: Step) {
	await tx.equipmentLine.updateMany({
		where: {
			deliveryId: found.id,
			...(found.status === 'rejectedLines' && { OR: [{ short: { gt: 0 } }, { damaged: { gt: 0 } }] }),
		},
		data: { ok: null, short: null, damaged: null },
	})
}

/** Adds the State's signature to the handover record, and stores the checksum of what both have signed. */
export async function signHandoverRecord(tx: Tx, { found, event, actor }: Step) {
	const { id: deliveryId } = found
	await tx.handover.update({
		where: { deliveryId },
		data: {
			stateName: String(event.signatory),
			stateTitle: String(event.signatoryTitle),
			stateSignedBy: actor.id,
			stateSignedAt: now(),
		},
	})
	const sha256 = sha256Of(await handoverRecordOf(tx, deliveryId))
	await tx.handover.update({ where: { deliveryId }, data: { sha256 } })
}

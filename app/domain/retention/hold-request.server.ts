import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'

/** Keeps a request from being removed until the hold is lifted, for a reason. It is named by its reference. */
export function holdRequest(actor: Actor, { reference, reason }: { reference: string; reason: string }) {
	requireRole(actor, 'administrator', 'triageOfficer')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		// An administrator sees no request, and learns here only that there is one of this reference.
		const request = await withinSystem(tx, actor, () => tx.request.findUnique({ where: { reference } }))
		if (!request?.reference)
			throw new DomainError('invalid', 'unknownReference', { reference: 'unknownReference' })
		if (request.contentRemovedAt)
			throw new DomainError('invalid', 'alreadyRemoved', { reference: 'alreadyRemoved' })
		const held = await tx.exemption.findFirst({ where: { requestId: request.id, liftedAt: null } })
		if (held) throw new DomainError('invalid', 'alreadyHeld', { reference: 'alreadyHeld' })
		const id = newId()
		const row = { id, requestId: request.id, reference: request.reference, reason }
		await tx.exemption.createMany({ data: [{ ...row, placedById: actor.id, placedAt: now() }] })
		await recordAudit(tx, actor, { type: 'exemption.placed', data: { holdId: id, reference, reason } })
		return id
	})
}

/** Lifts a hold: the request goes when its time is over, as every other. */
export function liftHold(actor: Actor, holdId: string) {
	requireRole(actor, 'administrator', 'triageOfficer')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const hold = await tx.exemption.findUnique({ where: { id: holdId } })
		if (!hold) throw new DomainError('not-found')
		const { count } = await tx.exemption.updateMany({
			where: { id: holdId, liftedAt: null },
			data: { liftedById: actor.id, liftedAt: now() },
		})
		if (count === 0) throw new DomainError('conflict')
		await recordAudit(tx, actor, { type: 'exemption.lifted', data: { holdId, reference: hold.reference } })
	})
}

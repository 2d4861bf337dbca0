import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findEquipment } from './equipment/find-equipment.server.ts'
import { protocolOf } from './equipment/protocol.server.ts'
import { textIn } from './words-of.server.ts'

/** The protocol of a handover with all that its printed form tells, for whoever follows the delivery. */
export function getProtocol(actor: Actor, deliveryId: string) {
	return withActor(actor, async (tx) => {
		const { handover, requestId, programme } = await findEquipment(tx, actor, deliveryId)
		if (!handover) throw new DomainError('not-found')
		const { filingLanguage, state, reference } = await tx.request.findUniqueOrThrow({
			where: { id: requestId },
			include: { state: true },
		})
		return {
			protocol: await protocolOf(tx, deliveryId),
			sha256: handover.sha256,
			language: filingLanguage,
			reference: reference ?? '',
			state: textIn(state.names, filingLanguage),
			programme: textIn(programme.titles, filingLanguage),
		}
	})
}
export type ProtocolTold = Awaited<ReturnType<typeof getProtocol>>

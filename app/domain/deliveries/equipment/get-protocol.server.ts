import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findEquipment } from './find-equipment.server.ts'
import { sha256Of } from './fingerprint.server.ts'
import { protocolOf } from './protocol.server.ts'

/**
 * The protocol of a handover as the Office signed it, or both sides, with all that its printed form tells in the language
 * of the filing. Whoever follows the delivery has it, a donor does not; one that is no longer what both signed is given to
 * nobody.
 */
export function getProtocol(actor: Actor, deliveryId: string) {
	return withActor(actor, async (tx) => {
		const { handover, needId, programme } = await findEquipment(tx, actor, deliveryId)
		if (!handover) throw new DomainError('not-found')
		const protocol = await protocolOf(tx, deliveryId)
		const { sha256 } = handover
		if (sha256 && sha256Of(protocol) !== sha256) throw new DomainError('conflict', 'protocolChanged')
		const { title, request } = await tx.need.findUniqueOrThrow({
			where: { id: needId },
			select: { title: true, request: { include: { state: true, authority: true } } },
		})
		const language = request.filingLanguage
		return {
			protocol,
			sha256,
			language,
			need: title,
			reference: request.reference,
			state: textIn(request.state.names, language),
			authority: request.authority.name,
			programme: textIn(programme.titles, language),
			/** What the checksum is of, to the last byte; null before both have signed. */
			record: sha256 && canonicalJson(protocol),
		}
	})
}
export type ProtocolTold = Awaited<ReturnType<typeof getProtocol>>

/** How the files of a protocol are called. */
export const protocolFileName = (number: string, kind: 'pdf' | 'json') => `handover-${number}.${kind}`

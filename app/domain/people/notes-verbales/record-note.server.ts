import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { NewNote } from '#app/forms/note-verbale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { checkNamed } from './check-named.server.ts'

const wrong = (field: string, message: string) => new DomainError('invalid', 'invalid', { [field]: message })
const isTaken = (error: unknown) => (error as { code?: string }).code === 'P2002'

/** Two addresses are the same whatever their letters look like, as mail servers have it. */
const isSame = (one: string, other: string | undefined) => one.toLowerCase() === other?.toLowerCase()

function requireDays({ dated, receivedOn }: NewNote) {
	const today = now().toISOString().slice(0, 10)
	if (dated > today) throw wrong('dated', 'inTheFuture')
	if (receivedOn > today) throw wrong('receivedOn', 'inTheFuture')
}

/**
 * Records a note verbale with whom it names. Nobody is invited yet. What came from the address listed for the mission
 * that day counts as sent by it; for anything else somebody has to ask the mission in another way.
 */
export function recordNote(actor: Actor, note: NewNote): Promise<{ id: string }> {
	requireRole(actor, 'triageOfficer', 'administrator')
	const { stateIso3, number, dated, receivedOn, senderAddress, named } = note
	return withActor(actor, async (tx) => {
		requireDays(note)
		await requireState(tx, stateIso3)
		if ((await tx.noteVerbale.count({ where: { stateIso3, number } })) > 0)
			throw wrong('number', 'alreadyUsed')
		await checkNamed(tx, note)
		const contact = await tx.stateContact.findUnique({ where: { stateIso3 } })
		const isListed = isSame(senderAddress, contact?.missionEmail)
		const id = newId()
		const row = {
			id,
			stateIso3,
			number,
			senderAddress,
			named,
			dated: new Date(dated),
			receivedOn: new Date(receivedOn),
			listedAddress: contact?.missionEmail ?? null,
			verifiedBy: isListed ? 'listed' : null,
			recordedById: actor.id,
			recordedAt: now(),
		}
		await tx.noteVerbale.createMany({ data: row }).catch((error) => {
			throw isTaken(error) ? wrong('number', 'alreadyUsed') : error
		})
		await recordAudit(tx, actor, {
			type: 'noteVerbale.recorded',
			stateIso3,
			internal: true,
			data: { noteVerbaleId: id, number, dated, receivedOn, senderAddress, isListed, posts: named.length },
		})
		return { id }
	})
}

async function requireState(tx: Tx, iso3: string) {
	if ((await tx.state.count({ where: { iso3 } })) === 0) throw wrong('stateIso3', 'badCode')
}

import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { NewRecusal } from '#app/forms/recusal.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { decidingRoles, seesToRecusals } from './recusing.ts'

const wrong = (field: string, message: string) => new DomainError('invalid', 'invalid', { [field]: message })

async function check(tx: Tx, personId: string, { programmeId, stateIso3 }: NewRecusal) {
	const person = { id: personId, role: { in: [...decidingRoles] }, suspendedAt: null }
	if ((await tx.person.count({ where: person })) === 0) throw wrong('personId', 'badCode')
	if (programmeId && (await tx.programme.count({ where: { id: programmeId } })) === 0)
		throw wrong('programmeId', 'badCode')
	if (stateIso3 && (await tx.state.count({ where: { iso3: stateIso3 } })) === 0)
		throw wrong('stateIso3', 'badCode')
}

/** Keeps somebody of the office from deciding where they have an interest of their own; all may say so of themselves. */
export function declareRecusal(actor: Actor, declared: NewRecusal): Promise<{ id: string }> {
	const { personId = actor.id, programmeId = null, stateIso3 = null, reason } = declared
	if (personId !== actor.id && !seesToRecusals(actor)) throw new DomainError('refused', 'forbidden')
	return withActor(actor, async (tx) => {
		await check(tx, personId, declared)
		const same = { personId, programmeId, stateIso3, endedAt: null }
		if ((await tx.recusal.count({ where: same })) > 0)
			throw wrong(programmeId ? 'programmeId' : 'stateIso3', 'alreadyUsed')
		const id = newId()
		await tx.recusal.createMany({ data: { id, personId, programmeId, stateIso3, reason, since: now() } })
		// Without a State of its own: what an officer has to do with a State is not for that State to read.
		await recordAudit(tx, actor, {
			type: 'recusal.declared',
			internal: true,
			data: { id, personId, programmeId, stateIso3, reason },
		})
		return { id }
	})
}

import { relyingParty } from '#app/domain/accounts/sign-in/offer-passkey.server.ts'
import { isConfirmed } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { needsFactor } from '#workflows/roles.ts'
import { FEW_CODES } from './backup-codes.server.ts'

/** What a person has set up besides the password; never the secrets. */
export async function getSecondFactor(actor: Actor) {
	const personId = actor.id
	return withActor(systemActor, async (tx) => {
		const factor = await tx.factor.findFirst({
			where: { personId, confirmedAt: { not: null } },
			select: { confirmedAt: true },
		})
		const codesLeft = await tx.backupCode.count({ where: { personId, usedAt: null } })
		const passkeys = await tx.passkey.findMany({
			where: { personId },
			select: { id: true, name: true, createdAt: true, lastUsedAt: true },
			orderBy: { createdAt: 'asc' },
		})
		return {
			since: factor?.confirmedAt ?? null,
			codesLeft,
			passkeys,
			fewCodes: factor !== null && codesLeft <= FEW_CODES,
			takesPasskeys: relyingParty() !== null,
			needed: needsFactor(actor.role),
			confirmed: isConfirmed(actor),
		}
	})
}

import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { FailureCode } from '#app/platform/mail/failure.ts'
import { SERVER } from '#app/platform/mail/mailbox.ts'

/** A longer pause was set by a clock that has been corrected since. */
const LONGEST = 75 * 60_000

/** Domains that asked for a pause, with its end; `domain` is null for the mail server itself. */
export async function restingDomains(tx: Tx) {
	const found = await tx.mailDomain.findMany({
		where: { rests: { gt: 0 }, restsUntil: { gt: now(), lt: new Date(now().getTime() + LONGEST) } },
		orderBy: { domain: 'asc' },
		take: 100,
	})
	return found.map(({ domain, restsUntil, lastFailure }) => ({
		domain: domain === SERVER ? null : domain,
		until: restsUntil,
		reason: lastFailure as FailureCode | null,
	}))
}

/** Why the mail server could not be used at the last attempt; null once it has accepted an e-mail since. */
export async function serverFailure(tx: Tx): Promise<FailureCode | null> {
	const found = await tx.mailDomain.findUnique({ where: { domain: SERVER } })
	return found && found.rests > 0 ? (found.lastFailure as FailureCode) : null
}

/** Allows e-mails again to an address that was undeliverable. */
export function clearAddress(actor: Actor, address: string) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const { count } = await tx.undeliverableAddress.updateMany({
			where: { address, clearedAt: null },
			data: { clearedAt: now(), clearedById: actor.id },
		})
		if (count === 0) {
			const known = await tx.undeliverableAddress.count({ where: { address } })
			throw new DomainError(known > 0 ? 'conflict' : 'not-found')
		}
		await recordAudit(tx, actor, { type: 'address.cleared', data: { address } })
	})
}

import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { FailureCode } from '#app/platform/mail/failure.ts'
import { SERVER } from '#app/platform/mail/mail-server.ts'

/** No rest lasts so long: one further ahead was set by a clock that has been put right since. */
const LONGEST = 75 * 60_000

/** Domains that asked for patience and until when nothing is sent there; `domain` is null for the mail server itself. */
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

/** Why the mail server itself could not be used the last time; null once it has taken a letter since. */
export async function serverFailure(tx: Tx): Promise<FailureCode | null> {
	const found = await tx.mailDomain.findUnique({ where: { domain: SERVER } })
	return found && found.rests > 0 ? (found.lastFailure as FailureCode) : null
}

import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { SERVER } from '#app/platform/mail/mailbox.ts'
import { Prisma } from '#prisma/generated/client.ts'

const WINDOW_MS = 60_000
/** By so much the clocks of two machines may differ. */
const CLOCKS_MS = 60 * 60_000

/** Whether a moment is still to come. What lies further ahead than any may was set by a clock that was wrong. */
export const ahead = (moment: Prisma.Sql, at: Date, longest: number) =>
	Prisma.sql`coalesce(${moment} > ${at} and ${moment} < ${new Date(at.getTime() + longest + CLOCKS_MS)}, false)`

/** Whether what was counted of a domain was counted in this minute. */
export const inWindow = (at: Date) =>
	Prisma.sql`(mail_domain.window_at > ${new Date(at.getTime() - WINDOW_MS)}
		and mail_domain.window_at < ${new Date(at.getTime() + WINDOW_MS)})`

type Counted = { domain: string; rests: number; left: number }

/**
 * How many letters may go to each domain now. One that has asked for patience gets a single letter to try with. The
 * caller holds the lock of the outbox.
 */
export async function capacityOf(tx: Tx, domains: readonly string[]): Promise<(domain: string) => number> {
	const rows = await tx.$queryRaw<Counted[]>`
		select domain, rests, ${env.MAIL_PER_DOMAIN}::int - case when ${inWindow(now())} then sent else 0 end as left
		from mail_domain where domain = any(${[...domains, SERVER]})`
	const known = new Map(rows.map((row) => [row.domain, row]))
	const probing = (known.get(SERVER)?.rests ?? 0) > 0
	return (domain) => {
		const { left, rests } = known.get(domain) ?? { left: env.MAIL_PER_DOMAIN, rests: 0 }
		return probing || rests > 0 ? Math.min(left, 1) : left
	}
}

/** Counts letters that are about to go to each of these domains. */
export async function countLetters(tx: Tx, domains: readonly string[]) {
	const at = now()
	await tx.$executeRaw`
		insert into mail_domain (domain, window_at, sent)
		select domain, ${at}::timestamptz, count(*) from unnest(${domains}::text[]) as domain group by domain
		on conflict (domain) do update set
			window_at = case when ${inWindow(at)} then mail_domain.window_at else excluded.window_at end,
			sent = excluded.sent + case when ${inWindow(at)} then mail_domain.sent else 0 end`
}

/** Lets a domain, or all mail, rest because it asked for patience; longer each time until a letter is taken. */
export async function letRest(tx: Tx, domain: string, failure: string) {
	const at = now()
	const [row] = await tx.$queryRaw<{ rests: number }[]>`
		insert into mail_domain (domain, window_at, sent, rests, last_failure) values (${domain}, ${at}, 0, 1, ${failure})
		on conflict (domain) do update set last_failure = ${failure},
			rests = mail_domain.rests + case when ${ahead(Prisma.sql`mail_domain.rests_until`, at, LONGEST_REST)} then 0 else 1 end
		returning rests`
	const rest = domain === SERVER ? restOfServer : restOfDomain
	const restsUntil = new Date(at.getTime() + rest(row?.rests ?? 1))
	await tx.mailDomain.update({ where: { domain }, data: { restsUntil } })
}

/** A letter was taken: neither its domain nor the server needs to rest any longer. */
export const endRest = (tx: Tx, domain: string) => tx.$executeRaw`
	update mail_domain set rests = 0, rests_until = null where domain in (${domain}, ${SERVER}) and rests > 0`

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Two days in all (RFC 5321, 4.5.4.1 asks for days); after that a letter waits for an administrator. */
const pauses = [
	...[1, 5, 15, 30].map((minutes) => minutes * MINUTE),
	...[1, 2, 4, 8, 8, 8, 8, 8].map((hours) => hours * HOUR),
]

export const LONGEST_PAUSE = 8 * HOUR
export const LONGEST_REST = 15 * MINUTE

/** When a letter is tried again that has failed so often, with growing pauses over two days; null when it is given up. */
export function nextTry(attempts: number, at: Date): Date | null {
	const pause = pauses[attempts - 1]
	return pause === undefined ? null : new Date(at.getTime() + pause)
}

/** How long a domain that asked for patience the nth time in a row is left alone: a minute, two, four, at most fifteen. */
const restOfDomain = (rests: number) => Math.min(2 ** (rests - 1) * MINUTE, LONGEST_REST)

/** How long nothing is sent after the mail server was away the nth time in a row: at most two minutes. */
const restOfServer = (rests: number) => Math.min(2 ** (rests - 1) * 15_000, 2 * MINUTE)

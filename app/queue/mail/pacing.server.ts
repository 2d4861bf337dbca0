import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { SERVER } from '#app/platform/mail/mailbox.ts'
import { Prisma } from '#prisma/generated/client.ts'

const WINDOW_MS = 60_000
/** Largest difference between the clocks of two machines. */
const CLOCKS_MS = 60 * 60_000

/** Whether a moment is in the future. One further ahead than possible was set by a wrong clock. */
export const ahead = (moment: Prisma.Sql, at: Date, longest: number) =>
	Prisma.sql`coalesce(${moment} > ${at} and ${moment} < ${new Date(at.getTime() + longest + CLOCKS_MS)}, false)`

/** Whether the count of a domain is from this minute. */
export const inWindow = (at: Date) =>
	Prisma.sql`(mail_domain.window_at > ${new Date(at.getTime() - WINDOW_MS)}
		and mail_domain.window_at < ${new Date(at.getTime() + WINDOW_MS)})`

type Counted = { domain: string; rests: number; left: number }

/**
 * Returns how many e-mails may be sent to each domain now. A domain that asked to slow down gets a single e-mail as a
 * test. The caller must have the lock of the outbox.
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

/** Counts e-mails that will be sent to each of these domains. */
export async function countLetters(tx: Tx, domains: readonly string[]) {
	const at = now()
	await tx.$executeRaw`
		insert into mail_domain (domain, window_at, sent)
		select domain, ${at}::timestamptz, count(*) from unnest(${domains}::text[]) as domain group by domain
		on conflict (domain) do update set
			window_at = case when ${inWindow(at)} then mail_domain.window_at else excluded.window_at end,
			sent = excluded.sent + case when ${inWindow(at)} then mail_domain.sent else 0 end`
}

/** Pauses a domain, or all mail, since it asked to slow down; longer each time until an e-mail is accepted. */
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

/** Ends the pauses of the domain and the server after an accepted e-mail. */
export const endRest = (tx: Tx, domain: string) => tx.$executeRaw`
	update mail_domain set rests = 0, rests_until = null where domain in (${domain}, ${SERVER}) and rests > 0`

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Two days in total (RFC 5321, 4.5.4.1 asks for days); after that an e-mail waits for an administrator. */
const pauses = [
	...[1, 5, 15, 30].map((minutes) => minutes * MINUTE),
	...[1, 2, 4, 8, 8, 8, 8, 8].map((hours) => hours * HOUR),
]

export const LONGEST_PAUSE = 8 * HOUR
export const LONGEST_REST = 15 * MINUTE

/** Returns when a failed e-mail is tried again, with growing pauses over two days; null when it is given up. */
export function nextTry(attempts: number, at: Date): Date | null {
	const pause = pauses[attempts - 1]
	return pause === undefined ? null : new Date(at.getTime() + pause)
}

/** Pause of a domain after the nth request in a row to slow down: a minute, two, four, at most fifteen. */
const restOfDomain = (rests: number) => Math.min(2 ** (rests - 1) * MINUTE, LONGEST_REST)

/** Pause after the mail server was away the nth time in a row: at most two minutes. */
const restOfServer = (rests: number) => Math.min(2 ** (rests - 1) * 15_000, 2 * MINUTE)

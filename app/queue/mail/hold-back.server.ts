import type { Tx } from '#app/platform/database.server.ts'
import type { Notice } from '#prisma/generated/client.ts'

/** What somebody at the door has just asked for goes even where letters came back from. */
const askedFor = ['passwordLink', 'addressLink', 'invitation']

type Reason = 'bouncing' | 'sameAddress'

/**
 * Why a letter must not go to an address: letters come back from there, or that mailbox was told of the same event
 * already, as one that two people share. Of two that are written at the same moment the second one sees the first.
 */
export async function reasonToHoldBack(
	tx: Tx,
	{ id, eventKey, template }: Notice,
	address: string,
): Promise<Reason | null> {
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${eventKey}, 7))`
	const [row] = await tx.$queryRaw<{ reason: Reason | null }[]>`
		select case
			when ${!askedFor.includes(template)} and exists (select from undeliverable_address bad
				where bad.address = ${address.toLowerCase()} and bad.cleared_at is null) then 'bouncing'
			when exists (select from notice other where other.event_key = ${eventKey} and other.id <> ${id}
				and lower(other.recipient) = lower(${address}) and other.status <> 'suppressed') then 'sameAddress'
		end as reason`
	return row?.reason ?? null
}

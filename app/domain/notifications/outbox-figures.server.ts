import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { lately, now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'

// Each of these repeats the condition of a partial index, so that its cost does not grow with the archive.

/** Messages are counted as far as this: what is more is said to be more. */
export const COUNTED = 1000
const most = COUNTED + 1

/** How many messages are due or failed, by status; without those that wait for a summary or were settled. */
export function countUnsent(tx: Tx) {
	return tx.$queryRaw<{ status: Stored.NoticeStatus; count: number }[]>`
		select arm.status, counted.count from unnest(array['bounced', 'deferred', 'parked', 'queued']) as arm (status)
		cross join lateral (select count(*)::int as count from (
			(select from notice where notice.status = arm.status and status in ('queued', 'deferred')
				and cadence is null and digest_id is null limit ${most})
			union all
			(select from notice where notice.status = arm.status and status in ('bounced', 'parked')
				and digest_id is null and settled_at is null limit ${most})) as one) as counted
		where counted.count > 0 order by arm.status`
}

/** When an e-mail was last sent, and since when the oldest is due; null where there is none. */
export async function outboxMoments(tx: Tx) {
	const [row] = await tx.$queryRaw<{ sentAt: Date | null; oldest: Date | null }[]>`
		select (select max(sent_at) from notice where sent_at is not null) as "sentAt",
			(select min(created_at) from notice where status in ('queued', 'deferred') and cadence is null
				and digest_id is null) as oldest`
	return row ?? { sentAt: null, oldest: null }
}

const DAY = 24 * 60 * 60_000

/** The person's address, if e-mails to it are undeliverable; to be asked with system access. */
export const badAddressOf = (personId: string) =>
	build
		.selectFrom('person')
		.innerJoin('undeliverable_address as bad', (on) =>
			on.on('bad.address', '=', (of) => of.fn<string>('lower', ['person.email'])),
		)
		.where('person.id', '=', personId)
		.where('bad.cleared_at', 'is', null)
		.select(['bad.address', 'bad.since'])
const badAddress = statement(({ personId }: { personId: string }) => badAddressOf(personId))

/** Since when e-mails to the reader's own address are undeliverable; null while they arrive. */
export async function findOwnUndeliverable(actor: Actor) {
	const [bad] = await readAs(actor, (read) => read.asSystem(badAddress, { personId: actor.id }))
	return bad ?? null
}

/**
 * Lets the owner of an address confirm that it receives e-mail again, so that e-mails resume. Once a day, so that a
 * wrong address is not tried repeatedly; a second time is a conflict.
 */
export function sayAddressWorks(actor: Actor): Promise<void> {
	return withActor(systemActor, async (tx) => {
		const [bad] = await askIn(tx)(badAddress, { personId: actor.id })
		if (!bad) return
		const said = await tx.auditEntry.count({
			where: {
				requestId: null,
				type: 'address.worksAgain',
				onBehalfOf: actor.id,
				at: lately(DAY),
			},
		})
		if (said > 0) throw new DomainError('conflict', 'onceADay')
		await clearAddress(tx, bad.address, actor.id)
		await recordAudit(tx, systemActor, {
			type: 'address.worksAgain',
			internal: true,
			data: {},
			onBehalfOf: actor.id,
		})
	})
}

/** Allows e-mails to this address again. Requires system access. */
export const clearAddress = (tx: Tx, address: string, personId: string) =>
	tx.undeliverableAddress.updateMany({
		where: { address: address.toLowerCase(), clearedAt: null },
		data: { clearedAt: now(), clearedById: personId },
	})

import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { lately } from '#app/platform/lately.server.ts'

const DAY = 24 * 60 * 60_000

async function badAddressOf(tx: Tx, personId: string) {
	const [found] = await tx.$queryRaw<{ address: string; since: Date }[]>`
		select bad.address, bad.since from person join undeliverable_address bad on bad.address = lower(person.email)
		where person.id = ${personId} and bad.cleared_at is null`
	return found ?? null
}

/** Since when letters to the reader's own address come back; null while they arrive. */
export const findOwnReturnedMail = ({ id }: Actor): Promise<{ address: string; since: Date } | null> =>
	withActor(systemActor, (tx) => badAddressOf(tx, id))

/**
 * Takes the word of its owner that an address receives mail again: letters go there from now on. Once a day, so that an
 * address that does not is not written to over and over; a second time is a conflict.
 */
export function sayAddressWorks(actor: Actor): Promise<void> {
	return withActor(systemActor, async (tx) => {
		const bad = await badAddressOf(tx, actor.id)
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

/** Letters go to this address again. Needs the system's sight. */
export const clearAddress = (tx: Tx, address: string, personId: string) =>
	tx.undeliverableAddress.updateMany({
		where: { address: address.toLowerCase(), clearedAt: null },
		data: { clearedAt: now(), clearedById: personId },
	})

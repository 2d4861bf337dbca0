import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { factsShared, isShared, type OutsideReader, type SharingChoice } from '#workflows/sharing.ts'

type Change = { requestId: string; eventKey: string; before: SharingChoice; after: SharingChoice }

const losesFacts = (reader: OutsideReader, { before, after }: Change) =>
	factsShared(reader, before).some((fact) => !isShared(reader, fact, after))

/**
 * What follows when a State allows less than before: referrals that may no longer be shown to the partner end, and
 * people of donors who were shown a summary are told that it is withdrawn. Partners have no account: the case officer
 * informs them.
 */
export async function endSharing(tx: Tx, actor: Actor, change: Change) {
	const { requestId, before, after } = change
	if (isShared('partner', 'reference', before) && !isShared('partner', 'reference', after)) {
		const needs = await tx.need.findMany({
			where: { requestId, status: 'referred' },
			orderBy: { id: 'asc' },
			select: { id: true },
		})
		for (const { id } of needs)
			await takeStep(tx, systemActor, 'need', id, {
				event: { type: 'referralStopped' },
				onBehalfOf: actor.id,
			})
	}
	if (losesFacts('donor', change)) await tellDonors(tx, change)
}

/** Tells those who read a summary of it; without its reference or State, which they do not know. */
async function tellDonors(tx: Tx, { requestId, eventKey }: Change) {
	const readers = await tx.accessLogEntry.findMany({
		where: { requestId, role: 'donor', what: { in: ['summary', 'summaryFile'] } },
		distinct: ['personId'],
		orderBy: { personId: 'asc' },
		select: { personId: true },
	})
	const present = await tx.person.findMany({
		where: { id: { in: readers.map(({ personId }) => personId) }, role: 'donor', suspendedAt: null },
		select: { id: true },
	})
	const people = present.map(({ id }) => id)
	await queueNotices(tx, { eventKey, notice: 'summaryWithdrawn', people, facts: { path: '/overview/needs' } })
}

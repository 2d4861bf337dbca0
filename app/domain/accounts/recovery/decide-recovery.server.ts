import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'
import { rolesThat } from '#workflows/abilities.ts'
import type { EntryType } from '#workflows/audit-entries.ts'
import { endSessionsOf } from '../sessions.server.ts'
import { dropFactor } from '../sign-in/passkeys.server.ts'

/** The first officer writes down how the person was identified by another channel. */
export function identifyForRecovery(
	actor: Actor,
	{ identifiedBy, ...row }: Decided & { identifiedBy: string },
) {
	return withActor(actor, async (tx) => {
		const { personId, firstById } = await lockRecovery(tx, actor, row)
		if (firstById) throw new DomainError('conflict')
		const data = { identifiedBy, firstById: actor.id, firstAt: now() }
		// First the audit chain, then the row, as the other decisions: two officers at once cannot wait for each other.
		await record(tx, actor, 'recovery.identified', { personId, recoveryId: row.id })
		await withinSystem(tx, actor, () => saveDecided(tx, row, data))
	})
}

/**
 * The second officer approves: factor, passkeys and backup codes are removed and all sessions of the person end, so
 * that the next sign-in sets up a new factor.
 */
export async function approveRecovery(actor: Actor, row: Decided): Promise<void> {
	const personId = await withActor(actor, async (tx) => {
		const found = await lockRecovery(tx, actor, row)
		if (!found.firstById) throw new DomainError('conflict')
		if (found.firstById === actor.id) throw new DomainError('refused', 'notTheIdentifier')
		const id = await record(tx, actor, 'recovery.approved', { personId: found.personId, recoveryId: row.id })
		await withinSystem(tx, actor, async () => {
			await saveDecided(tx, row, { secondById: actor.id, secondAt: now() })
			await dropFactor(tx, found.personId)
			await endSessionsOf(tx, found.personId)
			await tell(tx, 'recoveryDone', found.personId, id)
		})
		return found.personId
	})
	await recordSignInEvent('factorRemoved', { personId, detail: `recovery ${row.id}` })
}

/** Either officer rejects, with a reason: the factor stays as it is. */
export function refuseRecovery(actor: Actor, { refusal, ...row }: Decided & { refusal: string }) {
	return withActor(actor, async (tx) => {
		const { personId } = await lockRecovery(tx, actor, row)
		const id = await record(tx, actor, 'recovery.refused', { personId, recoveryId: row.id })
		await withinSystem(tx, actor, async () => {
			await saveDecided(tx, row, { refusal, refusedById: actor.id, refusedAt: now() })
			await tell(tx, 'recoveryRefused', personId, id)
		})
	})
}

const record = (tx: Tx, actor: Actor, type: EntryType, data: object) =>
	recordAudit(tx, actor, { type, internal: true, data })

const tell = (tx: Tx, notice: 'recoveryDone' | 'recoveryRefused', personId: string, eventKey: string) =>
	queueNotices(tx, { eventKey, notice, people: [personId], facts: { path: '/account/factors' } })

type Decided = { id: string; revision: number }

/** The open recovery under decision, in the revision that was shown; officers cannot decide on their own. */
async function lockRecovery(tx: Tx, actor: Actor, { id, revision }: Decided) {
	requireAbility(actor, 'decideRecoveries')
	const recovery = await tx.factorRecovery.findUnique({ where: { id } })
	if (!recovery) throw new DomainError('not-found')
	if (recovery.personId === actor.id) throw new DomainError('refused', 'ownRecovery')
	requireConfirmed(actor)
	if (recovery.revision !== revision || recovery.secondAt || recovery.refusedAt)
		throw new DomainError('conflict')
	return recovery
}

/** Saves the decision; of two officers at the same time, the later one is informed that the page is out of date. */
async function saveDecided(tx: Tx, { id, revision }: Decided, data: object): Promise<void> {
	const open = { id, revision, secondAt: null, refusedAt: null }
	const { count } = await tx.factorRecovery.updateMany({
		where: open,
		data: { ...data, revision: revision + 1 },
	})
	if (count === 0) throw new DomainError('conflict')
}

const A_DAY = 24 * 60 * 60
const MOST_A_DAY = 3

/**
 * Reports the second factor as lost after the right password was given. Officers are asked to decide and the owner is
 * notified, because the reporter may be another person.
 */
export async function askRecovery(actor: Actor, reason: string): Promise<void> {
	const { id: personId, session } = actor
	if (!session?.hasFactor || session.factorAt) throw new DomainError('refused', 'forbidden')
	if (!(await withinLimit(`recovery:${personId}`, MOST_A_DAY, A_DAY)))
		throw new DomainError('refused', 'tooManyRecoveries')
	await withActor(actor, async (tx) => {
		const id = newId()
		await withinSystem(tx, actor, async () => {
			const { count } = await tx.factorRecovery.createMany({
				data: { id, personId, reason, askedAt: now() },
				skipDuplicates: true,
			})
			if (count === 0) throw new DomainError('conflict')
		})
		const data = { personId, recoveryId: id }
		const { stateIso3 } = actor
		const internal = stateIso3 === null
		const eventKey = await recordAudit(tx, actor, { type: 'recovery.asked', stateIso3, internal, data })
		await withinSystem(tx, actor, () => tellAsked(tx, personId, eventKey))
	})
}

async function tellAsked(tx: Tx, personId: string, eventKey: string) {
	const officers = await tx.person.findMany({
		where: { role: { in: rolesThat('decideRecoveries') }, suspendedAt: null, id: { not: personId } },
		select: { id: true },
	})
	await queueNotices(
		tx,
		{ eventKey, notice: 'recoveryAsked', people: [personId], facts: { path: '/account/factors' } },
		{
			eventKey,
			notice: 'recoveryToApprove',
			people: officers.map(({ id }) => id),
			facts: { path: '/administration/recoveries' },
		},
	)
}

/** The open recovery that the person of a session has requested, or null. */
export async function findOwnRecovery({ id: personId }: Actor) {
	const open = await withActor(systemActor, (tx) =>
		tx.factorRecovery.findFirst({
			where: { personId, secondAt: null, refusedAt: null },
			select: { askedAt: true, firstAt: true },
		}),
	)
	return open && { askedAt: open.askedAt, stage: open.firstAt ? ('second' as const) : ('first' as const) }
}

/** Ends an open recovery once the factor was used: it is not lost, or the owner did not report it. */
export async function withdrawRecovery(actor: Actor): Promise<void> {
	const { id: personId, stateIso3 } = actor
	await withActor(actor, async (tx) => {
		const { count } = await withinSystem(tx, actor, () =>
			tx.factorRecovery.updateMany({
				where: { personId, secondAt: null, refusedAt: null },
				data: { refusedById: personId, refusedAt: now(), revision: { increment: 1 } },
			}),
		)
		if (count > 0)
			await recordAudit(tx, actor, {
				type: 'recovery.withdrawn',
				stateIso3,
				internal: stateIso3 === null,
				data: { personId },
			})
	})
}

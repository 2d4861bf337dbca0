import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

import { endSessions, mayFill, requireOtherAdministrator } from './posts/tenure.server.ts'

/** A person whose post the actor fills; others are not found, or refused. */
async function personUnder(tx: Tx, actor: Actor, id: string) {
	const person = await tx.person.findUnique({
		where: { id },
		select: { id: true, role: true, stateIso3: true, suspendedAt: true, leftAt: true },
	})
	if (!person) throw new DomainError('not-found')
	if (!mayFill(actor, person)) throw new DomainError('refused', 'forbidden')
	if (person.id === actor.id) throw new DomainError('refused', 'notYourself')
	requireConfirmed(actor)
	return person
}
type Person = Awaited<ReturnType<typeof personUnder>>

type Judged = { personId: string; reason: string }

/** Suspends a person immediately, in every session; they remain the holder of the post. */
export const suspendPerson = (actor: Actor, { personId, reason }: Judged): Promise<void> =>
	withActor(actor, async (tx) => {
		const person = await personUnder(tx, actor, personId)
		await requireOtherAdministrator(tx, person)
		await change(tx, actor, { person, reason, suspendedAt: now() })
	})

/** Reactivates a suspended person. Refused for people whose account ended with their post: they need another post. */
export const readmitPerson = (actor: Actor, { personId, reason }: Judged): Promise<void> =>
	withActor(actor, async (tx) => {
		const person = await personUnder(tx, actor, personId)
		await change(tx, actor, { person, reason, suspendedAt: null })
	})

/** Signs a person out on every device; they can sign in again. */
export const endSessionsOf = (actor: Actor, personId: string): Promise<void> =>
	withActor(actor, async (tx) => {
		const { role, stateIso3 } = await personUnder(tx, actor, personId)
		await withinSystem(tx, actor, () => endSessions(tx, personId))
		await recordAudit(tx, actor, {
			type: 'person.signedOut',
			stateIso3,
			internal: stateIso3 === null,
			data: { personId, role },
		})
	})

type Change = { person: Person; reason: string; suspendedAt: Date | null }

async function change(tx: Tx, actor: Actor, { person, reason, suspendedAt }: Change) {
	const { id, role, stateIso3 } = person
	const before = suspendedAt ? null : { not: null }
	await withinSystem(tx, actor, async () => {
		const { count } = await tx.person.updateMany({
			where: { id, suspendedAt: before, leftAt: null },
			data: { suspendedAt, updatedAt: now() },
		})
		if (count === 0) throw new DomainError('conflict')
		if (suspendedAt) await endSessions(tx, id)
	})
	const eventKey = await recordAudit(tx, actor, {
		type: suspendedAt ? 'person.suspended' : 'person.readmitted',
		stateIso3,
		internal: stateIso3 === null,
		data: { personId: id, role, reason },
	})
	await withinSystem(tx, actor, () =>
		queueNotices(tx, {
			eventKey,
			people: [id],
			facts: { path: '/' },
			notice: suspendedAt ? 'accountSuspended' : 'accountReadmitted',
		}),
	)
}

type Allowed = { personId: string; mayExport: boolean; reason: string }

/** Grants or revokes a person's right to export whole lists; not for oneself. */
export function allowExport(actor: Actor, { personId, mayExport, reason }: Allowed): Promise<void> {
	requireAbility(actor, 'manageAccounts')
	if (personId === actor.id) throw new DomainError('refused', 'notYourself')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const person = await tx.person.findUnique({ where: { id: personId }, select: { stateIso3: true } })
		if (!person) throw new DomainError('not-found')
		const { count } = await withinSystem(tx, actor, () =>
			tx.person.updateMany({
				where: { id: personId, mayExport: !mayExport, leftAt: null },
				data: { mayExport, updatedAt: now() },
			}),
		)
		if (count === 0) throw new DomainError('conflict')
		await recordAudit(tx, actor, {
			type: mayExport ? 'export.allowed' : 'export.disallowed',
			internal: true,
			data: { personId, reason },
		})
	})
}

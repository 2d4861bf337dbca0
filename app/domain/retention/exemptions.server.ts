import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { requireDrafter } from '#app/domain/drafts/lock-draft.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { WHOLE_RUN } from './run-retention.server.ts'

/** Exempts a request, named by its reference, from removal until the exemption is lifted, with a reason. */
export function exemptRequest(actor: Actor, { reference, reason }: { reference: string; reason: string }) {
	requireAbility(actor, 'exemptFromRetention')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		// Administrators do not see requests, and learn here only that this reference exists.
		const request = await withinSystem(tx, actor, () => tx.request.findUnique({ where: { reference } }))
		if (!request?.reference)
			throw new DomainError('invalid', 'unknownReference', { reference: 'unknownReference' })
		if (request.contentRemovedAt)
			throw new DomainError('invalid', 'alreadyRemoved', { reference: 'alreadyRemoved' })
		const held = await tx.exemption.findFirst({ where: { requestId: request.id, liftedAt: null } })
		if (held) throw new DomainError('invalid', 'alreadyHeld', { reference: 'alreadyHeld' })
		const id = newId()
		const row = { id, requestId: request.id, reference: request.reference, reason }
		await tx.exemption.createMany({ data: [{ ...row, placedById: actor.id, placedAt: now() }] })
		await recordAudit(tx, actor, { type: 'legalHold.placed', data: { holdId: id, reference, reason } })
		return id
	})
}

/** Lifts an exemption: the request is removed at the end of its period, like any other. */
export function liftExemption(actor: Actor, holdId: string) {
	requireAbility(actor, 'exemptFromRetention')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const hold = await tx.exemption.findUnique({ where: { id: holdId } })
		if (!hold) throw new DomainError('not-found')
		const { count } = await tx.exemption.updateMany({
			where: { id: holdId, liftedAt: null },
			data: { liftedById: actor.id, liftedAt: now() },
		})
		if (count === 0) throw new DomainError('conflict')
		await recordAudit(tx, actor, { type: 'legalHold.lifted', data: { holdId, reference: hold.reference } })
	})
}

const SHOWN = 200

/** Exempt requests with the reasons; lifted exemptions come last. */
export function listExemptions(actor: Actor) {
	requireAbility(actor, 'exemptFromRetention')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const holds = await tx.exemption.findMany({
				orderBy: [{ liftedAt: { sort: 'desc', nulls: 'first' } }, { placedAt: 'desc' }],
				take: SHOWN,
			})
			const ids = holds.flatMap(({ placedById, liftedById }) => [placedById, liftedById ?? ''])
			const people = await tx.person.findMany({
				where: { id: { in: ids } },
				select: { id: true, name: true },
			})
			const names = new Map(people.map(({ id, name }) => [id, name]))
			return holds.map(({ placedById, liftedById, ...hold }) => ({
				...hold,
				placedBy: names.get(placedById) ?? placedById,
				liftedBy: liftedById && (names.get(liftedById) ?? liftedById),
			}))
		}),
	)
}
export type ExemptedRequest = Awaited<ReturnType<typeof listExemptions>>[number]

const SHOWN_REMOVALS = 60

/** Removals by day and class, the latest first; and the time of the last complete run. */
export function listRemovals(actor: Actor) {
	requireAbility(actor, 'changeRetention')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const lastRun = await tx.removal.findFirst({
				where: { class: WHOLE_RUN },
				orderBy: { at: 'desc' },
				select: { at: true, count: true },
			})
			const removals = await tx.$queryRaw<{ day: Date; class: string; before: Date; count: number }[]>`
			select date_trunc('day', at at time zone 'UTC') as day, class, max(before) as before, sum(count)::int as count
			from removal where class <> ${WHOLE_RUN} group by 1, 2 order by 1 desc, 2 limit ${SHOWN_REMOVALS}`
			return { lastRun, removals }
		}),
	)
}

/** The drafts of the actor's State that were archived for inactivity, the last archived first. */
export function listArchivedDrafts(actor: Actor) {
	requireDrafter(actor)
	return readAs(actor, (read) =>
		read.models((tx) =>
			tx.request.findMany({
				where: { status: 'draft', archivedAt: { not: null } },
				orderBy: [{ archivedAt: 'desc' }, { id: 'desc' }],
				select: { id: true, title: true, updatedAt: true, archivedAt: true },
				take: 100,
			}),
		),
	)
}

/** Restores an archived draft to the lists, unchanged. `conflict` when it has been restored already. */
export function takeBackDraft(actor: Actor, requestId: string) {
	requireDrafter(actor)
	return withActor(actor, async (tx) => {
		const draft = await tx.request.findUnique({ where: { id: requestId } })
		if (!draft) throw new DomainError('not-found')
		requireDrafter(actor, draft)
		const { count } = await tx.request.updateMany({
			where: { id: requestId, status: 'draft', archivedAt: { not: null } },
			data: { archivedAt: null, updatedAt: now() },
		})
		if (count === 0) throw new DomainError('conflict')
		const { stateIso3 } = draft
		await recordAudit(tx, actor, { type: 'request.takenBack', data: {}, requestId, stateIso3 })
	})
}

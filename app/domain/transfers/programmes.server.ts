import { type RawBuilder, sql } from 'kysely'
import { rememberOwnChange } from '#app/domain/core/last-look.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { EntryType } from '#workflows/audit-entries.ts'
import { statusesIn } from '#workflows/delivery/status-facts.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { isSystem } from '#workflows/roles.ts'
import type { HandedOver, Transfer, TransferRow } from './handing-over.ts'

/** Open needs and deliveries of one manager, or of any manager. */
const ofManager = (managerId?: string) => ({
	needs: {
		...(managerId !== undefined && { managerId }),
		status: { notIn: [...endedNeedStates] },
	} satisfies Prisma.NeedWhereInput,
	deliveries: {
		...(managerId !== undefined && { managerId }),
		status: { notIn: statusesIn('ended') },
	} satisfies Prisma.DeliveryWhereInput,
})

type Matter = HandedOver & { requestId: string; programmeId: string }

/**
 * Transfers the needs and deliveries of a programme in one request to its new manager, who may see them from now on.
 */
const transferRequest = (actor: Actor, { requestId, programmeId, ...handed }: Matter) =>
	withActor(actor, async (tx) => {
		// A step of the request under way goes first, and the next one sees the new manager.
		await waitForTurn(tx, requestId)
		const { needs, deliveries } = ofManager(handed.fromId)
		const place = { requestId, programmeId }
		await withinSystem(tx, actor, async () => {
			const found = {
				needs: await tx.need.findMany({ where: { ...needs, ...place } }),
				deliveries: await tx.delivery.findMany({ where: { ...deliveries, ...place } }),
			}
			const data = { managerId: handed.toId }
			await tx.need.updateMany({ where: { id: { in: found.needs.map(({ id }) => id) } }, data })
			await tx.delivery.updateMany({ where: { id: { in: found.deliveries.map(({ id }) => id) } }, data })
			const seen = [...found.needs.map(({ id }) => id), ...found.deliveries.map(({ needId }) => needId)]
			await tx.reader.createMany({
				data: [...new Set(seen)].map((needId) => ({
					personId: handed.toId,
					needId,
					requestId,
					since: now(),
				})),
				skipDuplicates: true,
			})
			// An administrator does not see the requests transferred along, so the system records it for them.
			for (const { id, stateIso3 } of found.needs)
				await record(tx, actor, handed, { type: 'need.managerChanged', requestId, needId: id, stateIso3 })
			for (const { id, needId, stateIso3 } of found.deliveries)
				await record(tx, actor, handed, {
					type: 'delivery.managerChanged',
					requestId,
					needId,
					deliveryId: id,
					stateIso3,
				})
		})
	})

type About = { type: EntryType; requestId: string; needId: string; deliveryId?: string; stateIso3: string }

/** Not visible to the State: who manages a proposal is internal to UNODC until an offer is made. */
const record = (tx: Tx, actor: Actor, { fromId, toId, reason }: HandedOver, about: About) =>
	recordAudit(tx, systemActor, {
		...about,
		internal: true,
		onBehalfOf: actor.id,
		data: { formerManagerId: fromId, managerId: toId, reason },
	})

/** Programmes of a manager, and those whose needs or deliveries are still with that person. */
const managedBy = (managerId: string) => sql<boolean>`(p.manager_id = ${managerId}
	or exists (select from need t where t.programme_id = p.id and ${openWith.needs(managerId)})
	or exists (select from delivery t where t.programme_id = p.id and ${openWith.deliveries(managerId)}))`

/** Conditions on a need or delivery `t` that is open, with one manager or with any. */
const openWith = {
	needs: (managerId?: string) => openWithout(endedNeedStates, managerId),
	deliveries: (managerId?: string) => openWithout(statusesIn('ended'), managerId),
}
const openWithout = (ended: readonly string[], managerId?: string) =>
	sql`t.status <> all (${[...ended]}::text[]) and ${managerId === undefined ? sql`true` : sql`t.manager_id = ${managerId}`}`

/** With system access: an administrator sees the number of items transferred along, not their content. */
async function rowsOf(asSystem: Ask, actor: Actor, where: RawBuilder<boolean>, managerId?: string) {
	const found = await asSystem(
		build
			.selectFrom('programme as p')
			.where(where)
			.orderBy('p.code')
			.select(['p.id', 'p.code', 'p.titles', 'p.manager_id as holderId'])
			.select([
				sql<number>`(select count(*)::int from need t
					where t.programme_id = p.id and ${openWith.needs(managerId)})`.as('needs'),
				sql<number>`(select count(*)::int from delivery t
					where t.programme_id = p.id and ${openWith.deliveries(managerId)})`.as('deliveries'),
			]),
	)
	return found.map(({ id, code, titles, holderId, needs, deliveries }): TransferRow => {
		const path = `/programmes/${id}`
		const title = textIn(titles, actor.language)
		return {
			id,
			revision: 0,
			path,
			reference: code,
			title,
			status: null,
			along: { needs, deliveries },
			holderId,
			refusal: null,
		}
	})
}

const recusals = statement(({ personId }: { personId: string }) =>
	build
		.selectFrom('recusal')
		.where('person_id', '=', personId)
		.where('programme_id', 'is not', null)
		.where('ended_at', 'is', null)
		.select('programme_id as programmeId'),
)

/** With system access. */
async function recusedFrom(asSystem: Ask, personId: string) {
	const found = await asSystem(recusals, { personId })
	return new Set(found.map(({ programmeId }) => programmeId))
}

/** All programmes of a manager, each with its open needs and deliveries. */
export const programmesOfManager: Transfer = {
	async list({ asSystem }, actor, { fromId, toId }) {
		const rows = await rowsOf(asSystem, actor, managedBy(fromId), fromId)
		const recused = toId ? await recusedFrom(asSystem, toId) : new Set()
		return rows.map((row) => ({ ...row, refusal: recused.has(row.id) ? 'cannotTakeIt' : null }))
	},
	standing: (tx, actor, ids) =>
		withinSystem(tx, actor, () => rowsOf(askIn(tx), actor, sql<boolean>`p.id = ${anyOf(ids)}`)),
	async take(actor, handed, { id }) {
		const isMoved = await transferProgramme(actor, id, handed)
		const requests = await withActor(actor, (tx) => requestsWith(tx, actor, id, handed))
		for (const requestId of requests) await transferRequest(actor, { requestId, programmeId: id, ...handed })
		if (!isMoved && requests.length === 0) throw new DomainError('conflict')
	},
}

/** Items bound to the programme from now on go to its new manager. */
const transferProgramme = (actor: Actor, id: string, { fromId, toId, reason }: HandedOver) =>
	withActor(actor, async (tx) => {
		const recused = await withinSystem(tx, actor, () => recusedFrom(askIn(tx), toId))
		if (recused.has(id)) throw new DomainError('refused', 'cannotTakeIt')
		const { count } = await withinSystem(tx, actor, () =>
			tx.programme.updateMany({
				where: { id, managerId: fromId },
				data: { managerId: toId, updatedAt: now() },
			}),
		)
		if (count === 0) return false
		await recordAudit(tx, actor, {
			type: 'programme.managerChanged',
			data: { programmeId: id, formerManagerId: fromId, managerId: toId, reason },
		})
		// The system has no visits.
		if (!isSystem(actor.role)) await rememberOwnChange(tx, actor, { kind: 'programme', id })
		return true
	})

async function requestsWith(tx: Tx, actor: Actor, programmeId: string, { fromId }: HandedOver) {
	const { needs, deliveries } = ofManager(fromId)
	const found = await withinSystem(tx, actor, async () => [
		...(await tx.need.findMany({ where: { ...needs, programmeId }, select: { requestId: true } })),
		...(await tx.delivery.findMany({ where: { ...deliveries, programmeId }, select: { requestId: true } })),
	])
	return [...new Set(found.map(({ requestId }) => requestId))]
}

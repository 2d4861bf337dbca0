import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { statusesIn } from '#workflows/delivery/stage.ts'
import { endedNeedStates } from '#workflows/need/chart.ts'
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

type About = { type: string; requestId: string; needId: string; deliveryId?: string; stateIso3: string }

/** Not visible to the State: who manages a proposal is internal to UNODC until an offer is made. */
const record = (tx: Tx, actor: Actor, { fromId, toId, reason }: HandedOver, about: About) =>
	recordAudit(tx, systemActor, {
		...about,
		internal: true,
		onBehalfOf: actor.id,
		data: { formerManagerId: fromId, managerId: toId, reason },
	})

/** Programmes of a manager, and those whose needs or deliveries are still with that person. */
const managedBy = (managerId: string): Prisma.ProgrammeWhereInput => {
	const { needs, deliveries } = ofManager(managerId)
	return { OR: [{ managerId }, { needs: { some: needs } }, { deliveries: { some: deliveries } }] }
}

async function rowsOf(tx: Tx, actor: Actor, where: Prisma.ProgrammeWhereInput, managerId?: string) {
	const find = () =>
		tx.programme.findMany({
			where,
			orderBy: [{ code: 'asc' }],
			include: {
				_count: {
					select: {
						needs: { where: ofManager(managerId).needs },
						deliveries: { where: ofManager(managerId).deliveries },
					},
				},
			},
		})
	// An administrator sees the number of items transferred along, not their content.
	const found = await withinSystem(tx, actor, find)
	return found.map(({ id, code, titles, managerId: holderId, _count }): TransferRow => {
		const path = `/programmes/${id}`
		const title = textIn(titles, actor.language)
		return {
			id,
			revision: 0,
			path,
			reference: code,
			title,
			status: null,
			along: _count,
			holderId,
			refusal: null,
		}
	})
}

async function recusedFrom(tx: Tx, actor: Actor, personId: string) {
	const where = { personId, programmeId: { not: null }, endedAt: null }
	const found = await withinSystem(tx, actor, () => tx.recusal.findMany({ where }))
	return new Set(found.map(({ programmeId }) => programmeId))
}

/** All programmes of a manager, each with its open needs and deliveries. */
export const programmesOfManager: Transfer = {
	async list(tx, actor, { fromId, toId }) {
		const rows = await rowsOf(tx, actor, managedBy(fromId), fromId)
		const recused = toId ? await recusedFrom(tx, actor, toId) : new Set()
		return rows.map((row) => ({ ...row, refusal: recused.has(row.id) ? 'cannotTakeIt' : null }))
	},
	standing: (tx, actor, ids) => rowsOf(tx, actor, { id: { in: [...ids] } }),
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
		if ((await recusedFrom(tx, actor, toId)).has(id)) throw new DomainError('refused', 'cannotTakeIt')
		const { count } = await withinSystem(tx, actor, () =>
			tx.programme.updateMany({ where: { id, managerId: fromId }, data: { managerId: toId } }),
		)
		if (count === 0) return false
		await recordAudit(tx, actor, {
			type: 'programme.managerChanged',
			data: { programmeId: id, formerManagerId: fromId, managerId: toId, reason },
		})
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

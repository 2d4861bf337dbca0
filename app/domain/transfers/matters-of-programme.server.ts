import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { endedNeedStates } from '#workflows/need/chart.ts'
import type { HandedOver } from './handing-over.ts'

const overDeliveries = ['closed', 'failed', 'cancelled', 'seatsReleased'] as const

/** Open needs and deliveries that one manager looks after, or any manager. */
export const ofManager = (managerId?: string) => ({
	needs: {
		...(managerId !== undefined && { managerId }),
		status: { notIn: [...endedNeedStates] },
	} satisfies Prisma.NeedWhereInput,
	deliveries: {
		...(managerId !== undefined && { managerId }),
		status: { notIn: [...overDeliveries] },
	} satisfies Prisma.DeliveryWhereInput,
})

type Matter = HandedOver & { requestId: string; programmeId: string }

/** Gives the needs and deliveries that a programme has in one request to its new manager, who may see them from now on. */
export const handRequest = (actor: Actor, { requestId, programmeId, ...handed }: Matter) =>
	withActor(actor, async (tx) => {
		// A step of the request that is being taken goes first, and the next one sees the new manager.
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
			// An administrator sees none of the requests that go along, so the system writes it down for them.
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

/** Not for the State: who is behind a proposal is the office's own affair until an offer is made. */
const record = (tx: Tx, actor: Actor, { fromId, toId, reason }: HandedOver, about: About) =>
	recordAudit(tx, systemActor, {
		...about,
		internal: true,
		onBehalfOf: actor.id,
		data: { formerManagerId: fromId, managerId: toId, reason },
	})

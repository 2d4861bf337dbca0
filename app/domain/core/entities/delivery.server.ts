import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import type { DeliveryStatus } from '#workflows/delivery/status-facts.ts'
import type { Facts } from '#workflows/facts.ts'
import { nextColumns } from '../load-clock-settings.server.ts'
import type { Entity, LoadedEntity, StepEvent } from './entity.ts'
import { findNeedOfDelivery } from './need.server.ts'
import { isSignedForOffice } from './request.server.ts'

const byId = statement(({ id }: { id: string }) =>
	build
		.selectFrom('delivery')
		.where('id', '=', id)
		.select([
			'id',
			'kind',
			'status',
			'snapshot',
			'snapshot_version as snapshotVersion',
			'revision',
			'manager_id as managerId',
			'programme_id as programmeId',
			isSignedForOffice,
		]),
)

type DeliveryFacts = Pick<Facts, 'managerId' | 'programmeId' | 'signedForOffice'>

/** What conditions evaluate of a delivery itself, beside the facts of its need. */
export const factsOfDelivery = ({
	managerId,
	programmeId,
	signedForOffice,
}: DeliveryFacts): DeliveryFacts => ({
	managerId,
	programmeId,
	signedForOffice,
})

async function find(ask: Ask, id: string): Promise<LoadedEntity | null> {
	const [[delivery], need] = await Promise.all([ask(byId, { id }), findNeedOfDelivery(ask, id)])
	if (!delivery || !need) return null
	return {
		...need,
		...delivery,
		workflow: deliveryWorkflows[delivery.kind],
		chart: delivery.kind,
		deliveryId: id,
		facts: { ...need.facts, ...factsOfDelivery(delivery) },
	}
}

/** What each event stated, the latest of its kind, and the next planned step; checks are stored by month. */
async function recordWith(tx: Tx, id: string, status: string, { type, ...payload }: StepEvent) {
	const row = await tx.delivery.findUniqueOrThrow({
		where: { id },
		select: { record: true, kind: true, stateIso3: true, openedAt: true },
	})
	const key = type === 'recordCheck' ? `${type}${payload.month}` : type
	const told = { ...payload, at: now().toISOString() }
	const record = { ...row.record, [key]: told }
	return { record, ...(await nextColumns(askIn(tx), { ...row, record, status })) }
}

const save: Entity['save'] = async (tx, { id, revision }, { event, context: _, status, ...row }) => {
	const told = await recordWith(tx, id, status, event)
	const { count } = await tx.delivery.updateMany({
		where: { id, revision },
		data: { ...row, ...told, status: status as DeliveryStatus, updatedAt: now() }, // of its own chart
	})
	return count
}

export const deliveryEntity: Entity = { find, save }

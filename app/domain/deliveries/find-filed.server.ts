import { recordAccess, recordReading } from '#app/domain/core/record-access.server.ts'
import { managesDelivery } from '#app/domain/core/rights.ts'
import { shownTitle, visibilityColumns } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { needNumber } from '#workflows/need/number.ts'

async function filedIn(tx: Tx, actor: Actor, deliveryId: string) {
	const row = await tx.delivery.findUnique({
		where: { id: deliveryId },
		include: { need: { select: { id: true, title: true } } },
	})
	if (!row || may(actor, 'readDeliveryOutlines')) throw new DomainError('not-found')
	const files = actor.stateIso3 === row.stateIso3 && may(actor, 'fileDeliveryRecords')
	return { ...row, mayAdd: managesDelivery(actor, row) || files }
}

const readingOf = ({ id, requestId }: { id: string; requestId: string }) =>
	({ requestId, what: 'delivery', which: id }) as const

/** A delivery whose files the actor may see, and whether the actor may add some; not visible to donors. */
export async function findFiled(tx: Tx, actor: Actor, deliveryId: string) {
	const filed = await filedIn(tx, actor, deliveryId)
	await recordAccess(tx, actor, readingOf(filed))
	return filed
}

/** The same for a page. */
export async function readFiled(read: Read, deliveryId: string) {
	const filed = await read.models((tx) => filedIn(tx, read.actor, deliveryId))
	await recordReading(read, readingOf(filed))
	return filed
}

/** The need that a delivery is for, and its request, as a page names and links them. */
export async function needOfDelivery(tx: Tx, actor: Actor, { needId }: { needId: string }) {
	const { request, ...need } = await tx.need.findUniqueOrThrow({
		where: { id: needId },
		select: {
			id: true,
			title: true,
			rank: true,
			part: true,
			request: { select: { id: true, reference: true, title: true, ...visibilityColumns } },
		},
	})
	const about = { ...request, title: shownTitle(actor, request) }
	return { id: need.id, title: need.title, number: needNumber(need), request: about }
}

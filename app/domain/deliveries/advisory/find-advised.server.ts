import { recordAccess, recordReading } from '#app/domain/core/record-access.server.ts'
import { managesDelivery } from '#app/domain/core/rights.ts'
import { reservedForNeed } from '#app/domain/matching/capacity-for.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Read } from '#app/platform/read.server.ts'

type Told = { at: string } & Record<string, unknown>
type AdvisoryRecord = Partial<
	Record<'shareTerms' | 'agreeTerms' | 'acceptFinal' | 'startFollowUp' | 'recordFollowUp', Told>
>

// Days are recorded from the agreement on the terms until the delivery ends.
const working = new Set(['underWay', 'draftShared', 'finalAccepted', 'followUp'])

async function advisedIn(tx: Tx, actor: Actor, deliveryId: string) {
	const row = await tx.delivery.findUnique({ where: { id: deliveryId }, include: { programme: true } })
	if (row?.kind !== 'advisory' || actor.role === 'donor') throw new DomainError('not-found')
	const record = row.record as AdvisoryRecord
	const held = await reservedExpertDays(tx, row)
	return {
		...row,
		record,
		/** Null where the programme does not count in days. */
		held,
		limit: held ?? Number(record.shareTerms?.days ?? 0),
		underWay: working.has(row.status),
		mayRecord: managesDelivery(actor, row),
	}
}
export type AdvisedDelivery = Awaited<ReturnType<typeof advisedIn>>

const readingOf = ({ id, requestId }: AdvisedDelivery) =>
	({ requestId, what: 'delivery', which: id }) as const

/** An advisory delivery that the actor follows, with its maximum number of expert-days; not visible to donors. */
export async function findAdvised(tx: Tx, actor: Actor, deliveryId: string): Promise<AdvisedDelivery> {
	const advised = await advisedIn(tx, actor, deliveryId)
	await recordAccess(tx, actor, readingOf(advised))
	return advised
}

/** The same for a page. */
export async function readAdvised(read: Read, deliveryId: string): Promise<AdvisedDelivery> {
	const advised = await read.models((tx) => advisedIn(tx, read.actor, deliveryId))
	await recordReading(read, readingOf(advised))
	return advised
}

type Advised = { needId: string; programme: { capacityUnit: string } }

/** The expert-days reserved for a need; null where its programme does not count in days. */
export async function reservedExpertDays(tx: Tx, { needId, programme }: Advised): Promise<number | null> {
	if (programme.capacityUnit !== 'expertDays') return null
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, needId) })
	return held?.quantity ?? null
}

import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { office } from './people.ts'

type Place = { value: string; context: object }

const stored = ({ value, context }: Place, snapshotVersion: number) => ({
	status: value as never, // a status of any chart
	snapshot: { value, context } as Prisma.InputJsonObject, // plain values
	snapshotVersion,
})

const unfiled = new Set(['draft', 'awaitingEndorsement'])
const unassigned = new Set([...unfiled, 'submitted'])
const ended = new Set(['closed', 'declined', 'withdrawn'])

/** Stops the clock of the former state, as the step from there would have done. */
const stopClock = (tx: Tx, line: { requestId: string; needId: string | null }) =>
	tx.clockRun.updateMany({ where: { ...line, stoppedAt: null }, data: { stoppedAt: now() } })

/** Puts a request into a state that its chart could lead to, with the facts that follow. Needs system access. */
export async function placeRequest(tx: Tx, id: string, place: Place) {
	const filed = !unfiled.has(place.value)
	await stopClock(tx, { requestId: id, needId: null })
	await tx.request.update({
		where: { id },
		data: {
			...stored(place, requestWorkflow.version),
			reference: filed ? `SOM-TA-2026-GHA-${id.slice(-4).toUpperCase()}` : null,
			submittedAt: filed ? now() : null,
			endedAt: ended.has(place.value) ? now() : null,
			officerId: unassigned.has(place.value) ? null : office.officer.id,
		},
	})
}

/** States from which a need has a programme and a reservation in it. */
const bound = new Set([
	'proposed',
	'reserved',
	'confirmed',
	'startReview',
	'delivering',
	'delivered',
	'evaluated',
])
const held = new Set([...bound].filter((status) => status !== 'proposed'))

type Row = { requestId: string; stateIso3: string; programmeId: string; quantity: number }

/** Puts a need of an active request there, with programme, reservation and waiting list as its state requires. */
export async function placeNeed(tx: Tx, id: string, place: Place, { programmeId, quantity }: Row) {
	const managerId = office.manager.id
	await tx.reservation.updateMany({ where: { needId: id }, data: { releasedAt: now() } })
	await tx.waitlistEntry.updateMany({ where: { needId: id }, data: { leftAt: now() } })
	const need = await tx.need.update({
		where: { id },
		data: {
			...stored(place, needWorkflow.version),
			...(bound.has(place.value) ? { programmeId, managerId } : { programmeId: null, managerId: null }),
			declinedAt: place.value === 'declined' ? now() : null,
		},
	})
	const { requestId, stateIso3 } = need
	await stopClock(tx, { requestId, needId: id })
	await tx.reader.createMany({
		data: { personId: managerId, needId: id, requestId, since: now() },
		skipDuplicates: true,
	})
	const kept = { id: newId(), programmeId, needId: id, stateIso3 }
	if (held.has(place.value))
		await tx.reservation.create({ data: { ...kept, quantity, heldAt: now(), expiresAt: now() } })
	if (place.value === 'waitlisted') await tx.waitlistEntry.create({ data: { ...kept, since: now() } })
}

/** Puts a delivery there, and its need into the corresponding state. */
export async function placeDelivery(tx: Tx, id: string, kind: Kind, place: Place, need: NeedStatus) {
	const { needId, requestId } = await tx.delivery.update({
		where: { id },
		data: stored(place, deliveryWorkflows[kind].version),
	})
	await stopClock(tx, { requestId, needId })
	const context = { ...needWorkflow.start().context, quantity: 20 }
	await tx.need.update({
		where: { id: needId },
		data: stored({ value: need, context }, needWorkflow.version),
	})
}

/** Puts a due diligence case there. */
export const placeCase = (tx: Tx, id: string, place: Place) =>
	tx.dueDiligenceCase.update({
		where: { id },
		data: { ...stored(place, dueDiligenceWorkflow.version), assessorId: null },
	})

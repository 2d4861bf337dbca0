import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import { inDays } from './in-days.ts'
import { office } from './people.ts'

type Event = Extract<DeliveryEvent, { type: 'recordInspection' | 'recordCheck' }>

async function aLine(tx: Tx, deliveryId: string) {
	const found = await tx.equipmentLine.findFirst({ where: { deliveryId }, orderBy: { position: 'asc' } })
	if (found) return found
	const { requestId, stateIso3 } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
	return tx.equipmentLine.create({
		data: {
			id: newId(),
			deliveryId,
			requestId,
			stateIso3,
			position: 1,
			serialised: false,
			description: 'Hand magnifier (sample)',
			unit: 'piece',
			quantity: 30,
			unitPrice: 1400,
		},
	})
}

async function keepInspection(
	tx: Tx,
	id: string,
	{ ok, short, damaged }: Event & { type: 'recordInspection' },
) {
	const quantity = ok + short + damaged
	await tx.equipmentLine.update({ where: { id }, data: { quantity, ok, short, damaged } })
}

async function keepHandover(tx: Tx, deliveryId: string, lineId: string) {
	const { requestId, stateIso3 } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
	await tx.equipmentLine.updateMany({
		where: { id: lineId, ok: null },
		data: { ok: 30, short: 0, damaged: 0 },
	})
	await tx.handover.createMany({
		data: {
			deliveryId,
			requestId,
			stateIso3,
			number: `SOM-H-${deliveryId}`,
			mode: 'title',
			place: 'Accra',
			heldOn: new Date(inDays(0, now())),
			officeName: office.manager.id,
			officeTitle: 'Manager',
			officeSignedBy: office.manager.id,
			officeSignedAt: now(),
		},
		skipDuplicates: true,
	})
}

async function keepCheck(
	tx: Tx,
	line: { id: string; deliveryId: string },
	event: Event & { type: 'recordCheck' },
) {
	const { present, working, used, maintained } = event
	await tx.equipmentLine.updateMany({
		where: { id: line.id, ok: null },
		data: { ok: 30, short: 0, damaged: 0 },
	})
	await tx.equipmentCheck.createMany({
		data: {
			lineId: line.id,
			deliveryId: line.deliveryId,
			month: Number(event.month),
			present,
			working,
			used,
			maintained,
			checkedOn: new Date(inDays(0, now())),
			recordedBy: office.manager.id,
			recordedAt: now(),
		},
		skipDuplicates: true,
	})
}

/** Two shipments that are awaited and no other; the first has come to customs. */
async function keepShipments(tx: Tx, deliveryId: string, isSecondAtCustoms: boolean) {
	const { requestId, stateIso3 } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
	// Sent before the day on which the samples receive it.
	const [sentOn, cameOn] = [new Date(inDays(-3)), new Date(inDays(-2))]
	const days = { shippedOn: sentOn, arrivesOn: cameOn, updatedAt: now() }
	const shipment = { deliveryId, requestId, stateIso3, waybill: 'WB 1', ...days }
	const awaited = [
		{ id: 'first-shipment', atCustomsOn: cameOn, clearedOn: null },
		{ id: 'second-shipment', atCustomsOn: isSecondAtCustoms ? cameOn : null, clearedOn: null },
	]
	await tx.shipment.updateMany({ where: { deliveryId }, data: { clearedOn: now() } })
	await tx.shipment.createMany({
		data: awaited.map((one, at) => ({ ...shipment, ...one, position: at + 101 })),
		skipDuplicates: true,
	})
	for (const { id, ...data } of awaited) await tx.shipment.updateMany({ where: { id, deliveryId }, data })
}

/** Writes the delivery records that this step counts or requires. Needs system access. */
export async function keepEquipmentRows(tx: Tx, deliveryId: string, event: { type: string }) {
	const told = event as DeliveryEvent // of a delivery
	if (told.type === 'confirmArrival' && told.shipment === 'first-shipment')
		return keepShipments(tx, deliveryId, told.othersAtCustoms === true)
	const counted = ['shareSpecification', 'recordInspection', 'signHandover', 'recordCheck']
	if (!counted.includes(told.type)) return
	const line = await aLine(tx, deliveryId)
	if (told.type === 'recordInspection') await keepInspection(tx, line.id, told)
	if (told.type === 'signHandover') await keepHandover(tx, deliveryId, line.id)
	if (told.type === 'recordCheck') await keepCheck(tx, line, told)
}

const days = ['2026-06-01', '2026-06-02']
const sexes: ('female' | 'male' | 'notStated')[] = [
	...Array(8).fill('female'),
	...Array(11).fill('male'),
	'notStated',
]
const ATTENDED = 18

/** Writes complete training records, so that every next step finds its data. Needs system access. */
export async function keepTrainingRows(tx: Tx, deliveryId: string) {
	if ((await tx.nominee.count({ where: { deliveryId } })) > 0) return
	const { requestId, stateIso3 } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
	await tx.course.createMany({
		data: { deliveryId, days, satisfaction: [0, 0, 2, 8, 8], updatedAt: now() },
	})
	const people = sexes.map((sex, at) => ({ id: newId(), sex, position: at + 1 }))
	await tx.nominee.createMany({
		data: people.map((person) => ({
			...person,
			deliveryId,
			requestId,
			stateIso3,
			name: `Learner ${person.position} (sample)`,
			post: 'Officer',
			unit: 'Border',
			nominatedAt: now(),
			status: person.position <= ATTENDED ? ('confirmed' as const) : ('reserve' as const),
			...(person.position <= ATTENDED && { preTest: 42, postTest: 78 }),
		})),
	})
	const there = people.slice(0, ATTENDED)
	await tx.attendance.createMany({
		data: there.flatMap(({ id: nomineeId }) =>
			days.map((day) => ({ nomineeId, deliveryId, day: new Date(day), present: true })),
		),
	})
	await tx.participantFollowUp.createMany({
		data: there.map(({ id: nomineeId }, at) => ({
			nomineeId,
			deliveryId,
			by: 'learner',
			stillInPost: at < 16,
			applying: at < 14,
			recordedAt: now(),
		})),
	})
}

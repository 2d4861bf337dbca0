import type { Tx } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Delivery } from '#prisma/generated/client.ts'
import { look } from '#tests/support/steps.ts'

const day = new Date('2026-03-01')
const now = new Date()
type Of = Pick<Delivery, 'requestId' | 'stateIso3'> & { deliveryId: string }

/** Fills all records of every delivery, of any kind: access does not depend on the kind. */
export const fillLedgers = () =>
	look(async (tx) => {
		for (const { id: deliveryId, needId, requestId, stateIso3 } of await tx.delivery.findMany()) {
			const of = { deliveryId, requestId, stateIso3 }
			await fillTraining(tx, of)
			await fillEquipment(tx, of)
			await fillAdvice(tx, of)
			await fillCorrections(tx, { ...of, needId })
		}
	})

async function fillTraining(tx: Tx, of: Of) {
	const { deliveryId, stateIso3 } = of
	const nomineeId = newId()
	await tx.course.createMany({ data: { deliveryId, updatedAt: now, days: [], satisfaction: [] } })
	await tx.nominee.createMany({
		data: {
			...of,
			id: nomineeId,
			name: 'A. Learner (sample)',
			sex: 'female',
			post: 'Officer',
			unit: 'Border',
			position: 1,
			nominatedAt: now,
		},
	})
	const bare = { post: '', unit: '', sex: 'male' as const, nominatedAt: now }
	await tx.nominee.createMany({
		data: { ...of, ...bare, id: newId(), name: 'B. Learner (sample)', position: 2 },
	})
	await tx.attendance.createMany({ data: { nomineeId, deliveryId, day, present: true } })
	const issued = {
		deliveryId,
		stateIso3,
		codeHash: 'a',
		code: 'a',
		language: 'en',
		issuedAt: now,
		reason: 'none',
	}
	const former = newId()
	await tx.nominee.createMany({
		data: { ...of, ...bare, id: former, name: 'C. Learner (sample)', position: 3 },
	})
	await tx.attendance.createMany({ data: { nomineeId: former, deliveryId, day, present: true } })
	await tx.certificate.createMany({
		data: [
			{ ...issued, id: newId(), nomineeId, number: newId(), name: 'A. Learner (sample)' },
			{
				...issued,
				id: newId(),
				nomineeId: former,
				number: newId(),
				name: 'C. Learner (sample)',
				revokedAt: now,
			},
		],
	})
	await tx.participantFollowUp.createMany({
		data: {
			nomineeId,
			deliveryId,
			by: 'learner',
			stillInPost: true,
			applying: true,
			recordedAt: now,
		},
	})
}

async function fillEquipment(tx: Tx, of: Of) {
	const { deliveryId } = of
	const lineId = newId()
	await tx.equipmentLine.createMany({
		data: { ...of, id: lineId, position: 1, description: 'Magnifier', unit: 'piece', quantity: 1 },
	})
	await tx.equipmentLine.createMany({
		data: { ...of, id: newId(), position: 2, description: 'Scanner', unit: 'piece', quantity: 1 },
	})
	await tx.equipmentItem.createMany({
		data: { id: newId(), lineId, deliveryId, serialNumber: 'A1', addedAt: now },
	})
	await tx.equipmentCheck.createMany({
		data: {
			lineId,
			deliveryId,
			month: 6,
			present: 1,
			working: 1,
			used: 1,
			maintained: 1,
			checkedOn: day,
			recordedBy: 'manager',
			recordedAt: now,
		},
	})
	const contract = { supplier: 'S', amount: 1, currency: 'USD', expectedOn: day, recordedAt: now }
	await tx.equipmentContract.createMany({ data: { ...of, id: newId(), position: 1, ...contract } })
	const shipment = { waybill: 'W1', shippedOn: day, arrivesOn: day, updatedAt: now }
	await tx.shipment.createMany({ data: { ...of, id: newId(), position: 1, ...shipment } })
	await tx.handover.createMany({
		data: {
			...of,
			number: newId(),
			mode: 'title',
			place: 'Capital',
			heldOn: day,
			officeName: 'M',
			officeTitle: 'Manager',
			officeSignedBy: 'manager',
			officeSignedAt: now,
		},
	})
}

async function fillAdvice(tx: Tx, of: Of) {
	const draft = { number: 1, title: 'Draft', summary: 'All', sharedAt: now, sharedBy: 'manager' }
	await tx.advisoryDraft.createMany({ data: { ...of, id: newId(), ...draft, comments: 'None' } })
	await tx.expertDay.createMany({
		data: {
			...of,
			id: newId(),
			day,
			halfDays: 2,
			expert: 'An expert (sample)',
			work: 'Reading',
			recordedBy: 'manager',
			recordedAt: now,
		},
	})
}

/** One that everyone who follows the delivery reads, and one about a participant. */
async function fillCorrections(tx: Tx, of: Of & { needId: string }) {
	for (const entry of ['contract', 'participant'] as const)
		await tx.correction.createMany({
			data: {
				...of,
				id: newId(),
				entry,
				before: { amount: 1 },
				after: { amount: 2 },
				reason: 'A slip',
				proposedBy: 'manager',
				proposedAt: now,
				status: 'counted',
			},
		})
}

import {
	checkEquipmentLines,
	inspectEquipmentLines,
} from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { saveEquipmentLine } from '#app/domain/deliveries/equipment/equipment-lines.server.ts'
import { listSerialNumbers } from '#app/domain/deliveries/equipment/list-serial-numbers.server.ts'
import { signHandoverForOffice } from '#app/domain/deliveries/equipment/sign-handover-for-office.server.ts'
import type { HandoverByOffice } from '#app/forms/equipment-ledger.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

/** Writes the records of a delivery on which a step depends. */
export type LedgerWork = (actor: Actor, deliveryId: string) => Promise<unknown>

const linesOf = (deliveryId: string) =>
	withActor(systemActor, (tx) =>
		tx.equipmentLine.findMany({ where: { deliveryId }, orderBy: { position: 'asc' } }),
	)

/** Writes the items of a specification. */
export const specified =
	(...lines: [description: string, unit: string, quantity: number, unitPrice: number][]): LedgerWork =>
	async (actor, deliveryId) => {
		for (const [description, unit, quantity, unitPrice] of lines)
			await saveEquipmentLine(actor, deliveryId, {
				id: undefined,
				description,
				unit,
				quantity,
				unitPrice,
				serialised: true,
			})
	}

/** Records that everything arrived in good order. */
export const allInOrder: LedgerWork = async (actor, deliveryId) => {
	const lines = await linesOf(deliveryId)
	const rows = lines.map(({ id, quantity }) => ({ id, ok: quantity, short: 0, damaged: 0, remarks: '' }))
	await inspectEquipmentLines(actor, deliveryId, rows)
}

/** Records consecutive serial numbers of each item, and the signature of UNODC. */
export const signedForOffice =
	(prefix: string, terms: HandoverByOffice): LedgerWork =>
	async (actor, deliveryId) => {
		for (const { id, position, ok } of await linesOf(deliveryId)) {
			const serials = Array.from({ length: ok ?? 0 }, (_, at) => `${prefix}-${position * 1000 + at + 1}`)
			await listSerialNumbers(actor, deliveryId, { id, serials: serials.join('\n') })
		}
		await signHandoverForOffice(actor, deliveryId, terms)
	}

/** Records that all pieces are present; so many of each item do not work, and so many more are not used. */
export const checked =
	(checkedOn: string, broken: readonly number[], unused: readonly number[]): LedgerWork =>
	async (actor, deliveryId) => {
		const lines = (await linesOf(deliveryId)).map(({ id, ok }, at) => {
			const present = ok ?? 0
			const working = present - (broken[at] ?? 0)
			return { id, present, working, used: working - (unused[at] ?? 0), maintained: present, remarks: '' }
		})
		await checkEquipmentLines(actor, deliveryId, { checkedOn, lines })
	}

import { decideCorrection } from '#app/domain/corrections/decide-correction.server.ts'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import {
	checkEquipmentLines,
	inspectEquipmentLines,
} from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { listSerialNumbers } from '#app/domain/deliveries/equipment/list-serial-numbers.server.ts'
import { signHandoverForOffice } from '#app/domain/deliveries/equipment/sign-handover.server.ts'
import { saveEquipmentLine } from '#app/domain/specifications/specification-lines.server.ts'
import type { HandoverByOffice } from '#app/forms/equipment-ledger.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { samplePeople } from './sample-people.ts'

/** Writes the records of a delivery on which a step depends. */
export type LedgerWork = (actor: Actor, deliveryId: string) => Promise<unknown>

const linesOf = (deliveryId: string) =>
	withActor(systemActor, (tx) =>
		tx.equipmentLine.findMany({ where: { deliveryId }, orderBy: { position: 'asc' } }),
	)

type SpecifiedLine = [
	description: string,
	unit: string,
	quantity: number,
	unitPrice: number,
	serials?: 'withoutSerials',
]

const askedLines = (deliveryId: string) =>
	withActor(systemActor, (tx) =>
		tx.needLine.findMany({
			where: { need: { deliveries: { some: { id: deliveryId } } } },
			orderBy: { position: 'asc' },
			select: { id: true },
		}),
	)

/** Writes the items of a specification. */
export const specified =
	(...lines: SpecifiedLine[]): LedgerWork =>
	async (actor, deliveryId) => {
		const asked = await askedLines(deliveryId)
		for (const [at, [description, unit, quantity, unitPrice, serials]] of lines.entries())
			await saveEquipmentLine(actor, deliveryId, {
				id: undefined,
				// Where the specification follows the lines of the need, each item is one of them.
				needLineId: asked.length === lines.length ? asked[at]?.id : undefined,
				description,
				unit,
				quantity,
				unitPrice,
				serialised: serials === undefined,
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
		const lines = (await linesOf(deliveryId)).filter(({ serialised }) => serialised)
		for (const { id, position, ok } of lines) {
			const serials = Array.from({ length: ok ?? 0 }, (_, at) => `${prefix}-${position * 1000 + at + 1}`)
			await listSerialNumbers(actor, deliveryId, { id, serials: serials.join('\n') })
		}
		await signHandoverForOffice(actor, deliveryId, terms)
	}

/**
 * Records that all pieces are present; so many of each item do not work, and so many more are not used. A check before
 * its day has a reason.
 */
export const checked =
	(checkedOn: string, broken: readonly number[], unused: readonly number[], earlyReason = ''): LedgerWork =>
	async (actor, deliveryId) => {
		const lines = (await linesOf(deliveryId)).map(({ id, ok }, at) => {
			const present = ok ?? 0
			const working = present - (broken[at] ?? 0)
			return { id, present, working, used: working - (unused[at] ?? 0), maintained: present, remarks: '' }
		})
		await checkEquipmentLines(actor, deliveryId, { checkedOn, earlyReason, lines })
	}

/** Corrects the day of the handover, which both sides had signed: the focal point agrees. */
export const heldOnCorrected =
	(heldOn: string, reason: string): LedgerWork =>
	async (actor, deliveryId) => {
		const { stateIso3 } = await withActor(systemActor, (tx) =>
			tx.delivery.findUniqueOrThrow({ where: { id: deliveryId }, select: { stateIso3: true } }),
		)
		const focalPoint = samplePeople.find((each) => each.role === 'focalPoint' && each.stateIso3 === stateIso3)
		if (!focalPoint) throw new Error(`no focal point of ${stateIso3}`)
		const entry = { entry: 'handover', id: '', reason, values: { heldOn } } as const
		const { id: correctionId } = await proposeCorrection(actor, deliveryId, entry)
		await decideCorrection(focalPoint, deliveryId, { correctionId, answer: 'agree', comment: '' })
	}

/** Several works, one after the other. */
export const inTurn =
	(...works: LedgerWork[]): LedgerWork =>
	async (actor, deliveryId) => {
		for (const work of works) await work(actor, deliveryId)
	}

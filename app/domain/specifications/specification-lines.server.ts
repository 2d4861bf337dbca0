import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { chainOf, lockEquipment } from '#app/domain/deliveries/equipment/find-equipment.server.ts'
import type { NewEquipmentLine } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { LineUnit } from '#workflows/vocabulary.ts'
import { takeBackIfChanged } from './take-back.server.ts'

/**
 * Creates the specification from the offered lines of the need, unless it already has lines.
 * `unitWords` are the units in the language of the specification.
 */
export function proposeEquipmentLines(actor: Actor, deliveryId: string, unitWords: UnitWords = {}) {
	return withActor(actor, async (tx) => {
		const delivery = await lockEquipment(tx, actor, deliveryId, 'specification')
		if (delivery.lines.length > 0) throw new DomainError('conflict', 'linesThere')
		const filed = await filedLines(tx, delivery.needId, unitWords)
		if (filed.length === 0) throw new DomainError('invalid', 'noFiledLines')
		const { requestId, stateIso3 } = delivery
		await tx.equipmentLine.createMany({
			data: filed.map((line, at) => ({
				...line,
				id: newId(),
				deliveryId,
				requestId,
				stateIso3,
				position: at + 1,
			})),
		})
		await recordAudit(tx, actor, {
			type: 'equipmentLine.saved',
			...chainOf(delivery),
			data: { proposed: filed.length },
		})
		await takeBackIfChanged(tx, actor, delivery)
	})
}

type UnitWords = Partial<Record<LineUnit, string>>
type Filed = { description?: unknown; performance?: unknown }

const MAX = 1500

/** The lines of the need as lines of a specification; one that is still to be specified has no quantity to start with. */
async function filedLines(tx: Tx, needId: string, unitWords: UnitWords) {
	const { answers, lines } = await tx.need.findUniqueOrThrow({
		where: { id: needId },
		select: { answers: true, lines: { orderBy: { position: 'asc' } } },
	})
	const { equipment } = answers
	const told: Filed[] = Array.isArray(equipment?.lines) ? equipment.lines : []
	return lines.flatMap(({ id, description, unit, serialised, ...line }) => {
		const quantity = line.offered ?? line.quantity
		if (!quantity) return []
		const performance = told.find((each) => each.description === description)?.performance
		return [
			{
				needLineId: id,
				description: [description, performance].filter(Boolean).join('\n').slice(0, MAX),
				unit: (unit && unitWords[unit]) || '',
				quantity,
				serialised: serialised ?? true,
			},
		]
	})
}

const MAX_LINES = 200

/**
 * Adds or changes a line of the specification, until the State has signed it off. One that was shared is then to be
 * shared again.
 */
export function saveEquipmentLine(
	actor: Actor,
	deliveryId: string,
	{ id, needLineId, ...values }: NewEquipmentLine,
) {
	return withActor(actor, async (tx) => {
		const delivery = await lockEquipment(tx, actor, deliveryId, 'specification')
		const { requestId, stateIso3, lines } = delivery
		if (id && !lines.some((line) => line.id === id)) throw new DomainError('not-found')
		if (!id && lines.length >= MAX_LINES)
			throw new DomainError('invalid', 'tooMany', { description: 'tooMany' })
		if (needLineId && !(await tx.needLine.count({ where: { id: needLineId, needId: delivery.needId } })))
			throw new DomainError('not-found')
		const lineId = id ?? newId()
		const position = (lines.at(-1)?.position ?? 0) + 1
		if (id) await tx.equipmentLine.updateMany({ where: { id }, data: values })
		else
			await tx.equipmentLine.createMany({
				data: {
					...values,
					needLineId: needLineId ?? null,
					id: lineId,
					deliveryId,
					requestId,
					stateIso3,
					position,
				},
			})
		const { quantity, unitPrice } = values
		await recordAudit(tx, actor, {
			type: 'equipmentLine.saved',
			...chainOf(delivery),
			data: { lineId, quantity, unitPrice },
		})
		await takeBackIfChanged(tx, actor, delivery)
		return { id: lineId }
	})
}

/** Removes a line of the specification, until the State has signed it off; see `saveEquipmentLine`. */
export function removeEquipmentLine(actor: Actor, deliveryId: string, lineId: string) {
	return withActor(actor, async (tx) => {
		const delivery = await lockEquipment(tx, actor, deliveryId, 'specification')
		const { count } = await tx.equipmentLine.deleteMany({ where: { id: lineId, deliveryId } })
		if (count === 0) throw new DomainError('not-found')
		await recordAudit(tx, actor, {
			type: 'equipmentLine.removed',
			...chainOf(delivery),
			data: { lineId },
		})
		await takeBackIfChanged(tx, actor, delivery)
	})
}

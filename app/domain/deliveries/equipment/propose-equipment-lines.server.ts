import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'

import { chainOf, holdEquipment } from './find-equipment.server.ts'

/** Begins the specification with the lines that the State filed; only where there is none yet. */
export function proposeEquipmentLines(actor: Actor, deliveryId: string) {
	return withActor(actor, async (tx) => {
		const delivery = await holdEquipment(tx, actor, deliveryId, 'specification')
		if (delivery.lines.length > 0) throw new DomainError('conflict', 'linesThere')
		const filed = await filedLines(tx, delivery.needId)
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
	})
}

type Filed = { description?: unknown; performance?: unknown; quantity?: unknown }

const MAX = 1500

/** What the State asked for, as lines of a specification. */
async function filedLines(tx: Tx, needId: string) {
	const need = await tx.need.findUnique({ where: { id: needId }, select: { answers: true } })
	const { equipment } = (need?.answers ?? {}) as { equipment?: { lines?: unknown } }
	const lines = Array.isArray(equipment?.lines) ? (equipment.lines as Filed[]) : []
	return lines.flatMap(({ description, performance, quantity }) => {
		const count = Number(quantity)
		if (!description || !Number.isInteger(count) || count < 1) return []
		const text = [description, performance].filter(Boolean).join('\n').slice(0, MAX)
		return [{ description: text, unit: '', quantity: count, serialised: true }]
	})
}

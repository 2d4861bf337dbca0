import type * as z from 'zod'
import { toldFields } from '#app/forms/told-fields.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { DeliveryStatus, Kind } from '#prisma/generated/enums.ts'
import { deliveryEvents, deliveryWorkflows } from '#workflows/delivery.ts'
import { stepsAhead } from './steps-ahead.server.ts'
import { deliverySubject } from './subjects/delivery.server.ts'
import { textIn } from './words-of.server.ts'

async function findRow(tx: Tx, deliveryId: string) {
	const delivery = await tx.delivery.findUnique({ where: { id: deliveryId }, include: { programme: true } })
	if (!delivery) throw new DomainError('not-found')
	return delivery
}
type Row = Awaited<ReturnType<typeof findRow>>

/**
 * One delivery as the actor may see it. Whoever may not see the need behind it (a donor) learns only which programme
 * helps which State with how much, and how far it has come.
 */
export function getDelivery(actor: Actor, deliveryId: string, language: Language = actor.language) {
	return withActor(actor, async (tx) => {
		const row = await findRow(tx, deliveryId)
		const { id, code, capacityUnit, titles } = row.programme
		const state = await tx.state.findUnique({ where: { iso3: row.stateIso3 }, select: { names: true } })
		return {
			...{ id: row.id, kind: row.kind, status: row.status, quantity: row.quantity },
			programme: { id, code, title: textIn(titles, language), capacityUnit },
			state: textIn(state?.names, language) || row.stateIso3,
			course: actor.role === 'donor' ? null : await courseOf(tx, actor, row),
		}
	})
}
export type DeliveryView = Awaited<ReturnType<typeof getDelivery>>

/** All that only those who work on the delivery may read. */
async function courseOf(tx: Tx, actor: Actor, row: Row) {
	const found = await deliverySubject.find(tx, row.id)
	const need = await tx.need.findUnique({
		where: { id: row.needId },
		select: { id: true, title: true, request: { select: { id: true, reference: true, title: true } } },
	})
	if (!found || !need) return null
	const manager = await tx.person.findUnique({ where: { id: row.managerId }, select: { name: true } })
	return {
		...{ revision: row.revision, openedAt: row.openedAt, need, manager: manager?.name ?? null },
		stages: await stagesOf(tx, row),
		record: recordOf(row.kind, row.record as DeliveryRecord),
		...stepsAhead(found, actor),
	}
}

type Stage = { status: DeliveryStatus; state: 'done' | 'current' | 'todo'; since: Date | null }

/** The way of the delivery through its chart, with the day each stage was reached. A way that broke off ends there. */
async function stagesOf(tx: Tx, { id, kind, status, openedAt }: Row): Promise<Stage[]> {
	const way = deliveryWorkflows[kind].states.map(String).filter((state) => state !== 'failed')
	const moves = await tx.auditEntry.findMany({ where: { deliveryId: id }, orderBy: { position: 'asc' } })
	const since = new Map<string, Date>([[way[0] ?? '', openedAt]])
	for (const { from, to, at } of moves) if (to && from !== to) since.set(to, at)

	const failed = status === 'failed'
	const here = failed ? way.length : way.indexOf(status)
	const shown = failed ? [...way.filter((state) => since.has(state)), status] : way
	return shown.map((state) => {
		const position = way.indexOf(state)
		const passed = position >= 0 && (position < here || state === 'closed')
		return {
			status: state as DeliveryStatus,
			state: state === status && !passed ? 'current' : passed && position <= here ? 'done' : 'todo',
			since: position <= here ? (since.get(state) ?? null) : null,
		}
	})
}

type DeliveryRecord = Record<string, Record<string, unknown>>

/** What each step told, in the order of the steps. */
function recordOf(kind: Kind, record: DeliveryRecord) {
	const events: Record<string, z.ZodObject> = deliveryEvents[kind]
	return Object.entries(record)
		.flatMap(([key, { at, ...told }]) => {
			const type = key.replace(/\d+$/, '') // checks are kept by month
			const schema = events[type]
			return schema ? [{ key, type, at: String(at), fields: toldFields(schema, told) }] : []
		})
		.sort((one, other) => (one.at < other.at ? -1 : 1))
}

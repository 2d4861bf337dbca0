import type * as z from 'zod'
import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { isInternal } from '#app/domain/core/internal-steps.ts'
import { planOf } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { shownAhead } from '#app/domain/core/needs-in-view.server.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import { statedFields } from '#app/forms/field-specs.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import { deliveryEvents, deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { deliveryWay } from '#workflows/delivery/way.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { isStateRole } from '#workflows/roles.ts'
import { type ShownDeliveryStatus, shownDeliveryStatus } from '#workflows/status-line.ts'
import { deliveryAside, scheduleIn } from './delivery-aside.ts'

async function findRow(tx: Tx, deliveryId: string) {
	const delivery = await tx.delivery.findUnique({ where: { id: deliveryId }, include: { programme: true } })
	if (!delivery) throw new DomainError('not-found')
	return delivery
}
type Row = Awaited<ReturnType<typeof findRow>>

/**
 * One delivery as the actor may see it. Readers who may not see its need (donors) see only programme, State, quantity
 * and status.
 */
export function getDelivery(actor: Actor, deliveryId: string, language: Language = actor.language) {
	return withActor(actor, async (tx) => {
		const row = await findRow(tx, deliveryId)
		const { id, code, capacityUnit, titles } = row.programme
		const state = await tx.state.findUnique({ where: { iso3: row.stateIso3 }, select: { names: true } })
		return {
			id: row.id,
			kind: row.kind,
			quantity: row.quantity,
			status: shownDeliveryStatus(row.status, actor.role),
			programme: { id, code, title: textIn(titles, language), capacityUnit },
			state: textIn(state?.names, language) || row.stateIso3,
			course: actor.role === 'donor' ? null : await courseOf(tx, actor, row),
		}
	})
}
export type DeliveryView = Awaited<ReturnType<typeof getDelivery>>

/** Details only for those who work on the delivery. */
async function courseOf(tx: Tx, actor: Actor, row: Row) {
	const found = await deliveryEntity.find(askIn(tx), row.id)
	const need = await tx.need.findUnique({
		where: { id: row.needId },
		select: {
			id: true,
			title: true,
			rank: true,
			part: true,
			request: { select: { id: true, reference: true, title: true, ...visibilityColumns } },
		},
	})
	if (!found || !need) return null
	await recordAccess(tx, actor, { requestId: row.requestId, what: 'delivery', which: row.id })
	const manager = await tx.person.findUnique({ where: { id: row.managerId }, select: { name: true } })
	const forState = isStateRole(actor.role)
	const record = recordOf(row.kind, row.record as DeliveryRecord).filter(
		({ type }) => !(forState && isInternal(row.kind, type)),
	)
	const { ahead, ...steps } = stepsAhead(found, actor)
	return {
		revision: row.revision,
		openedAt: row.openedAt,
		manager: manager?.name ?? null,
		need: {
			id: need.id,
			title: need.title,
			number: needNumber(need),
			request: { ...need.request, title: shownTitle(actor, need.request) },
		},
		stages: await stagesOf(tx, actor, row),
		record,
		aside: deliveryAside(row.status, record, forState),
		schedule: scheduleIn(row.status, record, now()),
		plan: await planOf(askIn(tx), row),
		today: now().toISOString().slice(0, 10),
		/** Whether headquarters still examines why it has not begun; not shown to States. */
		startUnderReview: !forState && !found.facts.mayBegin,
		...steps,
		ahead: shownAhead(ahead, forState),
	}
}

async function stagesOf(tx: Tx, { role }: Actor, { id, kind, status, openedAt }: Row) {
	const moves = await tx.auditEntry.findMany({
		where: { deliveryId: id },
		orderBy: { position: 'asc' },
		select: { from: true, to: true, at: true },
	})
	const shown = shownDeliveryStatus(status, role)
	const stages = deliveryWay(deliveryWorkflows[kind].states.map(String), moves, shown, openedAt)
	return stages.map((stage) => ({ ...stage, status: stage.status as ShownDeliveryStatus }))
}

type DeliveryRecord = Record<string, Record<string, unknown>>

/** What each step stated, in the order of the steps. */
function recordOf(kind: Kind, record: DeliveryRecord) {
	const events: Record<string, z.ZodObject> = deliveryEvents[kind]
	return Object.entries(record)
		.flatMap(([key, { at, ...told }]) => {
			const type = key.replace(/\d+$/, '') // checks are stored by month
			const schema = events[type]
			return schema ? [{ key, type, at: String(at), fields: statedFields(schema, told) }] : []
		})
		.sort((one, other) => (one.at < other.at ? -1 : 1))
}

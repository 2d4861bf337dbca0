import type * as z from 'zod'
import { needClockInView } from '#app/domain/clocks/clocks-in-view.server.ts'
import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { activityIn } from '#app/domain/core/latest-activity.server.ts'
import { loadClockSettings, planOf } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { shownAhead } from '#app/domain/core/needs-in-view.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { openSteps, stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { isInternal, shownTitle } from '#app/domain/core/visibility-of.ts'
import { statedFields } from '#app/forms/field-specs.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { deliveryEvents, deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import type { DeliveryRecord } from '#workflows/delivery/plan.ts'
import { deliveryWay } from '#workflows/delivery/way.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { isStateRole } from '#workflows/roles.ts'
import { type ShownDeliveryStatus, shownDeliveryStatus } from '#workflows/status-line.ts'
import { correctionsOf } from './corrections-of.server.ts'
import { deliveryAside, scheduleIn } from './delivery-aside.ts'
import { type DeliveryRow, readDeliveryRecord } from './delivery-record.server.ts'
import { itemsIn } from './items-of.server.ts'
import { standingLosses } from './reported-losses.server.ts'

/**
 * One delivery as the actor may see it. Readers who may not see its need (donors) see only programme, State, quantity
 * and status.
 */
export function getDelivery(actor: Actor, deliveryId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const row = await readDeliveryRecord(read, deliveryId)
		const { programmeId, code, capacityUnit } = row
		return {
			id: row.id,
			kind: row.kind,
			quantity: row.quantity,
			/** What was agreed of each line of equipment; not for donors, who do not see the need. */
			lines: row.lines.map((line) => ({ ...line, quantity: line.offered ?? line.quantity })),
			status: shownDeliveryStatus(row.status, actor.role),
			programme: { id: programmeId, code, title: textIn(row.titles, language), capacityUnit },
			stateIso3: row.stateIso3,
			state: textIn(row.stateNames, language) || row.stateIso3,
			course: may(actor, 'readDeliveryOutlines') ? null : await courseOf(read, row, language),
		}
	})
}
export type DeliveryView = Awaited<ReturnType<typeof getDelivery>>

/** Details only for those who work on the delivery. */
async function courseOf(read: Read, row: DeliveryRow, language: Language) {
	const { actor } = read
	const { need } = row
	const [found, stages, plan, corrections, settings, losses] = await Promise.all([
		deliveryEntity.find(read, row.id),
		stagesOf(read, actor, row),
		planOf(read, row),
		need ? correctionsOf(read, need.id) : [],
		loadClockSettings(read),
		read.models((tx) => standingLosses(tx, row)),
		recordReading(read, { requestId: row.requestId, what: 'delivery', which: row.id }),
	])
	if (!found || !need) return null
	const forState = isStateRole(actor.role)
	const record = recordOf(row.kind, row.record).filter(
		({ type }) => !(forState && isInternal(row.kind, type)),
	)
	const { ahead, ...steps } = stepsAhead(found, actor)
	const { classification, officerId } = need
	return {
		/** The joint need that it serves for one of the States. */
		jointNeedId: row.jointNeedId,
		revision: row.revision,
		openedAt: row.openedAt,
		manager: row.manager,
		need: {
			id: need.id,
			title: need.title,
			number: needNumber(need),
			request: {
				id: need.requestId,
				reference: need.reference,
				classification,
				officerId,
				title: shownTitle(actor, { classification, officerId, title: need.requestTitle }),
			},
		},
		/** Who has it since when and until when: the clock of the need goes on while it is delivered. */
		clock: needClockInView(actor, row, { runs: row.runs, settings }, language),
		stages,
		/** Of equipment: how far each item has come. */
		items: itemsIn(row, losses),
		activity: activityIn(row.activity, actor, language),
		corrections,
		record,
		aside: deliveryAside(row.status, record, forState),
		schedule: scheduleIn(row.status, record, now()),
		plan,
		today: dayOfOffice(now()),
		/** Whether headquarters still examines why it has not begun; not shown to States. */
		startUnderReview: !forState && !found.facts.mayBegin,
		...steps,
		...openSteps(found, actor),
		ahead: shownAhead(ahead, forState),
	}
}

const moves = statement(({ id }: { id: string }) =>
	build
		.selectFrom('audit_entry')
		.where('delivery_id', '=', id)
		.select(['from', 'to', 'at'])
		.orderBy('position'),
)

async function stagesOf(read: Read, { role }: Actor, { id, kind, status, openedAt }: DeliveryRow) {
	const shown = shownDeliveryStatus(status, role)
	const states = deliveryWorkflows[kind].states.map(String)
	const stages = deliveryWay(states, await read(moves, { id }), shown, openedAt)
	// The stages are states of its chart.
	return stages.map((stage) => ({ ...stage, status: stage.status as ShownDeliveryStatus }))
}

/** What each step stated, in the order of the steps. */
function recordOf(kind: Kind, record: DeliveryRecord) {
	const events: Record<string, z.ZodObject> = deliveryEvents[kind]
	return Object.entries(record)
		.flatMap(([key, step]) => {
			if (!step) return []
			const { at, ...told } = step
			const type = key.replace(/\d+$/, '') // checks are stored by month
			const schema = events[type]
			return schema ? [{ key, type, at: String(at), fields: statedFields(schema, told) }] : []
		})
		.sort((one, other) => (one.at < other.at ? -1 : 1))
}

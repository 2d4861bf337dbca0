import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type * as z from 'zod'
import {
	clockRuns,
	getNeedClock,
	rememberRuns,
	rememberStateOfNeed,
} from '#app/domain/clocks/get-clocks.server.ts'
import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { activityIn, activityOfDelivery } from '#app/domain/core/latest-activity.server.ts'
import { planOf } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { linesOfDelivery } from '#app/domain/core/need-lines.server.ts'
import { shownAhead } from '#app/domain/core/needs-in-view.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { openSteps, stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { isInternal, shownTitle } from '#app/domain/core/visibility-of.ts'
import { statedFields } from '#app/forms/field-specs.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Kind } from '#prisma/generated/enums.ts'
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
import { itemColumns, itemsIn } from './items-of.server.ts'

const head = statement(({ id }: { id: string }) =>
	build
		.selectFrom('delivery as d')
		.innerJoin('programme as p', 'p.id', 'd.programme_id')
		.leftJoin('state as s', 's.iso3', 'd.state_iso3')
		.leftJoin('person as m', 'm.id', 'd.manager_id')
		.where('d.id', '=', id)
		.select((of) => [
			'd.id',
			'd.kind',
			'd.quantity',
			linesOfDelivery.as('lines'),
			'd.status',
			'd.revision',
			'd.record',
			'd.request_id as requestId',
			'd.state_iso3 as stateIso3',
			'd.opened_at as openedAt',
			sql<string | null>`(select joint_need_id from joint_part as j where j.need_id = d.need_id)`.as(
				'jointNeedId',
			),
			'p.id as programmeId',
			'p.code',
			'p.capacity_unit as capacityUnit',
			'p.titles',
			's.names as stateNames',
			'm.name as manager',
			clockRuns('need', 'd.need_id'),
			activityOfDelivery,
			...itemColumns,
			jsonObjectFrom(
				of
					.selectFrom('need as n')
					.innerJoin('request as r', 'r.id', 'n.request_id')
					.whereRef('n.id', '=', 'd.need_id')
					.select([
						'n.id',
						'n.title',
						'n.rank',
						'n.part',
						'r.id as requestId',
						'r.reference',
						'r.title as requestTitle',
						'r.classification',
						'r.officer_id as officerId',
					]),
			).as('need'),
		]),
)
type Row = NonNullable<(typeof head)['row']>

/**
 * One delivery as the actor may see it. Readers who may not see its need (donors) see only programme, State, quantity
 * and status.
 */
export function getDelivery(actor: Actor, deliveryId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const [row] = await read(head, { id: deliveryId })
		if (!row) throw new DomainError('not-found')
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
			course: actor.role === 'donor' ? null : await courseOf(read, row, language),
		}
	})
}
export type DeliveryView = Awaited<ReturnType<typeof getDelivery>>

/** Details only for those who work on the delivery. */
async function courseOf(read: Read, row: Row, language: Language) {
	const { actor } = read
	const { need } = row
	const [found, stages, plan, corrections, clock] = await Promise.all([
		deliveryEntity.find(read, row.id),
		stagesOf(read, actor, row),
		planOf(read, row),
		need ? correctionsOf(read, need.id) : [],
		need && clockOf(read, row, need.id, language),
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
		/** Who has it since when and until when. */
		clock,
		stages,
		/** Of equipment: how far each item has come. */
		items: itemsIn(row),
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

/** The clock of the need goes on while it is delivered; it is computed from what the head has read. */
function clockOf(
	read: Read,
	{ clockRuns, stateIso3, stateNames, kind }: Row,
	needId: string,
	language: Language,
) {
	rememberRuns(read, needId, Promise.resolve(clockRuns))
	rememberStateOfNeed(read, needId, Promise.resolve({ stateIso3, stateNames, kind }))
	return getNeedClock(read.actor, needId, language)
}

const moves = statement(({ id }: { id: string }) =>
	build
		.selectFrom('audit_entry')
		.where('delivery_id', '=', id)
		.select(['from', 'to', 'at'])
		.orderBy('position'),
)

async function stagesOf(read: Read, { role }: Actor, { id, kind, status, openedAt }: Row) {
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

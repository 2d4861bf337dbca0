import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { factsOfDelivery } from '#app/domain/core/entities/delivery.server.ts'
import { factsOf } from '#app/domain/core/entities/request.server.ts'
import { restored } from '#app/domain/core/steps-ahead.server.ts'
import { listedNeedTitle } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import {
	type Arms,
	argumentsOf,
	beginning,
	type Cursor,
	firstInArms,
	firstOf,
} from '#app/platform/database/arms.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { waitingStates } from '#workflows/waiting.ts'
import { dueDiligenceOf, needColumns, partOf, trainingAsked } from './waiting-needs.server.ts'
import { type Waiting, waitingIn } from './waiting-requests.server.ts'
import {
	armsOf,
	forEachKey,
	nothing,
	untilEnough,
	WORK_LIMIT,
	type WorkPage,
	type WorkRow,
} from './work-row.ts'

/** What decides about the steps of a delivery; the row is `d`. */
export const deliveryColumns = [
	'd.id',
	'd.need_id as needId',
	'd.request_id as requestId',
	'd.state_iso3 as stateIso3',
	'd.kind',
	'd.status',
	'd.snapshot',
	'd.snapshot_version as snapshotVersion',
	'd.manager_id as managerId',
	'd.programme_id as programmeId',
	'd.updated_at as updatedAt',
	sql<boolean>`coalesce((select true from handover as h where h.delivery_id = d.id), false)`.as(
		'signedForOffice',
	),
] as const

const first = forEachKey((own) =>
	statement((asked: Arms & Cursor) => {
		const wanted = { table: 'delivery', most: WORK_LIMIT + 1, after: asked } as const
		return build
			.selectFrom(firstOf([firstInArms({ ...wanted, own, where: [], arms: asked })], wanted.most))
			.innerJoin('delivery as d', 'd.id', 'x.id')
			.select((of) => [
				...deliveryColumns,
				jsonObjectFrom(
					of
						.selectFrom('need as n')
						.whereRef('n.id', '=', 'd.need_id')
						.select([...needColumns, trainingAsked]),
				)
					.$notNull()
					.as('need'),
			])
			.orderBy('x.updated_at')
			.orderBy('x.id')
	}),
)
type DeliveryColumns = NonNullable<ReturnType<typeof first>['row']>

const row = (actor: Actor, delivery: DeliveryColumns, waiting: Waiting): WorkRow => ({
	subject: 'delivery',
	id: delivery.id,
	requestId: delivery.requestId,
	needId: delivery.needId,
	chart: delivery.kind,
	path: pageOfStep(delivery.id, waiting.todo),
	reference: delivery.need.request.reference,
	title: listedNeedTitle(actor, delivery.need.request, delivery.need.title),
	part: partOf(delivery.need),
	isJoint: delivery.need.isJoint,
	stateIso3: delivery.stateIso3,
	status: delivery.status,
	...waiting,
	since: delivery.updatedAt,
})

/** Acts on the records are done on their page, steps on that of the delivery. */
const pageOfStep = (id: string, todo: string | null) =>
	todo === 'signForOffice' ? `/deliveries/${id}/equipment` : `/deliveries/${id}`

type Stored = Omit<DeliveryColumns, 'need' | 'updatedAt'> & {
	need: Pick<DeliveryColumns['need'], 'kind' | 'status' | 'request' | 'training'>
}

/** The pending step of a delivery for the actor. */
export function stepOnDelivery(actor: Actor, delivery: Stored): Waiting | undefined {
	const workflow = deliveryWorkflows[delivery.kind]
	const here = restored({ ...delivery, workflow })
	if (!here) return undefined
	const { need } = delivery
	const dueDiligence = dueDiligenceOf(need)
	const mayBegin = need.status !== 'startReview'
	const facts = factsOf(need.request, { ...factsOfDelivery(delivery), mayBegin, dueDiligence })
	return waitingIn(actor, workflow, here, facts)
}

/** Deliveries with a step for the actor, the longest waiting first. */
export async function waitingDeliveries(read: Read, actor: Actor, from = beginning): Promise<WorkPage> {
	const arms = armsOf(actor, (role) => [
		...new Set(kinds.flatMap((kind) => waitingStates(deliveryWorkflows[kind], role))),
	])
	if (arms.length === 0) return nothing
	return untilEnough(
		from,
		(place) => read(first(actor), { ...argumentsOf(arms), ...place }),
		(delivery) => {
			const waiting = stepOnDelivery(actor, delivery)
			return waiting && row(actor, delivery, waiting)
		},
	)
}

import { type InferResult, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Actor } from '#app/platform/actor.ts'
import { build } from '#app/platform/database/statement.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { isBrokenOff } from '#workflows/delivery/status-facts.ts'
import { contextOf } from '#workflows/engine/engine.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { needStatusIn, shownDeliveryStatus, shownNeedStatus } from '#workflows/status-line.ts'
import type { Answers } from './answers.server.ts'
import { factsOfDelivery } from './entities/delivery.server.ts'
import { isRecallable, type LoadedEntity } from './entities/entity.ts'
import { dueDiligenceFor } from './entities/need.server.ts'
import { isContracted, isSignedForOffice } from './entities/request.server.ts'
import { substanceIn, substanceOfNeed } from './need-substance.server.ts'
import { type StepAhead, stepsAhead } from './steps-ahead.server.ts'

const needRows = build
	.selectFrom('need')
	.where('need.request_id', '=', sql.ref<string>('request.id'))
	.orderBy('need.rank')
	.orderBy(sql`length(need.part)`)
	.orderBy('need.part')
	.orderBy('need.id')
	.select((of) => [
		'need.id',
		'need.rank',
		'need.part',
		'need.kind',
		'need.title',
		'need.status',
		'need.revision',
		'need.snapshot',
		'need.snapshot_version as snapshotVersion',
		'need.manager_id as managerId',
		'need.programme_id as programmeId',
		'need.decliner_id as declinerId',
		'need.outcome',
		'need.computed_outcome as computedOutcome',
		'need.state_useful as stateUseful',
		...substanceOfNeed,
		sql<boolean>`coalesce((select true from joint_part where joint_part.need_id = need.id), false)`.as(
			'isJoint',
		),
		// What due diligence asks; all answers are many times longer.
		sql<Answers>`jsonb_build_object('training', jsonb_build_object('topics', need.answers #> '{training,topics}'))`.as(
			'answers',
		),
		jsonObjectFrom(
			of
				.selectFrom('programme')
				.whereRef('programme.id', '=', 'need.programme_id')
				.select(['programme.id', 'programme.code']),
		).as('programme'),
		jsonArrayFrom(
			of
				.selectFrom('delivery')
				.whereRef('delivery.need_id', '=', 'need.id')
				.orderBy('delivery.opened_at', 'desc')
				.select([
					'delivery.id',
					'delivery.kind',
					'delivery.status',
					'delivery.snapshot',
					'delivery.snapshot_version as snapshotVersion',
					'delivery.manager_id as managerId',
					'delivery.programme_id as programmeId',
					isContracted,
					isSignedForOffice,
				]),
		).as('deliveries'),
	])

/** The needs of a request as `needInView` reads them, with their deliveries, the latest first. */
export const needsWithDeliveries = jsonArrayFrom(needRows).as('needs')

type NeedWithDeliveries = InferResult<typeof needRows>[number]
type Delivery = NeedWithDeliveries['deliveries'][number]

/** Whether a request has passed screening, also while it is with its State again, from its stored snapshot. */
export const hasPassed = (snapshot: unknown): boolean => contextOf(snapshot).passed === true

/** A need as a row of the request's page: status, next steps and their actors, action required of the reader. */
export function needInView(actor: Actor, request: LoadedEntity, need: NeedWithDeliveries) {
	const { id, rank, part, kind, title, revision } = need
	const status = shownNeedStatus(need.status, isStateRole(actor.role))
	const delivery = need.deliveries.find((each) => !isBrokenOff(each.status))
	const dueDiligence = dueDiligenceFor(need, request.facts.dueDiligence)
	const facts = {
		...request.facts,
		managerId: need.managerId,
		programmeId: need.programmeId,
		declinerId: need.declinerId,
		dueDiligence,
		recallable: isRecallable(need),
		mayBegin: need.status !== 'startReview',
	}

	const { snapshot, snapshotVersion } = need
	const workflow = needWorkflow
	const own = stepsAhead({ ...request, id, facts, workflow, snapshot, snapshotVersion }, actor, status)
	const ofDelivery = delivery && stepsOfDelivery(actor, { ...request, facts }, delivery)
	// What waits for the reader on the need itself comes before the steps of its delivery.
	const isOwn = own.ahead.some(({ yours }) => yours)
	const next = isOwn ? null : ofDelivery
	return {
		id,
		rank,
		part,
		kind,
		title,
		status: needStatusIn(request.status as RequestStatus, status), // of its row
		outcome: need.outcome,
		/** Where an officer departed from it. */
		computed: need.outcome === need.computedOutcome ? null : need.computedOutcome,
		useful: need.stateUseful,
		revision,
		/** What it asks for. */
		substance: substanceIn(need),
		/** Whether other States ask for it, too. */
		isJoint: need.isJoint,
		/** A State does not see which programme was proposed until it is offered. */
		programme: isStateRole(actor.role) && status !== need.status ? null : need.programme,
		delivery: delivery ? { id: delivery.id, status: shownDeliveryStatus(delivery.status, actor.role) } : null,
		waitsForViewer: isOwn || ofDelivery?.waiting === true,
		chart: next ? kind : ('need' as const),
		ahead: (next ?? own).ahead,
	}
}

function stepsOfDelivery(actor: Actor, request: LoadedEntity, delivery: Delivery) {
	const { id, kind, snapshot, snapshotVersion } = delivery
	const facts = { ...request.facts, ...factsOfDelivery(delivery) }
	const workflow = deliveryWorkflows[kind]
	const steps = stepsAhead({ ...request, id, facts, workflow, snapshot, snapshotVersion }, actor)
	return { ...steps, waiting: steps.ahead.some(({ yours }) => yours) }
}

// Steps of UNODC alone are not shown to a State as next steps.
const officeOnly = new Set([
	'allowStart',
	'endConfirmation',
	'approveDecline',
	'returnDecline',
	'reportMisuse',
	'resumeAfterMisuse',
	'endAfterMisuse',
])

/** The steps ahead as the reader may know them. */
export const shownAhead = <Step extends Pick<StepAhead, 'type'>>(ahead: readonly Step[], forState: boolean) =>
	ahead.filter(({ type }) => !(forState && officeOnly.has(type)))

/** The urgency of a row of `need` that counts: the one an officer set, else the State's answer; null before either. */
export const urgency = sql<
	string | null
>`coalesce(need.set_urgency, nullif(need.answers #>> '{need,urgency}', ''))`

type Need = { setUrgency: string | null; answers: Stored.Answers }

/** The same of a row that has been read. */
export function urgencyOf({ setUrgency, answers }: Need): string | null {
	const stated = answers.need?.urgency
	return setUrgency ?? (typeof stated === 'string' && stated !== '' ? stated : null)
}

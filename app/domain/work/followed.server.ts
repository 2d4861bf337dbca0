import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { idsOfChanged } from '#app/domain/core/last-look.server.ts'
import { hasPassed } from '#app/domain/core/needs-in-view.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import {
	type Arms,
	argumentsOf,
	type Cursor,
	end,
	firstInArms,
	firstOf,
} from '#app/platform/database/arms.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { stagesOfRequest } from '#workflows/request/stages.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { deliveryColumns, stepOnDelivery } from './waiting-deliveries.server.ts'
import { needColumns, needRow, stepOnNeed, trainingAsked } from './waiting-needs.server.ts'
import { requestColumns, requestRow, stepOnRequest } from './waiting-requests.server.ts'
import { armsOf, forEachKey, type Key, untilEnough, WORK_LIMIT, type WorkRow } from './work-row.ts'

const goingOn = requestWorkflow.states.filter((status) => !hasEnded(status))
const offered = needStatusesThat('withProgramme')

const latest = { order: 'desc', most: WORK_LIMIT + 1 } as const
const listed = sql`t.archived_at is null`

type FollowedArgs = Arms & Cursor & { readerId: string }

/** Of all rows, or of those that others have changed since the reader looked at them. */
const changedOf = (kind: 'request' | 'need', onlyChanged: boolean, { readerId }: FollowedArgs) =>
	onlyChanged ? [sql`t.id = any (${idsOfChanged(readerId, kind)})`] : []

const statuses = sql<NeedStatus[]>`array(select n.status from need as n where n.request_id = r.id)`.as(
	'statuses',
)

const requestsBy = (own: Key, onlyChanged: boolean, ...where: RawBuilder<unknown>[]) =>
	statement((asked: FollowedArgs) => {
		const all = [...where, ...changedOf('request', onlyChanged, asked)]
		const rows = firstInArms({ table: 'request', ...latest, own, where: all, arms: asked, after: asked })
		return build
			.selectFrom(firstOf([rows], latest.most, 'desc'))
			.innerJoin('request as r', 'r.id', 'x.id')
			.select([...requestColumns, 'r.snapshot', 'r.snapshot_version as snapshotVersion'])
			.$if(own === 'state_iso3', (ofState) => ofState.select(['r.submitted_at as submittedAt', statuses]))
			.orderBy('x.updated_at', 'desc')
			.orderBy('x.id', 'desc')
	})
const requestsOf = (onlyChanged: boolean) => ({
	ofReader: forEachKey((own) => requestsBy(own, onlyChanged, listed)),
	withCase: requestsBy(null, onlyChanged, listed, sql`t.due_diligence <> 'notNeeded'`),
})
const requests = { all: requestsOf(false), changed: requestsOf(true) }

/** Requests of which neither they nor their case await a step of the actor. */
function followedRequests(read: Read, actor: Actor, { from, only }: Wanted, waiting: readonly WorkRow[]) {
	const ofCases = waiting.filter(({ subject }) => subject === 'dueDiligence')
	const shown = new Set(ofCases.map(({ requestId }) => requestId))
	const { ofReader, withCase } = requests[only]
	const asked = may(actor, 'decideDueDiligence') ? withCase : ofReader(actor)
	const arms = argumentsOf(armsOf(actor, () => goingOn))
	return untilEnough(
		from,
		(place) => read(asked, { ...arms, ...place, readerId: actor.id }),
		(request) =>
			shown.has(request.id) || stepOnRequest(actor, request)
				? undefined
				: { ...requestRow(actor, request), ...stagesOf(request) },
	)
}

type OfState = {
	status: RequestStatus
	snapshot: unknown
	submittedAt?: Date | null
	statuses?: NeedStatus[]
}

/** Where a request stands; read for its State, which follows few requests and all of them to their end. */
function stagesOf({ status, snapshot, submittedAt = null, statuses: needs }: OfState) {
	if (!needs) return {}
	const stages = stagesOfRequest({ status, passed: hasPassed(snapshot), submittedAt, needs, moves: [] })
	// Their days stand on its page.
	return { stages: stages.map((each) => ({ ...each, on: null })) }
}

const needsOfManager = (onlyChanged: boolean) =>
	statement((asked: FollowedArgs) => {
		const where = changedOf('need', onlyChanged, asked)
		const wanted = { table: 'need', ...latest, own: 'manager_id', where, arms: asked } as const
		return build
			.selectFrom(firstOf([firstInArms({ ...wanted, after: asked })], latest.most, 'desc'))
			.innerJoin('need as n', 'n.id', 'x.id')
			.select((of) => [
				...needColumns,
				trainingAsked,
				'n.snapshot',
				'n.snapshot_version as snapshotVersion',
				jsonArrayFrom(
					of.selectFrom('delivery as d').whereRef('d.need_id', '=', 'n.id').select(deliveryColumns),
				).as('deliveries'),
			])
			.orderBy('x.updated_at', 'desc')
			.orderBy('x.id', 'desc')
	})
const needs = { all: needsOfManager(false), changed: needsOfManager(true) }

/** Needs of which neither they nor their deliveries await a step of the manager. */
function followedNeeds(read: Read, actor: Actor, { from, only }: Wanted) {
	const arms = argumentsOf(armsOf(actor, () => offered))
	return untilEnough(
		from,
		(place) => read(needs[only], { ...arms, ...place, readerId: actor.id }),
		({ deliveries, ...need }) =>
			stepOnNeed(actor, need) || deliveries.some((each) => stepOnDelivery(actor, { ...each, need }))
				? undefined
				: needRow(actor, need),
	)
}

type Wanted = { from: Cursor; only: 'all' | 'changed' }

/**
 * Items of the actor that await another person, the latest first: all of them, or those that others have changed since
 * the actor looked.
 */
export const followed = (
	read: Read,
	actor: Actor,
	waiting: readonly WorkRow[],
	{ from = end, only }: { from: Cursor | undefined; only: Wanted['only'] },
) =>
	may(actor, 'readOfferedNeeds')
		? followedNeeds(read, actor, { from, only })
		: followedRequests(read, actor, { from, only }, waiting)

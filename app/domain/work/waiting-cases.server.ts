import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { factsOf } from '#app/domain/core/entities/request.server.ts'
import { restored } from '#app/domain/core/steps-ahead.server.ts'
import { listedTitle } from '#app/domain/core/visibility-of.ts'
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
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import { waitingStates } from '#workflows/waiting.ts'
import { requestColumns, type Waiting, waitingIn } from './waiting-requests.server.ts'
import { armsOf, nothing, untilEnough, WORK_LIMIT, type WorkPage, type WorkRow } from './work-row.ts'

// A case stays where it is when its request ends.
const goesOn = sql`not t.request_ended`

const first = statement((asked: Arms & Cursor) => {
	const wanted = { table: 'due_diligence_case', most: WORK_LIMIT + 1, after: asked } as const
	return build
		.selectFrom(firstOf([firstInArms({ ...wanted, where: [goesOn], arms: asked })], wanted.most))
		.innerJoin('due_diligence_case as c', 'c.id', 'x.id')
		.select((of) => [
			'c.id',
			'c.request_id as requestId',
			'c.state_iso3 as stateIso3',
			'c.status',
			'c.snapshot',
			'c.snapshot_version as snapshotVersion',
			'c.assessor_id as assessorId',
			'c.updated_at as updatedAt',
			jsonObjectFrom(
				of.selectFrom('request as r').whereRef('r.id', '=', 'c.request_id').select(requestColumns),
			)
				.$notNull()
				.as('request'),
		])
		.orderBy('x.updated_at')
		.orderBy('x.id')
})
type CaseColumns = NonNullable<(typeof first)['row']>

const workflow = dueDiligenceWorkflow

const row = (actor: Actor, found: CaseColumns, waiting: Waiting): WorkRow => ({
	subject: 'dueDiligence',
	id: found.id,
	requestId: found.requestId,
	needId: null,
	chart: 'dueDiligence',
	path: `/requests/${found.requestId}/due-diligence`,
	reference: found.request.reference,
	title: listedTitle(actor, found.request),
	part: null,
	isJoint: false,
	stateIso3: found.stateIso3,
	status: found.status,
	...waiting,
	since: found.updatedAt,
})

function stepOn(found: CaseColumns, actor: Actor): Waiting | undefined {
	const here = restored({ ...found, workflow })
	if (!here) return undefined
	const facts = factsOf(found.request, { assessorId: found.assessorId })
	return waitingIn(actor, workflow, here, facts)
}

/** Due diligence cases of open requests with a step for the actor, the longest waiting first. */
export async function waitingCases(read: Read, actor: Actor, from = beginning): Promise<WorkPage> {
	const arms = armsOf(actor, (role) => waitingStates(workflow, role))
	if (arms.length === 0) return nothing
	return untilEnough(
		from,
		(place) => read(first, { ...argumentsOf(arms), ...place }),
		(found) => {
			const waiting = stepOn(found, actor)
			return waiting && row(actor, found, waiting)
		},
	)
}

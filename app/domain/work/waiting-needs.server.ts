import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { dueDiligenceFor } from '#app/domain/core/entities/need.server.ts'
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
import type { DueDiligence } from '#workflows/facts.ts'
import { needNumber } from '#workflows/need/number.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'
import { waitingStates } from '#workflows/waiting.ts'
import { requestColumns, type Waiting, waitingIn } from './waiting-requests.server.ts'
import {
	armsOf,
	forEachKey,
	nothing,
	untilEnough,
	WORK_LIMIT,
	type WorkPage,
	type WorkRow,
} from './work-row.ts'

/** The request of the row `n`. */
const requestOfNeed = jsonObjectFrom(
	build.selectFrom('request as r').whereRef('r.id', '=', sql.ref('n.request_id')).select(requestColumns),
)
	.$notNull()
	.as('request')

/** What a worklist shows of a need and decides by; the row is `n`. */
export const needColumns = [
	'n.id',
	'n.request_id as requestId',
	'n.title',
	'n.rank',
	'n.part',
	'n.kind',
	'n.state_iso3 as stateIso3',
	'n.status',
	'n.updated_at as updatedAt',
	'n.manager_id as managerId',
	'n.programme_id as programmeId',
	'n.decliner_id as declinerId',
	sql<boolean>`coalesce((select true from joint_part where joint_part.need_id = n.id), false)`.as('isJoint'),
	requestOfNeed,
] as const

/** The answers on training, which matter where due diligence is not completed. */
export const trainingAsked = sql<Record<string, unknown> | null>`case when n.kind = 'training' and (
	select r.due_diligence in ('open', 'refused') from request as r where r.id = n.request_id)
	then n.answers->'training' end`.as('training')

const listed = statement((_: object) => build.selectFrom('need as n').select(needColumns))
type NeedColumns = NonNullable<(typeof listed)['row']>

type ScreenedNeed = Pick<NeedColumns, 'kind' | 'request'> & { training: Record<string, unknown> | null }

/** The due diligence status of a need. */
export const dueDiligenceOf = ({ kind, training, request }: ScreenedNeed): DueDiligence =>
	dueDiligenceFor({ kind, answers: { training } }, request.dueDiligence)

/** The number of a divided need, which distinguishes its parts. */
export const partOf = (need: { rank: number; part: string | null }) => need.part && needNumber(need)

/** A need as a row of a worklist. */
export const needRow = (actor: Actor, need: NeedColumns, waiting?: Waiting): WorkRow => ({
	subject: 'need',
	id: need.id,
	requestId: need.requestId,
	needId: need.id,
	chart: 'need',
	path: `/requests/${need.requestId}/needs/${need.id}${waiting?.todo === 'proposeProgramme' ? '/matching' : ''}`,
	reference: need.request.reference,
	title: listedNeedTitle(actor, need.request, need.title),
	part: partOf(need),
	isJoint: need.isJoint,
	stateIso3: need.stateIso3,
	status: shownNeedStatus(need.status, isStateRole(actor.role)),
	todo: null,
	inPlaceOf: null,
	...waiting,
	since: need.updatedAt,
})

const workflow = needWorkflow

const first = forEachKey((own) =>
	statement((asked: Arms & Cursor) => {
		const wanted = { table: 'need', most: WORK_LIMIT + 1, after: asked } as const
		return build
			.selectFrom(firstOf([firstInArms({ ...wanted, own, where: [], arms: asked })], wanted.most))
			.innerJoin('need as n', 'n.id', 'x.id')
			.select([...needColumns, trainingAsked, 'n.snapshot', 'n.snapshot_version as snapshotVersion'])
			.orderBy('x.updated_at')
			.orderBy('x.id')
	}),
)

type Stored = NeedColumns & ScreenedNeed & { snapshot: unknown; snapshotVersion: number }

/** The pending step of a need for the actor. */
export function stepOnNeed(actor: Actor, need: Stored): Waiting | undefined {
	const here = restored({ ...need, workflow })
	if (!here) return undefined
	const { managerId, programmeId, declinerId } = need
	const dueDiligence = dueDiligenceOf(need)
	const ended = hasEnded(need.request.status)
	const facts = factsOf(need.request, { managerId, programmeId, declinerId, dueDiligence, ended })
	return waitingIn(actor, workflow, here, facts)
}

// What a State may still say of a need that has ended, it is asked for with the closure of its request.
const ended = new Set<string>(endedNeedStates)

/** Needs with a step for the actor, the longest waiting first. */
export async function waitingNeeds(read: Read, actor: Actor, from = beginning): Promise<WorkPage> {
	const arms = armsOf(actor, (role) => waitingStates(workflow, role).filter((status) => !ended.has(status)))
	if (arms.length === 0) return nothing
	return untilEnough(
		from,
		(place) => read(first(actor), { ...argumentsOf(arms), ...place }),
		(need) => {
			const waiting = stepOnNeed(actor, need)
			return waiting && needRow(actor, need, waiting)
		},
	)
}

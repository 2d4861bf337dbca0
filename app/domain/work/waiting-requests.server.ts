import { sql } from 'kysely'
import { type FactColumns, factsOf } from '#app/domain/core/entities/request.server.ts'
import { inWhosePlace } from '#app/domain/core/rights.ts'
import { restored } from '#app/domain/core/steps-ahead.server.ts'
import { listedTitle } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import {
	type Arm,
	type Arms,
	argumentsOf,
	beginning,
	type Cursor,
	firstInArms,
	firstOf,
	firstRows,
} from '#app/platform/database/arms.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Request } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { awaited, openActs } from '#workflows/awaited.ts'
import type { Snapshot, Workflow } from '#workflows/engine/engine.ts'
import { conditions, type Facts } from '#workflows/facts.ts'
import { isOneOf } from '#workflows/names.ts'
import { endedRequestStates } from '#workflows/request/status-facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownStatus } from '#workflows/status-line.ts'
import { waitingStates } from '#workflows/waiting.ts'
import {
	armsOf,
	forEachKey,
	type Key,
	nothing,
	untilEnough,
	WORK_LIMIT,
	type WorkPage,
	type WorkRow,
} from './work-row.ts'

/** What a worklist shows of a request and decides by; the row is `r`. */
export const requestColumns = [
	'r.id',
	'r.reference',
	'r.title',
	'r.state_iso3 as stateIso3',
	'r.status',
	'r.updated_at as updatedAt',
	'r.drafter_id as drafterId',
	'r.proposer_id as proposerId',
	'r.classification',
	'r.officer_id as officerId',
	'r.due_diligence as dueDiligence',
	'r.region',
] as const
type Listed = Pick<
	Request,
	'id' | 'reference' | 'title' | 'stateIso3' | 'status' | 'updatedAt' | 'classification' | 'officerId'
>

/** A pending step, and the person for whom the actor takes it as deputy. */
export type Waiting = Pick<WorkRow, 'todo' | 'inPlaceOf'>

/** The pending step of a row for the actor. */
export function waitingIn(
	actor: Actor,
	workflow: Workflow,
	here: Snapshot,
	facts: Facts,
): Waiting | undefined {
	// A recused person may still take some steps, such as declining an offer, but none waits for that person.
	if (!isStateRole(actor.role) && !conditions.notRecused({ ...actor, person: actor }, facts)) return undefined
	const { acts } = awaited(workflow, here, facts)
	const openTo = (who: Actor) => openActs(acts, who, facts).map(({ type }) => type)
	const [todo] = openTo(actor)
	return todo === undefined ? undefined : { todo, inPlaceOf: inWhosePlace(actor, todo, openTo) }
}

/** A request as a row of a worklist. */
export const requestRow = (actor: Actor, request: Listed, waiting?: Waiting): WorkRow => ({
	subject: 'request',
	id: request.id,
	requestId: request.id,
	needId: null,
	chart: 'request',
	path:
		may(actor, 'draftRequests') && request.status === 'draft'
			? `/requests/${request.id}/draft`
			: `/requests/${request.id}`,
	reference: request.reference,
	title: listedTitle(actor, request),
	part: null,
	isJoint: false,
	stateIso3: request.stateIso3,
	status: shownStatus(request.status, isStateRole(actor.role)),
	todo: null,
	inPlaceOf: null,
	...waiting,
	since: request.updatedAt,
})

const workflow = requestWorkflow
const isEnded = ({ status }: Arm) => isOneOf(endedRequestStates, status)
const most = WORK_LIMIT + 1
const listed = sql`t.archived_at is null`

/** The first requests of some statuses, with what their steps depend on; of ended ones those with a pending reopening. */
const firstBy = (own: Key, withEnded: boolean) =>
	statement((asked: Arms & Cursor) => {
		const wanted = { table: 'request', most, after: asked } as const
		const going = firstInArms({ ...wanted, own, where: [listed], arms: asked })
		const ended = firstRows({
			...wanted,
			where: [
				listed,
				sql`t.reopening is not null and t.status in (${sql.join(endedRequestStates)})`,
				...(own ? [sql`${sql.ref(`t.${own}`)} = ${anyOf(asked.keys)}`] : []),
			],
		})
		return build
			.selectFrom(firstOf(withEnded ? [going, ended] : [going], most))
			.innerJoin('request as r', 'r.id', 'x.id')
			.select([...requestColumns, 'r.snapshot', 'r.snapshot_version as snapshotVersion'])
			.orderBy('x.updated_at')
			.orderBy('x.id')
	})
const first = forEachKey((own) => firstBy(own, false))
const firstWithEnded = forEachKey((own) => firstBy(own, true))

type Stored = Listed & FactColumns & { snapshot: unknown; snapshotVersion: number }

/** The pending step of a request for the actor. */
export function stepOnRequest(actor: Actor, request: Stored): Waiting | undefined {
	const here = restored({ ...request, workflow })
	// Whether the twelve months have passed is checked when the step is taken.
	return here ? waitingIn(actor, workflow, here, factsOf(request, { reopenable: true })) : undefined
}

/** Requests with a step for the actor, the longest waiting first. */
export async function waitingRequests(read: Read, actor: Actor, from = beginning): Promise<WorkPage> {
	const arms = armsOf(actor, (role) => waitingStates(workflow, role))
	if (arms.length === 0) return nothing
	const asked = arms.some(isEnded) ? firstWithEnded(actor) : first(actor)
	const going = argumentsOf(arms.filter((arm) => !isEnded(arm)))
	return untilEnough(
		from,
		(place) => read(asked, { ...going, ...place }),
		(request) => {
			const waiting = stepOnRequest(actor, request)
			return waiting && requestRow(actor, request, waiting)
		},
	)
}

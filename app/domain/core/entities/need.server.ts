import type { InferResult } from 'kysely'
import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import { isOperational } from '#workflows/due-diligence/workflow.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { dueBy, loadClockSettings, type ReadSettings } from '../load-clock-settings.server.ts'
import { type Entity, isRecallable, type LoadedEntity } from './entity.ts'
import { deliveries, factsOf, requestColumns } from './request.server.ts'

const withRequest = build
	.selectFrom('need')
	.innerJoin('request', 'request.id', 'need.request_id')
	.innerJoin('state', 'state.iso3', 'request.state_iso3')
	.select([
		'need.id',
		'need.status',
		'need.snapshot',
		'need.snapshot_version as snapshotVersion',
		'need.revision',
		'need.request_id as requestId',
		'need.kind',
		'need.rank',
		'need.part',
		'need.manager_id as managerId',
		'need.programme_id as programmeId',
		'need.decliner_id as declinerId',
		'need.declined_at as declinedAt',
		'need.answers',
		'request.status as ofRequest',
	])
	.select(requestColumns)
	.select(deliveries)

/** A need with what a step reads of its request. */
export const needForStep = statement(({ id }: { id: string }) => withRequest.where('need.id', '=', id))
const ofDelivery = statement(({ id }: { id: string }) =>
	withRequest.where('need.id', '=', (of) =>
		of.selectFrom('delivery').where('delivery.id', '=', id).select('delivery.need_id'),
	),
)

async function find(ask: Ask, id: string): Promise<LoadedEntity | null> {
	const [row] = await ask(needForStep, { id })
	return row ? foundNeed(row, () => loadClockSettings(ask)) : null
}

/** The need of a delivery. */
export async function findNeedOfDelivery(ask: Ask, id: string): Promise<LoadedEntity | null> {
	const [row] = await ask(ofDelivery, { id })
	return row ? foundNeed(row, () => loadClockSettings(ask)) : null
}

/** The need as a step finds it, from its row. */
export async function foundNeed(
	row: InferResult<typeof withRequest>[number],
	settings: ReadSettings,
): Promise<LoadedEntity> {
	return {
		...row,
		workflow: needWorkflow,
		chart: 'need',
		needId: row.id,
		deliveryId: null,
		facts: factsOf(row, {
			managerId: row.managerId,
			programmeId: row.programmeId,
			declinerId: row.declinerId,
			dueDiligence: dueDiligenceFor(row, row.dueDiligence),
			// A need in a draft is removed by its drafter.
			recallable: !drafting.has(row.ofRequest) && isRecallable(row),
			mayBegin: row.status !== 'startReview',
			sharedWithPartners: row.sharedWithPartners,
			ended: hasEnded(row.ofRequest),
			reconsiderable: goesOn.has(row.ofRequest) && (await isReconsiderable(row, settings)),
		}),
	}
}

const drafting = new Set(['draft', 'awaitingEndorsement'])
// A request that has ended is reopened as a whole.
const goesOn = new Set(['active', 'awaitingClosure'])

type Declined = { stateIso3: string; status: string; declinedAt: Date | null }

/** The State can request reconsideration of a decline within thirty days. */
async function isReconsiderable({ stateIso3, status, declinedAt }: Declined, settings: ReadSettings) {
	if (status !== 'declined' || !declinedAt) return false
	return now() <= dueBy(await settings(), 'reconsideration', stateIso3, declinedAt)
}

const save: Entity['save'] = (tx, { id, revision }, next) => {
	const declined = next.status === 'declined' ? Prisma.sql`, declined_at = ${now()}` : Prisma.empty
	return tx.$executeRaw`
		update need set status = ${next.status}, snapshot = ${JSON.stringify(next.snapshot)}::jsonb,
			snapshot_version = ${next.snapshotVersion}, revision = ${next.revision}, updated_at = ${now()}${declined},
			outcome = ${next.context.outcome ?? null}, computed_outcome = ${next.context.computed ?? null}${evaluation(next)}
		where id = ${id} and revision = ${revision}`
}

/** What the State said and what the facts gave, beside the outcome itself; forgotten when the need is reopened. */
function evaluation({ status, event, context }: Parameters<Entity['save']>[2]) {
	if (event.type === 'giveEvaluation')
		return Prisma.sql`, state_useful = ${event.useful}, state_comment = ${event.comment ?? ''}, state_rated_at = ${now()}`
	if (event.type === 'evaluate' || event.type === 'reviewOutcome')
		return Prisma.sql`, outcome_reasons = ${JSON.stringify(event.reasons ?? [])}::jsonb, outcome_at = ${now()}`
	if (status === 'pending' && context.outcome === null)
		return Prisma.sql`, outcome_reasons = '[]', outcome_at = null, state_useful = null, state_comment = '', state_rated_at = null`
	return Prisma.empty
}

export const needEntity: Entity = { find, save }

type ScreenedNeed = { kind: Kind; answers: { training?: Record<string, unknown> | null } }

/** Due diligence for one need: it puts on hold only needs that raise the capability of a force. */
export function dueDiligenceFor({ kind, answers }: ScreenedNeed, ofRequest: DueDiligence): DueDiligence {
	const topics = answers.training?.topics
	return isOperational(kind, [topics ?? []].flat().map(String)) ? ofRequest : 'notNeeded'
}

import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Need } from '#prisma/generated/client.ts'
import type { Kind, NeedStatus } from '#prisma/generated/enums.ts'
import { isOperational } from '#workflows/due-diligence/workflow.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { Answers } from '../answers.server.ts'
import { dueFor } from '../load-clock-settings.server.ts'
import { type Entity, type Found, isRecallable, type RowWithChart, type Stage } from './entity.ts'
import { deliveries, factsOf, type RequestColumns, requestColumns } from './request-columns.server.ts'

type Row = RequestColumns &
	RowWithChart &
	Pick<Need, 'requestId' | 'kind' | 'rank' | 'part' | 'status' | 'answers'> &
	Pick<Need, 'managerId' | 'programmeId' | 'declinerId' | 'declinedAt'> & {
		ofRequest: string
		deliveries: Stage[]
	}

async function find(tx: Tx, id: string): Promise<Found | null> {
	const [row] = await tx.$queryRaw<Row[]>`
		select need.id, need.status, need.snapshot, need.snapshot_version as "snapshotVersion", need.revision,
			need.request_id as "requestId", need.kind, need.rank, need.part, need.manager_id as "managerId",
			need.programme_id as "programmeId", need.decliner_id as "declinerId", need.declined_at as "declinedAt",
			need.answers, ${deliveries} as deliveries, request.status as "ofRequest", ${requestColumns}
		from need join request on request.id = need.request_id join state on state.iso3 = request.state_iso3
		where need.id = ${id}`
	if (!row) return null
	return {
		...row,
		workflow: needWorkflow,
		chart: 'need',
		needId: id,
		deliveryId: null,
		facts: factsOf(row, {
			managerId: row.managerId,
			programmeId: row.programmeId,
			declinerId: row.declinerId,
			dueDiligence: dueDiligenceFor(row, row.dueDiligence as DueDiligence),
			// A need in a draft is removed by its drafter.
			recallable: !drafting.has(row.ofRequest) && isRecallable(row),
			mayBegin: row.status !== 'startReview',
			sharedWithPartners: row.sharedWithPartners,
			reconsiderable: goesOn.has(row.ofRequest) && (await isReconsiderable(tx, row)),
		}),
	}
}

const drafting = new Set(['draft', 'awaitingEndorsement'])
// A request that has ended is reopened as a whole.
const goesOn = new Set(['active', 'awaitingClosure'])

type Declined = { stateIso3: string; status: string; declinedAt: Date | null }

/** The State can request reconsideration of a decline within thirty days. */
async function isReconsiderable(tx: Tx, { stateIso3, status, declinedAt }: Declined) {
	if (status !== 'declined' || !declinedAt) return false
	return now() <= (await dueFor(tx, 'reconsideration', stateIso3, declinedAt))
}

const save: Entity['save'] = async (tx, { id, revision }, next) => {
	const { event: _, context: __, status, ...row } = next
	const declined = status === 'declined' ? { declinedAt: now() } : {}
	const { count } = await tx.need.updateMany({
		where: { id, revision },
		data: { ...row, ...declined, status: status as NeedStatus, updatedAt: now() },
	})
	return count
}

export const needEntity: Entity = { find, save }

type Asked = { kind: Kind; answers: unknown }

/** Due diligence for one need: it puts on hold only needs that raise the capability of a force. */
export function dueDiligenceFor({ kind, answers }: Asked, ofRequest: DueDiligence): DueDiligence {
	const topics = (answers as Answers | null)?.training?.topics
	return isOperational(kind, [topics ?? []].flat().map(String)) ? ofRequest : 'notNeeded'
}

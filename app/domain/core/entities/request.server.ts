import { type InferResult, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { permissionOf } from '#workflows/charts.ts'
import type { Facts } from '#workflows/facts.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { dueBy, loadClockSettings, type ReadSettings } from '../load-clock-settings.server.ts'
import { type Entity, isRecallable, type LoadedEntity } from './entity.ts'

/** What a step reads of a request, also for a row that belongs to the request. */
export const requestColumns = [
	'request.state_iso3 as stateIso3',
	'state.region',
	'request.reference',
	'request.drafter_id as drafterId',
	'request.proposer_id as proposerId',
	'request.officer_id as officerId',
	'request.due_diligence as dueDiligence',
	'request.filing_language as filingLanguage',
	sharedFact('partner', 'reference').as('sharedWithPartners'),
] as const

/** Whether anything was ever contracted in a delivery. */
export const isContracted = sql<boolean>`jsonb_exists(delivery.record, 'contract')`.as('contracted')

/** Whether UNODC has signed the handover of a delivery, which the State then signs. */
export const isSignedForOffice = sql<boolean>`coalesce((select true from handover
	where handover.delivery_id = delivery.id), false)`.as('signedForOffice')

/** Status of every delivery of the need. */
export const deliveries = jsonArrayFrom(
	build
		.selectFrom('delivery')
		.where('delivery.need_id', '=', sql.ref<string>('need.id'))
		.select(['delivery.status', isContracted]),
).as('deliveries')

export type FactColumns = {
	stateIso3: string
	drafterId: string
	proposerId: string | null
	officerId: string | null
	dueDiligence: Stored.DueDiligence
} & ({ region: string | null } | { state: { region: string | null } })

/** The facts that conditions evaluate, from the row of a request; facts of another row are given in `more`. */
export const factsOf = (request: FactColumns, more: Partial<Facts> = {}): Facts => ({
	stateIso3: request.stateIso3,
	region: 'state' in request ? request.state.region : request.region,
	drafterId: request.drafterId,
	proposerId: request.proposerId,
	officerId: request.officerId,
	dueDiligence: request.dueDiligence,
	assessorId: null,
	declinerId: null,
	managerId: null,
	programmeId: null,
	recallable: true,
	mayBegin: true,
	signedForOffice: false,
	sharedWithPartners: false,
	reopenable: false,
	reconsiderable: false,
	ended: false,
	...more,
})

/** A request as a step finds it; its needs are selected beside it. */
export const requestRow = build
	.selectFrom('request')
	.innerJoin('state', 'state.iso3', 'request.state_iso3')
	.select([
		'request.id',
		'request.status',
		'request.snapshot',
		'request.snapshot_version as snapshotVersion',
		'request.revision',
		'request.submitted_at as submittedAt',
		'request.ended_at as endedAt',
	])
	.select(requestColumns)

const withNeeds = statement(({ id }: { id: string }) =>
	requestRow
		.where('request.id', '=', id)
		.select((of) =>
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'request.id')
					.select(['need.kind', 'need.status', deliveries]),
			).as('needs'),
		),
)

async function find(ask: Ask, id: string): Promise<LoadedEntity | null> {
	const [row] = await ask(withNeeds, { id })
	return row ? foundRequest(row, () => loadClockSettings(ask)) : null
}

type Row = InferResult<typeof requestRow>[number] & { needs: Parameters<typeof isRecallable>[0][] }

/** The request as a step finds it, from its row. */
export async function foundRequest(row: Row, settings: ReadSettings): Promise<LoadedEntity> {
	return {
		...row,
		workflow: requestWorkflow,
		chart: 'request',
		requestId: row.id,
		needId: null,
		deliveryId: null,
		programmeId: null,
		rank: null,
		part: null,
		facts: factsOf(row, {
			recallable: row.needs.every(isRecallable),
			sharedWithPartners: row.sharedWithPartners,
			ended: hasEnded(row.status),
			reopenable: await isReopenable(row, settings),
		}),
	}
}

type Ended = { stateIso3: string; submittedAt: Date | null; endedAt: Date | null }

/** A submitted request can be reopened for twelve months after its end. */
async function isReopenable({ stateIso3, submittedAt, endedAt }: Ended, settings: ReadSettings) {
	if (!submittedAt || !endedAt) return false
	return now() <= dueBy(await settings(), 'reopening', stateIso3, endedAt)
}

const save: Entity['save'] = async (tx, found, next) => {
	const { event, status, snapshot, snapshotVersion, revision } = next
	const officer = permissionOf('request', event.type)?.givesOfficer
		? Prisma.sql`, officer_id = ${event.officerId}, former_officer_id = ${found.facts.officerId}`
		: Prisma.empty
	const ending =
		hasEnded(status) === hasEnded(found.status)
			? Prisma.empty
			: Prisma.sql`, ended_at = ${hasEnded(status) ? now() : null}`
	return tx.$executeRaw`
		update request set status = ${status}, snapshot = ${JSON.stringify(snapshot)}::jsonb,
			snapshot_version = ${snapshotVersion}, revision = ${revision}, updated_at = ${now()}${officer}${ending}
		where id = ${found.id} and revision = ${found.revision}`
}

export const requestEntity: Entity = { find, save }

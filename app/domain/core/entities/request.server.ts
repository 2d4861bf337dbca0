import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { permissionOf } from '#workflows/charts.ts'
import { hasEnded } from '#workflows/request/chart.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { dueFor } from '../load-clock-settings.server.ts'
import { type Entity, type Found, isRecallable, type RowWithChart } from './entity.ts'
import { deliveries, factsOf, type RequestColumns, requestColumns } from './request-columns.server.ts'

type Row = RequestColumns & RowWithChart & Ended & { needs: Parameters<typeof isRecallable>[0][] }

async function find(tx: Tx, id: string): Promise<Found | null> {
	const [row] = await tx.$queryRaw<Row[]>`
		select request.id, request.status, request.snapshot, request.snapshot_version as "snapshotVersion",
			request.revision, request.submitted_at as "submittedAt", request.ended_at as "endedAt", ${requestColumns},
			(select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'status', status, 'deliveries', ${deliveries})), '[]')
				from need where need.request_id = request.id) as needs
		from request join state on state.iso3 = request.state_iso3 where request.id = ${id}`
	if (!row) return null
	return {
		...row,
		workflow: requestWorkflow,
		chart: 'request',
		requestId: id,
		needId: null,
		deliveryId: null,
		programmeId: null,
		rank: null,
		part: null,
		facts: factsOf(row, {
			recallable: row.needs.every(isRecallable),
			sharedWithPartners: row.sharedWithPartners,
			reopenable: await isReopenable(tx, row),
		}),
	}
}

type Ended = { stateIso3: string; submittedAt: Date | null; endedAt: Date | null }

/** A submitted request can be reopened for twelve months after its end. */
async function isReopenable(tx: Tx, { stateIso3, submittedAt, endedAt }: Ended) {
	if (!submittedAt || !endedAt) return false
	return now() <= (await dueFor(tx, 'reopening', stateIso3, endedAt))
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
		update request set status = ${status}::"RequestStatus", snapshot = ${JSON.stringify(snapshot)}::jsonb,
			snapshot_version = ${snapshotVersion}, revision = ${revision}, updated_at = ${now()}${officer}${ending}
		where id = ${found.id} and revision = ${found.revision}`
}

export const requestEntity: Entity = { find, save }

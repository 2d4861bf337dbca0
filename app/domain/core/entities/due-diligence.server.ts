import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { DueDiligenceStatus } from '#workflows/due-diligence/chart.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import type { Entity, LoadedEntity } from './entity.ts'
import { requestEntity } from './request.server.ts'

const byId = statement(({ id }: { id: string }) =>
	build
		.selectFrom('due_diligence_case')
		.where('id', '=', id)
		.select([
			'id',
			'request_id as requestId',
			'status',
			'snapshot',
			'snapshot_version as snapshotVersion',
			'revision',
			'assessor_id as assessorId',
		]),
)

async function find(ask: Ask, id: string): Promise<LoadedEntity | null> {
	const [row] = await ask(byId, { id })
	const request = row && (await requestEntity.find(ask, row.requestId))
	if (!row || !request) return null
	return {
		...request,
		...row,
		workflow: dueDiligenceWorkflow,
		chart: 'dueDiligence',
		facts: { ...request.facts, assessorId: row.assessorId },
	}
}

const save: Entity['save'] = async (tx, { id, revision }, { event, context: _, status, ...row }) => {
	const { type, ...payload } = event
	const { record } = await tx.dueDiligenceCase.findUniqueOrThrow({ where: { id }, select: { record: true } })
	const told = { ...payload, at: now().toISOString() }
	const { count } = await tx.dueDiligenceCase.updateMany({
		where: { id, revision },
		data: {
			...row,
			record: { ...record, [type]: told },
			status: status as DueDiligenceStatus, // of its own chart
			updatedAt: now(),
		},
	})
	return count
}

/** The due diligence case of a request, which can put the request on hold. */
export const dueDiligenceEntity: Entity = { find, save }

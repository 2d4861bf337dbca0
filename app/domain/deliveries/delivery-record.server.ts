import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { clockRuns, runsIn } from '#app/domain/clocks/clock-runs.server.ts'
import { activityOfDelivery } from '#app/domain/core/latest-activity.server.ts'
import { linesOfDelivery } from '#app/domain/core/need-lines.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { itemColumns } from './items-of.server.ts'

const byId = statement(({ id }: { id: string }) =>
	build
		.selectFrom('delivery as d')
		.innerJoin('programme as p', 'p.id', 'd.programme_id')
		.leftJoin('state as s', 's.iso3', 'd.state_iso3')
		.leftJoin('person as m', 'm.id', 'd.manager_id')
		.where('d.id', '=', id)
		.select((of) => [
			'd.id',
			'd.kind',
			'd.quantity',
			linesOfDelivery.as('lines'),
			'd.status',
			'd.revision',
			'd.record',
			'd.request_id as requestId',
			'd.state_iso3 as stateIso3',
			'd.opened_at as openedAt',
			sql<string | null>`(select joint_need_id from joint_part as j where j.need_id = d.need_id)`.as(
				'jointNeedId',
			),
			'p.id as programmeId',
			'p.code',
			'p.capacity_unit as capacityUnit',
			'p.titles',
			's.names as stateNames',
			'm.name as manager',
			clockRuns('need', 'd.need_id'),
			activityOfDelivery,
			...itemColumns,
			jsonObjectFrom(
				of
					.selectFrom('need as n')
					.innerJoin('request as r', 'r.id', 'n.request_id')
					.whereRef('n.id', '=', 'd.need_id')
					.select([
						'n.id',
						'n.title',
						'n.rank',
						'n.part',
						'r.id as requestId',
						'r.reference',
						'r.title as requestTitle',
						'r.classification',
						'r.officer_id as officerId',
					]),
			).as('need'),
		]),
)

/** A delivery with what its page shows of it and of its need, by one statement. Errors: `not-found`. */
export async function readDeliveryRecord(read: Read, id: string) {
	const [row] = await read(byId, { id })
	if (!row) throw new DomainError('not-found')
	const { clockRuns: runs, ...delivery } = row
	/** The clock of the need goes on while it is delivered. */
	return { ...delivery, runs: runsIn(runs) }
}
export type DeliveryRow = Awaited<ReturnType<typeof readDeliveryRecord>>

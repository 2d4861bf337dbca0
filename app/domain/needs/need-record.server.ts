import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { clockRuns, runsIn } from '#app/domain/clocks/clock-runs.server.ts'
import { messageCounts } from '#app/domain/core/conversations.server.ts'
import { foundNeed, needForStep } from '#app/domain/core/entities/need.server.ts'
import { activityOfNeed } from '#app/domain/core/latest-activity.server.ts'
import { clockSettings, settingsIn } from '#app/domain/core/load-clock-settings.server.ts'
import { movesOfNeed } from '#app/domain/core/moves-of.server.ts'
import { categoriesOfOther, linesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { recordReadingOf } from '#app/domain/core/record-access.server.ts'
import { jointNeedOf } from '#app/domain/joint-needs/joint-parts-in-view.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'

import { latestEntry, latestStep } from './need-aside.server.ts'
import { outcomeColumns } from './need-outcome.server.ts'

const byId = statement(({ id }: { id: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.where('need.id', '=', id)
		.select([
			messageCounts('need'),
			clockRuns('need'),
			clockSettings,
			latestEntry,
			movesOfNeed,
			activityOfNeed,
		])
		.select([
			'need.id',
			'need.request_id as requestId',
			'need.state_iso3 as stateIso3',
			sql<Record<string, string>>`(select s.names from state as s where s.iso3 = need.state_iso3)`.as(
				'stateNames',
			),
			'need.kind',
			'need.title',
			'need.status',
			'need.revision',
			'need.rank',
			'need.part',
			sql<string[]>`coalesce(need.themes, '{}')`.as('themes'),
			'need.ta_type as taType',
			'need.quantity',
			'need.minimum_quantity as minimumQuantity',
			'need.allocated',
			linesOfNeed.as('lines'),
			'need.answers',
			'need.settled_zeros as settledZeros',
			'need.set_urgency as setUrgency',
			'need.urgency_reason as urgencyReason',
			'need.snapshot',
			'need.declined_at as declinedAt',
			'need.updated_at as updatedAt',
			...outcomeColumns,
			'request.blanks_as_zero as blanksAsZero',
			'request.reference',
			'request.title as requestTitle',
			'request.status as requestStatus',
			'request.classification',
			'request.officer_id as officerId',
			'request.filing_language as filingLanguage',
			jointNeedOf.as('jointNeedId'),
		])
		.select((of) => [
			jsonObjectFrom(
				of
					.selectFrom('programme')
					.whereRef('programme.id', '=', 'need.programme_id')
					.select([
						'programme.id',
						'programme.code',
						'programme.titles',
						'programme.capacity_unit as capacityUnit',
						'programme.capacity',
						'programme.capacities',
						'programme.maximum_per_state as maximumPerState',
						'programme.budget',
						'programme.cost_per_unit as costPerUnit',
						'programme.currency',
						'programme.contributions',
						'programme.donors',
					])
					.select((its) =>
						its
							.selectFrom('person')
							.whereRef('person.id', '=', 'programme.manager_id')
							.select('person.name')
							.as('manager'),
					),
			).as('programme'),
			jsonObjectFrom(
				of
					.selectFrom('reservation')
					.leftJoin('cohort', 'cohort.id', 'reservation.cohort_id')
					.whereRef('reservation.need_id', '=', 'need.id')
					.where('reservation.released_at', 'is', null)
					.orderBy('reservation.held_at', 'desc')
					.limit(sql.lit(1))
					.select([
						'reservation.quantity',
						'reservation.amount',
						'reservation.held_at as heldAt',
						'reservation.expires_at as expiresAt',
						'reservation.confirmed_at as confirmedAt',
						'reservation.state_iso3 as stateIso3',
						'cohort.starts_on as startsOn',
						'cohort.ends_on as endsOn',
						'cohort.place',
					]),
			).as('reservation'),
			jsonArrayFrom(
				of
					.selectFrom('delivery')
					.whereRef('delivery.need_id', '=', 'need.id')
					.orderBy('delivery.opened_at', 'desc')
					.select(['delivery.id', 'delivery.status']),
			).as('deliveries'),
			jsonArrayFrom(
				of
					.selectFrom('need as other')
					.whereRef('other.request_id', '=', 'need.request_id')
					.orderBy(sql`length(other.part)`)
					.orderBy('other.part')
					.select(['other.id', 'other.rank', 'other.part', 'other.quantity', 'other.status'])
					.select(categoriesOfOther.as('lines')),
			).as('needs'),
			of
				.selectFrom('due_diligence_case')
				.whereRef('due_diligence_case.request_id', '=', 'need.request_id')
				.select('due_diligence_case.status')
				.as('caseStatus'),
			jsonObjectFrom(
				of
					.selectFrom('decision')
					.whereRef('decision.need_id', '=', 'need.id')
					.where('decision.returned_at', 'is', null)
					.orderBy('decision.proposed_at', 'desc')
					.limit(sql.lit(1))
					.select([
						'decision.outcome',
						'decision.reason_code as reasonCode',
						'decision.reason',
						'decision.proposed_at as proposedAt',
						'decision.approved_at as approvedAt',
					]),
			).as('decision'),
		]),
)
// In earlier statuses, its reservation was used up by an earlier delivery.
export const reservesCapacity = new Set<NeedStatus>(needStatusesThat('reserves'))

/**
 * A need with all that its page shows of it, by one statement, and as a step finds it by another; the panels of the page
 * take parts of it. The reading is recorded in the access log of a confidential request. Errors: `not-found`.
 */
export async function readNeedRecord(read: Read, id: string) {
	const [[row], [step]] = await Promise.all([read(byId, { id }), read(needForStep, { id })])
	if (!row || !step) throw new DomainError('not-found')
	recordReadingOf(read, row.classification, { requestId: row.requestId, what: 'need', which: id })
	const { clockRuns: runs, clockSettings: set, latest, ...need } = row
	const clock = { runs: runsIn(runs), settings: settingsIn(set) }
	return {
		...need,
		/** As a step finds it. */
		found: await foundNeed(step, async () => clock.settings),
		clock,
		latest: latestStep(latest),
	}
}
export type NeedRecord = Awaited<ReturnType<typeof readNeedRecord>>

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { managesDelivery } from '#app/domain/core/rights.ts'
import { filedIndicators } from '#app/domain/outcomes/outcome-facts.server.ts'
import { followOutcome } from '#app/domain/steps/follow-outcome.server.ts'
import type { NewMeasurement } from '#app/forms/delivery-records.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfState } from '#workflows/calendars/day-of.ts'
import { rangeFault } from '#workflows/delivery/indicator-range.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** The object of measurements: the need itself, or one of its deliveries. */
export type Measured = { needId: string } | { deliveryId: string }

/**
 * The need whose indicators are measured, the earliest date, and whether the actor may add measurements: the State's
 * drafters and focal points, or the manager of the delivery. Not visible to donors.
 */
export async function findMeasured(ask: Ask, actor: Actor, where: Measured) {
	const [found] = 'deliveryId' in where ? await ask(byDelivery, where) : await ask(byNeed, where)
	if (!found || may(actor, 'readDeliveryOutlines')) throw new DomainError('not-found')
	const { since, delivery, ...need } = found
	const manages = delivery !== null && managesDelivery(actor, { ...delivery, stateIso3: need.stateIso3 })
	return {
		need,
		delivery,
		since,
		mayAdd:
			since !== null &&
			(manages || (may(actor, 'fileDeliveryRecords') && actor.stateIso3 === need.stateIso3)),
	}
}

const needs = build
	.selectFrom('need')
	.innerJoin('request', 'request.id', 'need.request_id')
	.select([
		'need.id',
		'need.title',
		'need.rank',
		'need.part',
		'need.answers',
		'need.state_iso3 as stateIso3',
		'need.request_id as requestId',
		'request.reference',
		'request.title as requestTitle',
		'request.classification',
		'request.officer_id as officerId',
	])
	.select((of) =>
		jsonArrayFrom(
			of
				.selectFrom('measurement')
				.whereRef('measurement.need_id', '=', 'need.id')
				.orderBy('measured_on', 'desc')
				.orderBy('recorded_at', 'desc')
				.orderBy('measurement.id', 'desc')
				.select(['measurement.id', 'position', 'reached', 'measured_on as measuredOn', 'note'])
				.select(['recorded_by as recordedBy', 'recorded_at as recordedAt']),
		).as('measurements'),
	)

type OfDelivery = { id: string; kind: Kind; managerId: string; programmeId: string }

const byNeed = statement(({ needId }: { needId: string }) =>
	needs
		.where('need.id', '=', needId)
		.select((of) => [
			of
				.selectFrom('delivery')
				.whereRef('delivery.need_id', '=', 'need.id')
				.orderBy('opened_at')
				.limit(sql.lit(1))
				.select('opened_at')
				.as('since'),
			sql<OfDelivery | null>`null::json`.as('delivery'),
		]),
)

const byDelivery = statement(({ deliveryId }: { deliveryId: string }) =>
	needs
		.innerJoin('delivery', 'delivery.need_id', 'need.id')
		.where('delivery.id', '=', deliveryId)
		.select([
			sql<Date | null>`delivery.opened_at`.as('since'),
			sql<OfDelivery | null>`json_build_object('id', delivery.id, 'kind', delivery.kind,
				'managerId', delivery.manager_id, 'programmeId', delivery.programme_id)`.as('delivery'),
		]),
)

const wrong = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })

/**
 * Records a measurement of an indicator. Measurements are never changed or removed: a mistake is followed by another
 * one.
 */
export function addMeasurement(
	actor: Actor,
	where: Measured,
	reading: NewMeasurement,
): Promise<{ id: string }> {
	return withActor(actor, async (tx) => {
		const { need, delivery, since, mayAdd } = await findMeasured(askIn(tx), actor, where)
		if (!mayAdd || !since) throw new DomainError('refused', 'forbidden')
		const { position, reached, measuredOn, note } = reading
		const indicator = filedIndicators(need.answers)[position]
		if (!indicator) throw wrong('position', 'badCode')
		const fault = rangeFault(reached, indicator.unit)
		if (fault) throw wrong('reached', fault)
		const { id: needId, requestId, stateIso3 } = need
		const recorded = { openedOn: [dayOfState(since, stateIso3)] }
		requireDates('measurement', { measuredOn }, { iso3: stateIso3, recorded })
		const deliveryId = delivery?.id ?? null
		const id = newId()
		await tx.measurement.createMany({
			data: {
				id,
				needId,
				requestId,
				stateIso3,
				deliveryId,
				position,
				reached,
				note,
				measuredOn: new Date(measuredOn),
				recordedBy: actor.id,
				recordedAt: now(),
			},
		})
		await recordAudit(tx, actor, {
			type: 'indicator.recorded',
			requestId,
			needId,
			deliveryId,
			stateIso3,
			data: { id, position, measuredOn },
		})
		await followOutcome(tx, actor, needId)
		return { id }
	})
}

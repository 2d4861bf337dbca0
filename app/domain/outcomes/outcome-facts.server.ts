import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isBrokenOff } from '#workflows/delivery/status-facts.ts'
import {
	type ComputedOutcome,
	type Delivered,
	type DeliveredLine,
	type ExpertDays,
	needOutcome,
	type OutcomeFacts,
} from '#workflows/outcome/need-outcome.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'

const linesOfDelivery = build
	.selectFrom('equipment_line as l')
	.where('l.delivery_id', '=', sql.ref<string>('delivery.id'))
	.orderBy('l.position')
	.select(['l.position', 'l.quantity', 'l.ok'])
	.select((of) =>
		jsonArrayFrom(
			of
				.selectFrom('equipment_check as c')
				.whereRef('c.line_id', '=', 'l.id')
				.where('c.month', '=', 12)
				.orderBy('c.early')
				.select(['c.working', 'c.early']),
		).as('checks'),
	)

const factsOfNeed = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('need')
		.where('need.id', '=', needId)
		.select(['need.kind', 'need.answers', 'need.quantity', 'need.state_useful as said'])
		.select(sql<number | null>`(need.snapshot -> 'context' ->> 'quantity')::int`.as('offered'))
		.select((of) => [
			jsonArrayFrom(
				of
					.selectFrom('measurement as m')
					.whereRef('m.need_id', '=', 'need.id')
					.orderBy('m.measured_on', 'desc')
					.orderBy('m.recorded_at', 'desc')
					.orderBy('m.id', 'desc')
					.select(['m.position', 'm.reached']),
			).as('measurements'),
			jsonArrayFrom(
				of
					.selectFrom('delivery')
					.whereRef('delivery.need_id', '=', 'need.id')
					.orderBy('delivery.opened_at', 'desc')
					.select(['delivery.status', 'delivery.quantity'])
					.select([
						sql<number | null>`(delivery.record #>> '{certify,certificates}')::int`.as('certified'),
						sql<boolean | null>`(delivery.record #>> '{recordFollowUp,adopted}')::boolean`.as('adopted'),
						sql<number | null>`(delivery.record #>> '{shareTerms,days}')::int`.as('daysAgreed'),
						jsonArrayFrom(linesOfDelivery).as('lines'),
						build
							.selectFrom('expert_day as e')
							.where('e.delivery_id', '=', sql.ref<string>('delivery.id'))
							.select(sql<number>`sum(e.half_days)::int`.as('worked'))
							.as('halfDays'),
						jsonObjectFrom(
							build
								.selectFrom('certificate as c')
								.where('c.delivery_id', '=', sql.ref<string>('delivery.id'))
								.select([
									sql<number>`count(*)::int`.as('issued'),
									sql<number>`(count(*) filter (where c.revoked_at is null))::int`.as('valid'),
								]),
						)
							.$notNull()
							.as('certificates'),
					]),
			).as('deliveries'),
		]),
)
type Row = NonNullable<(typeof factsOfNeed)['row']>
type Delivery = Row['deliveries'][number]

/** The facts about a delivered need, from its latest delivery that was not broken off. Requires system access. */
export async function outcomeFacts(ask: Ask, needId: string): Promise<OutcomeFacts> {
	const [need] = await ask(factsOfNeed, { needId })
	if (!need) throw new DomainError('not-found')
	const latest = need.deliveries.find(({ status }) => !isBrokenOff(status))
	const reachedAt = (position: number) => need.measurements.find((one) => one.position === position)?.reached
	return {
		delivered: deliveredIn(need, latest),
		indicators: filedIndicators(need.answers).map(({ baseline, target }, position) => ({
			baseline,
			target,
			reached: reachedAt(position) ?? null,
		})),
		state: need.said,
	}
}

function deliveredIn(need: Row, delivery: Delivery | undefined): Delivered {
	if (need.kind === 'equipment') return { kind: 'equipment', lines: linesIn(delivery) }
	if (need.kind === 'advisory')
		return { kind: 'advisory', adopted: delivery?.adopted ?? null, days: daysIn(delivery) }
	const { issued = 0, valid = 0 } = delivery?.certificates ?? {}
	return {
		kind: 'training',
		// Seats given back later were agreed all the same.
		seatsAgreed: need.offered ?? need.quantity ?? delivery?.quantity ?? 0,
		// Courses from before each certificate was a row stated their number only.
		certified: issued > 0 ? valid : (delivery?.certified ?? 0),
	}
}

/** Null where no day was recorded: a programme that does not count in days has none. */
function daysIn(delivery: Delivery | undefined): ExpertDays | null {
	if (!delivery?.halfDays || !delivery.daysAgreed) return null
	return { agreed: delivery.daysAgreed, worked: delivery.halfDays / 2 }
}

function linesIn(delivery: Delivery | undefined): DeliveredLine[] {
	return (delivery?.lines ?? []).map(({ position, quantity, ok, checks: [counted] }) => {
		const check = !counted ? 'none' : counted.early ? 'early' : { working: counted.working }
		return { position, agreed: quantity, handedOver: ok ?? 0, check }
	})
}

type Filed = { indicator: string; unit: string; baseline: string; target: string }

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The indicators that a need was submitted with, in their order. */
export function filedIndicators(answers: Stored.Answers): Filed[] {
	const rows = answers?.need?.indicators
	return (Array.isArray(rows) ? rows : []).map((row: Record<string, unknown>) => ({
		indicator: text(row.indicator),
		unit: text(row.unit),
		baseline: text(row.baseline),
		target: text(row.target),
	}))
}

/** The outcome of a delivered need by what is recorded now. Requires system access. */
export const computeOutcome = async (tx: Tx, needId: string): Promise<ComputedOutcome> =>
	needOutcome(await outcomeFacts(askIn(tx), needId))

/**
 * Whether the outcome of a need has to be computed again after a later fact: it was evaluated, its request has not
 * ended, and the outcome or one of its reasons has changed. Requires system access.
 */
export async function isOutcomeOutdated(tx: Tx, needId: string): Promise<boolean> {
	const { status, computedOutcome, outcomeReasons, request } = await tx.need.findUniqueOrThrow({
		where: { id: needId },
		select: {
			status: true,
			computedOutcome: true,
			outcomeReasons: true,
			request: { select: { status: true } },
		},
	})
	if (status !== 'evaluated' || hasEnded(request.status)) return false
	const now = await computeOutcome(tx, needId)
	return now.outcome !== computedOutcome || !isDeepStrictEqual(now.reasons, outcomeReasons)
}

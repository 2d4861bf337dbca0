import { requireRole } from '#app/domain/core/rights.ts'
import { countUnsent } from '#app/domain/notifications/outbox-figures.server.ts'
import { isImpartial, isScorer, scoredStatuses } from '#app/domain/priority/facts-of-kind.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'

import { followed, waitingCases } from './waiting-cases.server.ts'
import { waitingDeliveries } from './waiting-deliveries.server.ts'
import { needColumns, needRow, waitingNeeds } from './waiting-needs.server.ts'
import { waitingRequests } from './waiting-requests.server.ts'
import { WORK_LIMIT, type WorkRow } from './work-row.ts'

const shown = (rows: WorkRow[]) => ({ rows: rows.slice(0, WORK_LIMIT), more: rows.length > WORK_LIMIT })

/** The actor's required actions, the longest waiting first, needs to score, and requests followed while others act. */
export function listWork(actor: Actor) {
	return withActor(actor, async (tx) => {
		const waiting = [
			...(await waitingRequests(tx, actor)),
			...(await waitingNeeds(tx, actor)),
			...(await waitingDeliveries(tx, actor)),
			...(await waitingCases(tx, actor)),
		].sort((one, other) => one.since.getTime() - other.since.getTime() || one.id.localeCompare(other.id))
		return {
			waiting: shown(waiting),
			toScore: shown(await needsToScore(tx, actor)),
			following: shown(await followed(tx, actor, waiting)),
		}
	})
}

/**
 * Needs that the actor has not scored in their present round, the longest waiting first; without those with a conflict
 * of interest.
 */
async function needsToScore(tx: Tx, actor: Actor): Promise<WorkRow[]> {
	if (!isScorer(actor)) return []
	const ids = (await unscoredBy(tx, actor)).map(({ id }) => id)
	if (ids.length === 0) return []
	const found = await tx.need.findMany({
		where: { id: { in: ids } },
		orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
		select: needColumns,
	})
	const third = await withinSystem(tx, actor, () => waitingForThird(tx, ids))
	return found
		.filter((need) => isImpartial(actor, need))
		.map((need) => ({
			...needRow(actor, need),
			path: `/requests/${need.requestId}/needs/${need.id}/priority`,
			todo: third.has(need.id) ? 'third' : 'first',
		}))
}

const unscoredBy = (tx: Tx, { id }: Actor) =>
	tx.$queryRaw<{ id: string }[]>`
		select need.id from need
		where need.status = any (${[...scoredStatuses]}::text[]) and need.priority is null
			and not exists (select from priority_score as own where own.need_id = need.id
				and own.round = need.priority_round and own.officer_id = ${id})
		order by need.updated_at, need.id limit ${WORK_LIMIT + 1}`

/** Needs whose two scores gave no result await a third. Requires system access. */
async function waitingForThird(tx: Tx, ids: readonly string[]) {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		select need.id from need join priority_score on priority_score.need_id = need.id
			and priority_score.round = need.priority_round
		where need.id = any (${ids}) group by need.id having count(*) > 1`
	return new Set(rows.map(({ id }) => id))
}

/** Figures for an administrator. */
export function getOfficeFigures(actor: Actor) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const letters = new Map((await countUnsent(tx)).map(({ status, count }) => [status, count]))
		return {
			parked: letters.get('parked') ?? 0,
			waiting: letters.get('queued') ?? 0,
			people: await tx.person.count({ where: { suspendedAt: null } }),
			invitations: await tx.invitation.count({ where: { usedAt: null, expiresAt: { gt: now() } } }),
		}
	})
}

import { sql } from 'kysely'
import { postsOf } from '#app/domain/core/rights.ts'
import { isImpartial, isScorer, scoredStatuses } from '#app/domain/priority/facts-of-kind.ts'
import type { Actor } from '#app/platform/actor.ts'
import {
	type Arms,
	argumentsOf,
	beginning,
	type Cursor,
	firstInArms,
	firstOf,
} from '#app/platform/database/arms.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { needColumns, needRow } from './waiting-needs.server.ts'
import { nothing, untilEnough, WORK_LIMIT, type WorkPage } from './work-row.ts'

// A scalar look-up for each need: as `not exists`, the policy of the scores would be asked of all of them. `is null` is
// taken to be rare, so that all unscored needs would be read and sorted for the first ones; `is not true` is not.
const unscoredBy = (officerId: string) => sql`t.priority is null and (select true from priority_score as own
	where own.need_id = t.id and own.round = t.priority_round and own.officer_id = ${officerId}) is not true`

type UnscoredNeedsArgs = Arms & Cursor & { officerId: string; ownStatuses: string[]; ownKeys: string[] }

const needsBy = (keys: { regions: boolean }) =>
	statement((asked: UnscoredNeedsArgs) => {
		const where = [unscoredBy(asked.officerId)]
		const wanted = { table: 'need', most: WORK_LIMIT + 1, where, after: asked } as const
		const own = { statuses: asked.ownStatuses, keys: asked.ownKeys }
		const sources = keys.regions
			? [
					firstInArms({ ...wanted, own: 'region', arms: asked }),
					firstInArms({ ...wanted, own: 'officer_id', arms: own }),
				]
			: [firstInArms({ ...wanted, arms: asked })]
		return build
			.selectFrom(firstOf(sources, wanted.most))
			.innerJoin('need as n', 'n.id', 'x.id')
			.select(needColumns)
			.orderBy('x.updated_at')
			.orderBy('x.id')
	})
const everywhere = needsBy({ regions: false })
const inRegions = needsBy({ regions: true })

/** Each status with each of these keys. */
const crossed = (keys: readonly string[]) =>
	argumentsOf(keys.flatMap((key) => scoredStatuses.map((status) => ({ status, key }))))

/** A case officer sees the needs of the own regions and of the own requests. */
function armsFor(actor: Actor) {
	const ofRegions = may(actor, 'workOnOwnCases') && actor.regions.length > 0
	const own = crossed(ofRegions ? postsOf(actor).map(({ id }) => id) : [])
	return {
		asked: ofRegions ? inRegions : everywhere,
		arms: {
			...crossed(ofRegions ? actor.regions : ['']),
			ownStatuses: own.statuses,
			ownKeys: own.keys,
			officerId: actor.id,
		},
	}
}

/**
 * Needs that the actor has not scored in their present round, the longest waiting first; without those with a conflict
 * of interest.
 */
export async function needsToScore(read: Read, actor: Actor, from = beginning): Promise<WorkPage> {
	if (!isScorer(actor)) return nothing
	const { asked, arms } = armsFor(actor)
	return untilEnough(
		from,
		(place) => read(asked, { ...arms, ...place }),
		(need) =>
			isImpartial(actor, need)
				? {
						...needRow(actor, need),
						path: `/requests/${need.requestId}/needs/${need.id}/priority`,
						todo: 'first',
					}
				: undefined,
	)
}

/** The same with those named that await a third score. */
export async function markThirds(read: Read, { rows, through }: WorkPage): Promise<WorkPage> {
	const third = await waitingForThird(
		read,
		rows.map(({ id }) => id),
	)
	return { rows: rows.map((row) => (third.has(row.id) ? { ...row, todo: 'third' } : row)), through }
}

const scoredTwice = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('need as n')
		.innerJoin('priority_score as p', (join) =>
			join.onRef('p.need_id', '=', 'n.id').onRef('p.round', '=', 'n.priority_round'),
		)
		.where('n.id', '=', anyOf(ids))
		.groupBy('n.id')
		.having((of) => of.fn.countAll(), '>', '1')
		.select('n.id'),
)

/** Needs whose two scores gave no result await a third. The scores of others are not shown to an officer before. */
async function waitingForThird(read: Read, ids: string[]) {
	const rows = ids.length === 0 ? [] : await read.asSystem(scoredTwice, { ids })
	return new Set(rows.map(({ id }) => id))
}

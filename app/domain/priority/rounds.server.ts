import { namesOf } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import type { Opinions } from '#app/forms/priority-score.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn, type Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { PriorityScore } from '#prisma/generated/client.ts'
import { recordOf } from '#workflows/names.ts'
import { priorityCriteria } from '#workflows/priority/criteria.ts'
import {
	type GivenPoints,
	MUCH_MISSING,
	priorityScore,
	type Settlement,
	settlePriority,
} from '#workflows/priority/score.ts'

type Score = Pick<PriorityScore, 'id' | 'scores' | 'weights' | 'officerId' | 'submittedAt'>

/** The scores of a row. Only `scoreNeed` writes them, after reading the form by its schema. */
export const opinionsIn = ({ scores }: Pick<Score, 'scores'>) => scores as unknown as Opinions

/** One officer's score with its parts. */
function shownScore(row: Score, names: ReadonlyMap<string, string>) {
	const opinions = opinionsIn(row)
	const points: GivenPoints = recordOf(priorityCriteria, (criterion) => opinions[criterion].points)
	const { total, parts } = priorityScore(points, row.weights)
	const missing = parts.filter((part) => part.missing).length
	return {
		id: row.id,
		officer: names.get(row.officerId) ?? '',
		submittedAt: row.submittedAt,
		total: inPoints(total),
		parts: parts.map((part) => ({
			...part,
			share: inPoints(part.share),
			comment: opinions[part.criterion].comment,
		})),
		missing,
		muchMissing: missing >= MUCH_MISSING,
	}
}
export type ShownScore = ReturnType<typeof shownScore>

export type Round = {
	round: number
	scores: ShownScore[]
	/** Result of the round; an older round without result is left out. */
	priority: number
}

/**
 * The settled rounds of a need, the latest first, with every officer's score. Row-level security excludes an open one.
 */
export async function settledRounds(read: Read, needId: string, open: number | null): Promise<Round[]> {
	const [rows, results] = await Promise.all([
		read(scoresBefore, { needId, before: open ?? AFTER_ALL }),
		resultsOf(read, needId),
	])
	const names = await namesOf(
		read,
		rows.map(({ officerId }) => officerId),
	)
	const rounds = [...new Set(rows.map(({ round }) => round))]
	return rounds.map((round) => ({
		round,
		scores: rows.filter((row) => row.round === round).map((row) => shownScore(row, names)),
		priority: results.get(round) ?? 0,
	}))
}

/** The result of each round, as recorded then: later changes of settings do not affect it. */
async function resultsOf(read: Read, needId: string): Promise<ReadonlyMap<number, number>> {
	const entries = await read(settlements, { needId })
	return new Map(
		entries.map(({ event }) => {
			// As `settle` recorded it.
			const { round, priority } = event as { round: number; priority: number }
			return [round, priority]
		}),
	)
}

const AFTER_ALL = 2 ** 31 - 1

const scoresBefore = statement(({ needId, before }: { needId: string; before: number }) =>
	build
		.selectFrom('priority_score')
		.where('need_id', '=', needId)
		.where('round', '<', before)
		.orderBy('round', 'desc')
		.orderBy('submitted_at')
		.orderBy('id')
		.select(['id', 'round', 'scores', 'weights', 'officer_id as officerId', 'submitted_at as submittedAt']),
)

const settlements = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('audit_entry')
		.where('need_id', '=', needId)
		.where('type', '=', 'need.prioritySettled')
		.select('event'),
)

/** Totals are stored in points of 100, and computed in hundredths so that sums are exact. */
const inHundredths = (points: number) => Math.round(points * 100)
export const inPoints = (hundredths: number) => hundredths / 100

type Scored = { id: string; requestId: string; stateIso3: string; priorityRound: number }

/** The result of a round with the score just added. Requires system access: officers do not see the others' totals. */
export async function settleRound(tx: Tx, actor: Actor, need: Scored): Promise<Settlement['state']> {
	const round = need.priorityRound
	const scores = await tx.priorityScore.findMany({
		where: { needId: need.id, round },
		select: { total: true },
	})
	const { gap } = await loadMatchingSettings(askIn(tx))
	const result = settlePriority(
		scores.map(({ total }) => inHundredths(total)),
		gap,
	)
	if (result.state === 'waiting') return 'waiting'

	const entry = {
		requestId: need.requestId,
		needId: need.id,
		stateIso3: need.stateIso3,
		internal: true,
		onBehalfOf: actor.id,
	}
	if (result.state === 'third') {
		await recordAudit(tx, systemActor, { ...entry, type: 'need.thirdScoreAsked', data: { round } })
		return 'third'
	}
	const priority = inPoints(result.priority)
	await tx.need.update({ where: { id: need.id }, data: { priority } })
	await recordAudit(tx, systemActor, {
		...entry,
		type: 'need.prioritySettled',
		data: { round, priority, scores: scores.length },
	})
	return 'settled'
}

import { loadMatchingSettings } from '#app/domain/core/load-matching-settings.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { type Settlement, settlePriority } from '#workflows/priority/settle.ts'

/** Totals are kept in points of 100, and reckoned in hundredths so that nothing is lost in a sum. */
const inHundredths = (points: number) => Math.round(points * 100)
export const inPoints = (hundredths: number) => hundredths / 100

type Scored = { id: string; requestId: string; stateIso3: string; priorityRound: number }

/** What the round comes to with a score that was just added. Needs the system's sight: no officer sees the others' totals. */
export async function settleRound(tx: Tx, actor: Actor, need: Scored): Promise<Settlement['state']> {
	const round = need.priorityRound
	const scores = await tx.priorityScore.findMany({
		where: { needId: need.id, round },
		select: { total: true },
	})
	const { gap } = await loadMatchingSettings(tx)
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

import type { Answers } from '#app/domain/core/answers.server.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import type { Opinions } from '#app/forms/priority-score.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { needNumber } from '#workflows/need/number.ts'
import { type PriorityWeights, priorityCriteria } from '#workflows/priority/criteria.ts'
import { evidenceFor } from '#workflows/priority/evidence.ts'
import { pointsOfRank } from '#workflows/priority/score.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { isImpartial, isScored, isScorer, maySettleAgain } from './facts-of-kind.ts'
import {
	type NeedWithRequest,
	needWithRequest,
	priorityFacts,
	quotedAnswers,
} from './priority-facts.server.ts'
import { settledRounds } from './rounds.server.ts'

const readers: readonly ActingRole[] = ['triageOfficer', 'caseOfficer', 'headquartersApprover']

/**
 * How a need is scored: what is known beside each criterion, the reader's own score, and everybody's once the round is
 * settled. Before that nobody is told more than how many have scored. Only the office knows of it.
 */
export function getScoring(actor: Actor, needId: string) {
	return withActor(actor, async (tx) => {
		const need = await tx.need.findUnique({ where: { id: needId }, include: needWithRequest })
		if (!need || !readers.includes(actor.role) || need.request.submittedAt === null)
			throw new DomainError('not-found')
		await recordAccess(tx, actor, { requestId: need.requestId, what: 'priority', which: needId })
		const { priority, priorityRound: round } = need
		const open = priority === null
		const may = isScored(need.status) && isImpartial(actor, need)
		const { scored, weights, facts } = await withinSystem(tx, actor, () => behind(tx, need))
		const own = await tx.priorityScore.findUnique({
			where: { needId_round_officerId: { needId, round, officerId: actor.id } },
		})
		return {
			need: { id: needId, number: needNumber(need), title: need.title, status: need.status, kind: need.kind },
			request: { id: need.requestId, title: need.request.title, reference: need.request.reference },
			round,
			priority,
			scored,
			state: open ? stateOf(scored) : ('settled' as const),
			own: own && (own.scores as unknown as Opinions),
			/** Why the reader gives no score; null where one is awaited or may be changed. */
			closed: closedTo(actor, need),
			mayScoreAgain: may && !open && maySettleAgain(actor),
			criteria: priorityCriteria.map((criterion) => ({
				criterion,
				weight: weights[criterion],
				evidence: evidenceFor(criterion, facts),
				answers: quotedAnswers(criterion, {
					kind: need.kind,
					ofRequest: need.request.answers as Answers,
					ofNeed: need.answers as Answers,
				}),
				/** What the State itself says by its order; an officer may find otherwise. */
				computed: criterion === 'rank' ? pointsOfRank(facts.rank, facts.ranks) : null,
			})),
			rounds: await settledRounds(tx, needId, open ? round : null),
			/** The need that was scored before this part was divided from it. */
			scoredAs: scored === 0 && !open ? need.parentId : null,
		}
	})
}
export type Scoring = Awaited<ReturnType<typeof getScoring>>

const stateOf = (scored: number) => (scored > 1 ? ('third' as const) : ('waiting' as const))

function closedTo(actor: Actor, need: NeedWithRequest) {
	if (!isScorer(actor)) return 'reader' as const
	if (!isImpartial(actor, need)) return 'notRecused' as const
	if (!isScored(need.status)) return 'notScored' as const
	return need.priority === null ? null : ('settled' as const)
}

/** How many have scored in this round and by which weights, and what is known of the need. */
async function behind(tx: Tx, need: NeedWithRequest) {
	const rows = await tx.priorityScore.findMany({
		where: { needId: need.id, round: need.priorityRound },
		select: { weights: true },
	})
	const weights = (rows[0]?.weights as PriorityWeights) ?? (await loadMatchingSettings(tx)).priority
	return { scored: rows.length, weights, facts: await priorityFacts(tx, need) }
}

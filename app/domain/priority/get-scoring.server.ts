import { recordReading } from '#app/domain/core/record-access.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import { withUncertainZeros } from '#app/forms/uncertain-zeros.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { needNumber } from '#workflows/need/number.ts'
import { priorityCriteria } from '#workflows/priority/criteria.ts'
import { evidenceFor } from '#workflows/priority/evidence.ts'
import { pointsOfRank } from '#workflows/priority/score.ts'
import { isImpartial, isScored, isScorer, maySettleAgain } from './facts-of-kind.ts'
import { priorityFacts, quotedAnswers, type ScoredNeed, scoredNeed } from './priority-facts.server.ts'
import { opinionsIn, settledRounds } from './rounds.server.ts'

/**
 * The scoring of a need: facts for each criterion, the reader's own score, and all scores once the round is settled.
 * Before that only their number is shown. Internal to UNODC.
 */
export function getScoring(actor: Actor, needId: string) {
	return readAs(actor, async (read) => {
		const [need] = await read(scoredNeed, { needId })
		if (!need || !may(actor, 'scoreNeeds') || need.submittedAt === null) throw new DomainError('not-found')
		const { priority, priorityRound: round } = need
		const open = priority === null
		const mayScore = isScored(need.status) && isImpartial(actor, need)
		const [{ scored, weights, facts }, [own], rounds] = await Promise.all([
			behind(read.asSystem, need),
			read(ownScore, { needId, round, officerId: actor.id }),
			settledRounds(read, needId, open ? round : null),
			recordReading(read, { requestId: need.requestId, what: 'priority', which: needId }),
		])
		return {
			need: { id: needId, number: needNumber(need), title: need.title, status: need.status, kind: need.kind },
			request: { id: need.requestId, title: need.requestTitle, reference: need.reference },
			round,
			priority,
			scored,
			state: open ? stateOf(scored) : ('settled' as const),
			own: own ? opinionsIn(own) : null,
			/** Why the reader cannot score; null where a score is expected or may be changed. */
			closed: closedTo(actor, need),
			mayScoreAgain: mayScore && !open && maySettleAgain(actor),
			criteria: priorityCriteria.map((criterion) => ({
				criterion,
				weight: weights[criterion],
				evidence: evidenceFor(criterion, facts),
				answers: quotedAnswers(criterion, {
					kind: need.kind,
					ofRequest: need.ofRequest,
					ofNeed: withUncertainZeros(need.answers, need),
				}),
				/** Computed from the State's own order of priority; an officer may decide otherwise. */
				computed: criterion === 'rank' ? pointsOfRank(facts.rank, facts.ranks) : null,
			})),
			rounds,
			/** The need that was scored before this part was divided from it. */
			scoredAs: scored === 0 && !open ? need.parentId : null,
		}
	})
}
export type Scoring = Awaited<ReturnType<typeof getScoring>>

const stateOf = (scored: number) => (scored > 1 ? ('third' as const) : ('waiting' as const))

function closedTo(actor: Actor, need: ScoredNeed) {
	if (!isScorer(actor)) return 'reader' as const
	if (!isImpartial(actor, need)) return 'notRecused' as const
	if (!isScored(need.status)) return 'notScored' as const
	return need.priority === null ? null : ('settled' as const)
}

/** The number of scores in this round, its weights, and the facts of the need. */
async function behind(asSystem: Ask, need: ScoredNeed) {
	const [rows, { priority }, facts] = await Promise.all([
		asSystem(scoresOf, { needId: need.id, round: need.priorityRound }),
		loadMatchingSettings(asSystem),
		priorityFacts(asSystem, need),
	])
	return { scored: rows.length, weights: rows[0]?.weights ?? priority, facts }
}

type InRound = { needId: string; round: number }

const scoresOf = statement(({ needId, round }: InRound) =>
	build
		.selectFrom('priority_score')
		.where('need_id', '=', needId)
		.where('round', '=', round)
		.select('weights'),
)

const ownScore = statement(({ needId, round, officerId }: InRound & { officerId: string }) =>
	build
		.selectFrom('priority_score')
		.where('need_id', '=', needId)
		.where('round', '=', round)
		.where('officer_id', '=', officerId)
		.select('scores'),
)

import { scoreNeed } from '#app/domain/priority/score-need.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { Opinions } from '#app/forms/priority-score.ts'
import type { Actor } from '#app/platform/actor.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import type { Points } from '#workflows/matching/fit/weights.ts'
import { type PriorityCriterion, priorityCriteria } from '#workflows/priority/criteria.ts'

export const { officer, triage, approver, otherOfficer, administrator } = office
export const score = (actor: Actor, needId: string, sheet: Opinions, round = 1) =>
	scoreNeed(actor, { needId, round, opinions: sheet })
export const entriesOf = (needId: string) =>
	look((tx) => tx.auditEntry.findMany({ where: { needId }, orderBy: { position: 'asc' } }))
export const typesOf = async (needId: string) =>
	(await entriesOf(needId)).map(({ type }) => type).filter((type) => /[sS]cor|ettled/.test(type))
/** Whether a person is to score a need, on whichever page of the list. */
export async function toScore(actor: Actor, needId: string, after?: string): Promise<string | null> {
	const { rows, next } = (await listWork(actor, { toScore: after })).toScore
	const row = rows.find((each) => each.needId === needId)
	if (row) return row.todo
	return next ? toScore(actor, needId, next) : null
}

type Given = Partial<Record<PriorityCriterion, Points | null>>

/** A sheet with the same points for every criterion, unless others are given. */
export const opinions = (points: Points | null, given: Given = {}, comment = ''): Opinions =>
	Object.fromEntries(
		priorityCriteria.map((criterion) => {
			return [criterion, { points: criterion in given ? (given[criterion] ?? null) : points, comment }]
		}),
	) as Opinions // for each criterion

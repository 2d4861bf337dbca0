import type { Answers } from '#app/domain/core/answers.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { draftProgress } from './draft-progress.server.ts'
import { requireDrafter } from './lock-draft.server.ts'

/**
 * A draft with all its answers and its progress, for the drafters of its State. `status` tells whether it still is one.
 */
export const getDraft = (actor: Actor, requestId: string) =>
	withActor(actor, (tx) => readDraft(tx, actor, requestId))

/** The same within a transaction that reads more. */
export async function readDraft(tx: Tx, actor: Actor, requestId: string) {
	const request = await tx.request.findUnique({
		where: { id: requestId },
		include: { authority: true, needs: { orderBy: [{ rank: 'asc' }, { id: 'asc' }] } },
	})
	if (!request) throw new DomainError('not-found')
	requireDrafter(actor, request)

	const { id, title, status, revision, answersRevision, updatedAt } = request
	const { name, institutionType, address } = request.authority
	const needs = request.needs.map(({ id, rank, kind, title, answersRevision, answers }) => {
		return { id, rank, kind, title, answersRevision, answers: answers as Answers }
	})
	const answers = request.answers as Answers
	return {
		id,
		title,
		status,
		revision,
		answersRevision,
		updatedAt,
		answers,
		needs,
		authority: { name, institutionType, address },
		progress: draftProgress({ answers, needs }),
	}
}

/** A step that returns something, and the step that makes the return obsolete. */
type Steps = { returned: string; since: string }
const forCorrection: Steps = { returned: 'request.returnForCorrection', since: 'request.recall' }

/**
 * When and why the focal point last returned the submission; null if it was not returned, or the drafter has recalled
 * it since. Other returning steps are queried in the same way.
 */
export async function lastReturn(tx: Tx, requestId: string, { returned, since } = forCorrection) {
	const entry = await tx.auditEntry.findFirst({
		where: { requestId, type: { in: [returned, since] } },
		orderBy: [{ at: 'desc' }, { position: 'desc' }],
	})
	if (entry?.type !== returned) return null
	const { note } = entry.event as { note?: unknown }
	return { at: entry.at, note: typeof note === 'string' ? note : '' }
}

const SHOWN = 20

/** The drafts of the actor's State, the last changed first: age, author and missing answers. */
export function listDrafts(actor: Actor) {
	requireDrafter(actor)
	return withActor(actor, async (tx) => {
		const found = await tx.request.findMany({
			where: { status: 'draft', archivedAt: null },
			orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
			take: SHOWN + 1,
			select: {
				id: true,
				title: true,
				drafterId: true,
				createdAt: true,
				updatedAt: true,
				answers: true,
				needs: { select: { id: true, kind: true, answers: true } },
			},
		})
		const people = await tx.person.findMany({
			where: { id: { in: found.map(({ drafterId }) => drafterId) } },
			select: { id: true, name: true },
		})
		const drafts = found.slice(0, SHOWN).map(({ answers, needs, drafterId, ...draft }) => ({
			...draft,
			begunBy: people.find(({ id }) => id === drafterId)?.name ?? null,
			needs: needs.length,
			missing: missingIn(answers as Answers, needs as Needs),
		}))
		return { drafts, more: found.length > SHOWN, now: now() }
	})
}
type Needs = Parameters<typeof draftProgress>[0]['needs']

function missingIn(answers: Answers, needs: Needs) {
	const { missing, ready } = draftProgress({ answers, needs })
	return { answers: missing, ready }
}

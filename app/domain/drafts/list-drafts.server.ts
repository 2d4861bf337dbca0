import type { Answers } from '#app/domain/core/answers.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { draftProgress } from './draft-progress.server.ts'
import { requireDrafter } from './hold-draft.server.ts'

const SHOWN = 20

/** The drafts of the actor's State, the last changed first: how old they are, who began them and what is missing. */
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

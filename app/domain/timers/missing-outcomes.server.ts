import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { log } from '#app/platform/log/log.server.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'

const PAGE = 100

/**
 * Computes the outcome of needs that were evaluated before outcomes were computed, from what is recorded of them. It
 * continues where it stopped, since it takes those that have none; one whose records cannot be read keeps none. The
 * closure result of a request that has ended stays as it was confirmed.
 */
export async function computeMissingOutcomes(size = PAGE): Promise<number> {
	let [after, computed] = ['', 0]
	for (;;) {
		const needs = await withoutOutcome(after, size)
		for (const { id } of needs) computed += await compute(id)
		if (needs.length < size) return computed
		after = needs.at(-1)?.id ?? ''
	}
}

const withoutOutcome = (after: string, size: number) =>
	withActor(systemActor, (tx) =>
		tx.need.findMany({
			where: { status: 'evaluated', computedOutcome: null, id: { gt: after } },
			select: { id: true },
			orderBy: { id: 'asc' },
			take: size,
		}),
	)

async function compute(id: string): Promise<number> {
	try {
		await withActor(systemActor, (tx) =>
			takeStep(tx, systemActor, 'need', id, { event: { type: 'reviewOutcome' } }),
		)
		return 1
	} catch (error) {
		// A step of a person was faster, or the row cannot be read: the others must not wait for it.
		if (!(error instanceof WorkflowError || error instanceof DomainError)) throw error
		log.warn({ need: id, err: error }, 'outcome not computed')
		return 0
	}
}

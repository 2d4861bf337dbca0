import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import { drafter } from './step-world.ts'
import type { Figure } from './table.ts'

const TIMES = 2000

/** Returns the milliseconds that a chart needs to decide one step, from the stored snapshot to the next. */
export async function decision(requestId: string): Promise<number> {
	const found = await withActor(systemActor, (tx) => subjects.request.find(askIn(tx), requestId))
	if (!found) throw new DomainError('not-found')
	const { workflow, snapshot, snapshotVersion, facts } = found
	const decide = () => {
		const here = workflow.restore(snapshot, snapshotVersion)
		return workflow.store(workflow.decide(here, { type: 'sendForEndorsement' }, drafter, facts).next)
	}
	for (let n = 0; n < TIMES; n++) decide() // warm-up: code is still being compiled
	const started = performance.now()
	for (let n = 0; n < TIMES; n++) decide()
	return (performance.now() - started) / TIMES
}

/** Returns the share of a decision in its step, without concurrent steps. */
export function shareOfDecision(decided: number, stepsPerSecond: number): Figure {
	const step = 1000 / stepsPerSecond
	return {
		what: 'decision, of one step',
		value: `${decided.toFixed(3)} ms`,
		against: `step ${step.toFixed(1)} ms`,
		ratio: decided / step,
		aim: '<= 0.05',
		met: decided / step <= 0.05,
	}
}

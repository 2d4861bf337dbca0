import { expect } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type Snapshot, WorkflowError } from '#workflows/engine/engine.ts'
import { actor, favourable, permissionOf, type TestedWorkflow } from './workflows.ts'

export type Now = Snapshot<AnyStateMachine>
type Move = { name: string; to: Now }

/** The parts of a context that affect the possible next states; rows equal in these have the same paths. */
export const matters: Record<string, string[]> = {
	request: ['origin', 'passed', 'reopening'],
	need: ['quantity', 'reconsidered'],
	training: ['origin', 'attended', 'minimumCohort'],
	equipment: ['shared', 'checks', 'origin', 'toContract', 'toShip', 'several'],
	advisory: ['shared'],
	dueDiligence: ['mitigation'],
}

export function keyBy(keys: readonly string[] = []) {
	return ({ value, context }: Now) => JSON.stringify([value, ...keys.map((key) => context[key])])
}

/** Returns every step from here, decided for a permitted person, from the stored snapshot. */
export function movesFrom({ workflow, samples }: TestedWorkflow, now: Now): Move[] {
	const types = new Set<string>(workflow.machine.states[String(now.value)]?.ownEvents)
	const stored = JSON.parse(JSON.stringify(workflow.store(now)))
	const restored = workflow.restore(stored, workflow.version)
	expect(restored).toEqual(now)
	return Object.entries(samples)
		.filter(([, { type }]) => types.has(type))
		.flatMap(([name, event]) => {
			const role = permissionOf(workflow, event).roles[0] ?? 'system'
			try {
				return [{ name, to: workflow.decide(restored, event, actor(role), favourable(event)).next }]
			} catch (error) {
				if (error instanceof WorkflowError && error.code === 'impossible') return []
				throw error
			}
		})
}

/** Returns one row for each distinct position that can be reached; `also` names more of the context that tells them apart. */
export function everyStanding(tested: TestedWorkflow, ...also: string[]): Now[] {
	const keyOf = keyBy([...(matters[tested.name] ?? []), ...also])
	const found = new Map<string, Now>()
	const waiting = [tested.workflow.start()]
	for (let now = waiting.shift(); now; now = waiting.shift()) {
		if (found.has(keyOf(now))) continue
		found.set(keyOf(now), now)
		waiting.push(...movesFrom(tested, now).map(({ to }) => to))
	}
	return [...found.values()]
}

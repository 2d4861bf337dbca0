import { describe, expect, test } from 'vitest'
import type { AnyMachineSnapshot } from 'xstate'
import { getSimplePaths } from 'xstate/graph'
import { actor, favourable, permissionOf, type TestedWorkflow, workflows } from './workflows.ts'

describe.each(workflows)('$name', ({ name, workflow, samples }) => {
	const paths = simplePaths(workflow, samples)

	test('there are paths to every state', () => {
		expect(new Set(paths.map((path) => path.state.value))).toEqual(new Set(workflow.states))
		expect(paths.length).toBeGreaterThan(workflow.states.length)
	})

	test(`each of its ${paths.length} simple paths can be walked through permissions and storage`, () => {
		for (const { steps, state } of paths) {
			let now = workflow.start()
			for (const { event } of steps.slice(1)) {
				const stored = JSON.parse(JSON.stringify(workflow.store(now))) // as the database would give it back
				const role = permissionOf(workflow, event).roles[0] ?? 'system'
				const restored = workflow.restore(stored, workflow.version)
				expect(restored).toEqual(now)
				now = workflow.decide(restored, event, actor(role), favourable(event)).next
			}
			expect(now.value, name).toBe(state.value)
		}
	})
})

function simplePaths(workflow: TestedWorkflow['workflow'], samples: TestedWorkflow['samples']) {
	return getSimplePaths(workflow.machine, {
		events: Object.values(samples),
		// Without this the walk also takes events that a guard refuses.
		filterEvents: (now: AnyMachineSnapshot, event) => now.can(event),
		// Counters would make endless paths out of a question asked again and again.
		serializeState: ({ value, context }: AnyMachineSnapshot) =>
			JSON.stringify([value, context.origin, context.shared, context.checks]),
	})
}

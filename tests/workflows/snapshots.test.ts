import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AnyMachineSnapshot } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { type TestedWorkflow, workflows } from './workflows.ts'

// A file of an earlier version is never changed: it represents rows that a database already contains.
// After a new upgrade step, `WRITE_SNAPSHOTS=1 npx vitest run --project unit tests/workflows/snapshots.test.ts` adds
// what the new version stores.
const fileOf = (version: number, name: string) =>
	new URL(`snapshots/v${version}/${name}.json`, import.meta.url)

type Frozen = { value: string; context: object }

describe.each(workflows)('$name', ({ name, workflow, samples }) => {
	if (process.env.WRITE_SNAPSHOTS) freeze(name, workflow, samples)

	const versions = Array.from({ length: workflow.version }, (_, index) => index + 1)

	test.each(versions)('every state as version %d stored it can still be read', (version) => {
		const frozen = read(version, name)
		for (const stored of frozen) {
			const now = workflow.restore(stored, version)
			expect(workflow.states).toContain(now.value)
			expect(workflow.restore(workflow.store(now), workflow.version)).toEqual(now)
		}
	})

	test('the current version stores exactly what was frozen, in every state', () => {
		const frozen = read(workflow.version, name)
		expect(new Set(frozen.map(({ value }) => value))).toEqual(new Set(workflow.states))
		for (const stored of frozen)
			expect(workflow.store(workflow.restore(stored, workflow.version))).toEqual(stored)
		// A state may have been reached with another context before a transition changed: such rows can still be
		// stored.
		expect(frozen).toEqual(expect.arrayContaining(reachable(workflow, samples)))
	})
})

const read = (version: number, name: string): Frozen[] =>
	JSON.parse(readFileSync(fileOf(version, name), 'utf8'))

/** Returns one stored snapshot for each state, by the shortest path. */
function reachable(workflow: TestedWorkflow['workflow'], samples: TestedWorkflow['samples']): Frozen[] {
	const paths = getShortestPaths(workflow.machine, {
		events: Object.values(samples),
		filterEvents: (now: AnyMachineSnapshot, event) => now.can(event),
		serializeState: ({ value, context }: AnyMachineSnapshot) =>
			JSON.stringify([value, context.shared, context.checks]),
	})
	return workflow.states.map((state) => {
		const path = paths.find((candidate) => candidate.state.value === state)
		if (!path) throw new Error(`no way to ${state}`)
		return workflow.store(path.state)
	})
}

function freeze(name: string, workflow: TestedWorkflow['workflow'], samples: TestedWorkflow['samples']) {
	const text = JSON.stringify(reachable(workflow, samples), null, '\t')
	const file = fileOf(workflow.version, name)
	mkdirSync(new URL('.', file), { recursive: true })
	if (!existsSync(file)) writeFileSync(file, `${text}\n`)
}

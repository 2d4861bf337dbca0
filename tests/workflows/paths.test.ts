import { describe, expect, test } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type Snapshot, WorkflowError } from '#workflows/engine/engine.ts'
import { actor, favourable, permissionOf, type TestedWorkflow, workflows } from './workflows.ts'

type Now = Snapshot<AnyStateMachine>
type Move = { name: string; to: Now }

/** The parts of a context that affect the possible next states; rows equal in these have the same paths. */
const matters: Record<string, string[]> = {
	request: ['origin', 'passed', 'reopening'],
	need: ['quantity', 'reconsidered'],
	training: ['origin', 'attended', 'minimumCohort'],
	equipment: ['shared', 'checks', 'origin', 'toContract', 'toShip', 'several'],
	advisory: ['shared'],
	dueDiligence: ['mitigation'],
}

/**
 * Facts beside the state that make a position on a path a new one. Through every origin and check of an equipment
 * delivery there are millions of paths; the pairs below cover them.
 */
const placeIs: Record<string, string[]> = {
	...matters,
	need: [],
	training: ['origin'],
	equipment: ['shared'],
}

describe.each(workflows)('$name', (tested) => {
	const { name, workflow, table, samples } = tested
	const placeOf = keyBy(placeIs[name])

	test('each of its simple paths can be walked through permissions and storage, and some lead to every state', () => {
		const reached = new Set<string>()
		const passed = new Set<string>()
		let paths = 0
		const walk = (now: Now) => {
			paths += 1
			reached.add(String(now.value))
			passed.add(placeOf(now))
			for (const { to } of movesFrom(tested, now)) if (!passed.has(placeOf(to))) walk(to)
			passed.delete(placeOf(now))
		}
		walk(workflow.start())
		expect(reached).toEqual(new Set(workflow.states))
		expect(paths).toBeGreaterThan(workflow.states.length)
	})

	test('every step can be followed by each that is possible after it', () => {
		const pairs = new Set<string>()
		const taken = new Set<string>()
		for (const now of everyStanding(tested))
			for (const first of movesFrom(tested, now)) {
				taken.add(`${String(now.value)} ${first.name} ${String(first.to.value)}`)
				for (const { name } of movesFrom(tested, first.to)) pairs.add(`${now.value} ${first.name}, ${name}`)
			}
		// Every row of the table is one of the first steps, and nothing that the table leaves open is guarded.
		const rows = table.map(({ from, sample, to }) => `${from} ${sample} ${to}`)
		expect(rows.filter((row) => !taken.has(row))).toEqual([])
		const open = table.flatMap(({ from, sample, to }) =>
			unguarded(tested, to).map((type) => ({ from, sample, type })),
		)
		const missing = open.filter(
			({ from, sample, type }) =>
				!Object.entries(samples).some(
					([next, event]) => event.type === type && pairs.has(`${from} ${sample}, ${next}`),
				),
		)
		expect(missing).toEqual([])
	})
})

function keyBy(keys: readonly string[] = []) {
	return ({ value, context }: Now) => JSON.stringify([value, ...keys.map((key) => context[key])])
}

/** Returns every step from here, decided for a permitted person, from the stored snapshot. */
function movesFrom({ workflow, samples }: TestedWorkflow, now: Now): Move[] {
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

/** Returns one row for each distinct position. */
function everyStanding(tested: TestedWorkflow): Now[] {
	const keyOf = keyBy(matters[tested.name])
	const found = new Map<string, Now>()
	const waiting = [tested.workflow.start()]
	for (let now = waiting.shift(); now; now = waiting.shift()) {
		if (found.has(keyOf(now))) continue
		found.set(keyOf(now), now)
		waiting.push(...movesFrom(tested, now).map(({ to }) => to))
	}
	return [...found.values()]
}

/** Returns the steps that a state accepts whatever its context and payload. */
const unguarded = ({ workflow }: TestedWorkflow, state: string) =>
	[...(workflow.machine.states[state]?.transitions ?? [])]
		.filter(([, choices]) => choices.some(({ guard }) => !guard))
		.map(([type]) => type)

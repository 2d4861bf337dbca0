import { describe, expect, test } from 'vitest'
import { everyStanding, keyBy, matters, movesFrom, type Now } from './standings.ts'
import { type TestedWorkflow, workflows } from './workflows.ts'

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

/** Returns the steps that a state accepts whatever its context and payload. */
const unguarded = ({ workflow }: TestedWorkflow, state: string) =>
	[...(workflow.machine.states[state]?.transitions ?? [])]
		.filter(([, choices]) => choices.some(({ guard }) => !guard))
		.map(([type]) => type)

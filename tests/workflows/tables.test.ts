import { describe, expect, test } from 'vitest'
import { WorkflowError } from '#workflows/engine.ts'
import { roles } from '#workflows/roles.ts'
import type { Row } from './tables/read-table.ts'
import { actor, favourable, permissionOf, type TestedWorkflow, workflows } from './workflows.ts'

describe.each(workflows)('$name', ({ workflow, table, samples, contexts, events }) => {
	const standing = (value: string, context: string) =>
		workflow.restore({ value, context: contexts[context] }, workflow.version)
	const eventOf = ({ sample }: Row) => sampleNamed(samples, sample)

	test.each(table.map((row) => [`${row.from}, ${row.context}: ${row.sample} by ${row.roles}`, row] as const))(
		'%s',
		(_name, row) => {
			const event = eventOf(row)
			expect(permissionOf(workflow, event)).toEqual({
				roles: row.roles,
				...(row.when.length > 0 && { when: row.when }),
			})
			for (const role of row.roles) {
				const now = standing(row.from, row.context)
				const step = workflow.decide(now, event, actor(role), favourable(event))
				expect(step.next.value).toBe(row.to)
				expect(step.notices.map(({ to, notice }) => `${to.join('+')}:${notice}`)).toEqual(row.tells)
				expect(step.consequences).toEqual(row.causes)
				expect(workflow.openTo(now, actor(role), favourable(event))).toContain(event.type)
			}
		},
	)

	test('whatever the table does not name is refused and changes nothing', () => {
		const cases = everyCase(workflow.states, Object.keys(contexts), Object.keys(samples))
		for (const { state, context, sample, role } of cases) {
			const event = sampleNamed(samples, sample)
			const named = table.some(
				(row) => row.from === state && eventOf(row).type === event.type && row.roles.includes(role),
			)
			if (named) continue
			const now = standing(state, context)
			const before = structuredClone(now)
			const attempt = () => workflow.decide(now, event, actor(role), favourable(event))
			expect(attempt, `${role} ${sample} in ${state}, ${context}`).toThrow(WorkflowError)
			expect(workflow.openTo(now, actor(role), favourable(event))).not.toContain(event.type)
			expect(now).toEqual(before)
		}
		expect(cases.length).toBeGreaterThan(500)
	})

	test('the table names every state but the last ones, and every event', () => {
		expect(Object.keys(events).sort()).toEqual([...new Set(table.map((row) => eventOf(row).type))].sort())
		expect(Object.keys(events).sort()).toEqual(Object.keys(workflow.permissions).sort())
		expect(new Set(table.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(workflow.states))
	})

	test.each(Object.entries(samples))('%s is what its form gives', (_name, event) => {
		expect(events[event.type]?.parse(event)).toEqual(event)
	})
})

const sampleNamed = (samples: TestedWorkflow['samples'], name: string) => {
	const sample = samples[name]
	if (!sample) throw new Error(`no sample ${name}`)
	return sample
}

const everyCase = (states: string[], contexts: string[], samples: string[]) =>
	states.flatMap((state) =>
		contexts.flatMap((context) =>
			samples.flatMap((sample) =>
				[...roles, 'system' as const].map((role) => ({ state, context, sample, role })),
			),
		),
	)

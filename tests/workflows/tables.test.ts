import { describe, expect, test } from 'vitest'
import { everyCell } from '#tests/support/every-cell.ts'
import { objectIn } from '#tests/support/stored-json.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import { roles } from '#workflows/roles.ts'
import type { Row } from './tables/read-table.ts'
import { actor, favourable, permissionOf, type TestedWorkflow, workflows } from './workflows.ts'

describe.each(workflows)('$name', ({ workflow, table, samples, contexts, events }) => {
	const standing = (value: string, context: string) =>
		workflow.restore({ value, context: contexts[context] }, workflow.version)
	const eventOf = ({ sample }: Row) => sampleNamed(samples, sample)

	const nameOf = ({ from, context, sample, roles }: Row) => `${from}, ${context}: ${sample} by ${roles}`

	test('each row of the table may be done by its people, and leads where it says', () =>
		everyCell(table, nameOf, (row) => {
			const event = eventOf(row)
			const { roles, when = [] } = permissionOf(workflow, event)
			expect({ roles, when }).toEqual({ roles: row.roles, when: row.when })
			for (const role of row.roles) {
				const now = standing(row.from, row.context)
				const step = workflow.decide(now, event, actor(role), favourable(event))
				expect(step.next.value).toBe(row.to)
				expect(step.notices.map(({ to, notice }) => `${to.join('+')}:${notice}`)).toEqual(row.tells)
				expect(step.consequences).toEqual(row.causes)
				expect(workflow.openTo(now, actor(role), favourable(event))).toContain(event.type)
			}
		}))

	test('whatever the table does not name is refused and changes nothing', () => {
		const named = new Set(
			table.flatMap((row) => row.roles.map((role) => `${row.from} ${eventOf(row).type} ${role}`)),
		)
		const allowed: string[] = []
		let refused = 0
		for (const { state, context, role } of everyPlace(workflow.states, Object.keys(contexts))) {
			const now = standing(state, context)
			const before = structuredClone(now)
			for (const [sample, event] of Object.entries(samples)) {
				if (named.has(`${state} ${event.type} ${role}`)) continue
				// A person without the role is rejected in every context: once is enough.
				if (context !== 'usual' && !permissionOf(workflow, event).roles.includes(role)) continue
				if (isRefused(() => workflow.decide(now, event, actor(role), favourable(event)))) refused += 1
				else allowed.push(`${role} ${sample} in ${state}, ${context}`)
			}
			const open = workflow.openTo(now, actor(role), favourable({ type: 'any' }))
			allowed.push(...open.filter((type) => !named.has(`${state} ${type} ${role}`)))
			expect(now).toEqual(before)
		}
		expect(allowed).toEqual([])
		expect(refused).toBeGreaterThan(200)
	})

	test('the table names every state but the last ones, and every event', () => {
		expect(Object.keys(events).sort()).toEqual([...new Set(table.map((row) => eventOf(row).type))].sort())
		expect(Object.keys(events).sort()).toEqual(Object.keys(workflow.permissions).sort())
		expect(new Set(table.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(workflow.states))
	})

	test('each sample of an event is what its form gives', () =>
		everyCell(
			Object.entries(samples),
			([name]) => name,
			([, event]) => {
				// The server adds the interrupted state, and an outcome with its reasons; a form cannot.
				const place = 'origin' in event && { origin: event.origin }
				const computed = 'reasons' in event &&
					'outcome' in event && { outcome: event.outcome, reasons: event.reasons }
				expect({ ...objectIn(events[event.type]?.parse(event)), ...place, ...computed }).toEqual(event)
			},
		))
})

const sampleNamed = (samples: TestedWorkflow['samples'], name: string) => {
	const sample = samples[name]
	if (!sample) throw new Error(`no sample ${name}`)
	return sample
}

const everyPlace = (states: string[], contexts: string[]) =>
	states.flatMap((state) =>
		contexts.flatMap((context) => [...roles, 'system' as const].map((role) => ({ state, context, role }))),
	)

function isRefused(attempt: () => unknown): boolean {
	try {
		attempt()
		return false
	} catch (error) {
		if (error instanceof WorkflowError) return true
		throw error
	}
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WorkflowError } from '#workflows/engine/engine.ts'
import { type ReplayEntry, replay, withUpgrade } from '#workflows/engine/replay.ts'
import { actor, favourable, type TestedWorkflow, workflows } from './workflows.ts'

type Walked = { entries: ReplayEntry[]; snapshot: unknown }
type Sample = TestedWorkflow['samples'][string]

/** Takes the possible ones of these events, and records them as the audit does. */
function walk({ name, workflow }: TestedWorkflow, events: readonly Sample[]): Walked {
	let now = workflow.start()
	const entries: ReplayEntry[] = []
	for (const event of events) {
		try {
			const who = actor(workflow.permissions[event.type]?.roles[0] ?? 'system')
			const { next } = workflow.decide(now, event, who, favourable(event))
			const { type, ...payload } = event
			const moved = { from: String(now.value), to: String(next.value), revision: entries.length + 1 }
			entries.push({ id: String(entries.length), type: `${name}.${type}`, event: payload, ...moved })
			now = next
		} catch (error) {
			if (!(error instanceof WorkflowError)) throw error
		}
	}
	return JSON.parse(JSON.stringify({ entries, snapshot: workflow.store(now) })) as Walked
}

describe.each(workflows)('the audit of a $name', (tested) => {
	const { workflow, samples } = tested
	const someEvents = fc.array(fc.constantFrom(...Object.values(samples)), { maxLength: 80 })

	test('rebuilds where it stands, whatever happened', () => {
		fc.assert(
			fc.property(someEvents, (events) => {
				const { entries, snapshot } = walk(tested, events)
				expect(replay(workflow, entries)).toEqual({ snapshot, revision: entries.length, fault: null })
			}),
		)
	})

	test('names the first entry that does not follow', () => {
		fc.assert(
			fc.property(
				someEvents,
				fc.nat(),
				fc.constantFrom('from', 'to', 'revision', 'type'),
				(events, at, what) => {
					const { entries } = walk(tested, events)
					const entry = entries[at % entries.length]
					fc.pre(entry !== undefined)
					const wrong = { ...entry, [what]: what === 'revision' ? entry.revision + 1 : 'request.nothing' }
					const told = replay(
						workflow,
						entries.map((each) => (each.id === entry.id ? wrong : each)),
					)
					expect(told.fault).toEqual({ id: entry.id, why: what === 'type' ? 'impossible' : what })
					expect(told.revision).toBe(entry.revision - 1)
				},
			),
		)
	})

	test('begins with the last upgrade, where an older chart took the steps before', () => {
		const { entries, snapshot } = walk(tested, Object.values(samples))
		const last = entries.at(-1) as ReplayEntry
		const before = replay(workflow, entries.slice(0, -1)).snapshot
		const older = entries.slice(0, -1).map((entry) => ({ ...entry, from: 'gone', to: 'gone' }))
		const upgraded = { ...last, event: withUpgrade(last.event as object, before) }
		expect(replay(workflow, [...older, upgraded])).toEqual({
			snapshot,
			revision: entries.length,
			fault: null,
		})
		const unknown = { ...last, event: withUpgrade(last.event as object, { value: 'gone' }) }
		expect(replay(workflow, [...older, unknown]).fault).toEqual({ id: last.id, why: 'upgrade' })
	})
})

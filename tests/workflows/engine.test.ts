import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnyStateMachine, setup } from 'xstate'
import * as z from 'zod'
import { present } from '#tests/support/present.ts'
import { defineWorkflow, type Workflow, WorkflowError } from '#workflows/engine/engine.ts'
import { type ReplayEntry, replay, withUpgrade } from '#workflows/engine/replay.ts'
import { dueDiligenceStates, type Facts } from '#workflows/facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { roles } from '#workflows/roles.ts'
import { actor, favourable, type TestedWorkflow, workflows } from './workflows.ts'

const unreadable = expect.objectContaining({ code: 'unreadable' })
const start = requestWorkflow.store(requestWorkflow.start())

describe('a stored snapshot that cannot be read is an error, never a fresh start', () => {
	test.each([
		undefined,
		null,
		'draft',
		42,
		[],
		{},
		{ value: 'draft' },
		{ ...start, value: 'archived' },
		{ ...start, value: { draft: {} } },
		{ ...start, value: 'constructor' },
		{ ...start, context: null },
		{ ...start, context: { ...start.context, origin: 'elsewhere' } },
		{ ...start, context: { ...start.context, rounds: '1' } },
		{ ...start, context: { ...start.context, extra: 1 } },
	])('%j', (stored) => {
		expect(() => requestWorkflow.restore(stored, requestWorkflow.version)).toThrow(unreadable)
	})

	test.each([0, -1, requestWorkflow.version + 1, 1.5, Number.NaN])('version %d', (version) => {
		expect(() => requestWorkflow.restore(start, version)).toThrow(unreadable)
	})

	test('anything at all', () => {
		const anything = fc.oneof(fc.jsonValue(), fc.record({ value: fc.string(), context: fc.jsonValue() }))
		fc.assert(
			fc.property(anything, (stored) => {
				for (const { workflow } of workflows)
					expect(() => workflow.restore(stored, workflow.version)).toThrow(unreadable)
			}),
		)
	})
})

test('a snapshot of an older version is upgraded one step at a time', () => {
	const machine = setup({
		// XState reads the types of a machine from such values, which are never used.
		types: { context: {} as { seats: number }, events: {} as { type: 'open' } },
	})
	const workflow = defineWorkflow({
		machine: machine.createMachine({
			id: 'room',
			context: { seats: 0 },
			initial: 'closed',
			states: { closed: { on: { open: 'opened' } }, opened: {} },
		}),
		context: z.strictObject({ seats: z.int() }),
		permissions: { open: { roles: ['system'] } },
		upgrades: [
			(stored) => ({ ...stored, value: 'opened' }),
			(stored) => ({ ...stored, context: { seats: 12 } }),
		],
	})
	expect(workflow.version).toBe(3)
	expect(workflow.restore({ value: 'ajar', context: {} }, 1)).toEqual({
		value: 'opened',
		context: { seats: 12 },
	})
	expect(workflow.restore({ value: 'closed', context: {} }, 2)).toEqual({
		value: 'closed',
		context: { seats: 12 },
	})
	expect(() => workflow.restore({ value: 'closed', context: {} }, 3)).toThrow(unreadable)
	expect(() => workflow.restore(undefined, 2)).toThrow(unreadable)
})

test('no one can send an event that does not exist', () => {
	for (const type of ['publish', 'constructor', '__proto__', 'xstate.init', '*']) {
		const workflow: Workflow<AnyStateMachine> = requestWorkflow
		const attempt = () =>
			workflow.decide(workflow.start(), { type }, actor('administrator'), favourable({ type }))
		expect(attempt).toThrow(expect.objectContaining({ code: 'forbidden' }))
	}
})

test('next steps say who can take them', () => {
	expect(requestWorkflow.nextSteps({ ...start, value: 'awaitingEndorsement' })).toEqual([
		{ type: 'returnForCorrection', roles: ['focalPoint'] },
		{ type: 'recall', roles: ['drafter'] },
		{ type: 'endorse', roles: ['focalPoint'] },
		{ type: 'withdraw', roles: ['focalPoint'] },
	])
})

const person = fc.constantFrom('somebody', 'somebody else', null)
const anyFacts: fc.Arbitrary<Facts> = fc.record({
	stateIso3: fc.constant('GHA'),
	region: fc.constantFrom('011', null),
	drafterId: person,
	proposerId: person,
	assessorId: person,
	declinerId: person,
	officerId: person,
	managerId: person,
	programmeId: fc.constantFrom('programme-1', null),
	dueDiligence: fc.constantFrom(...dueDiligenceStates),
	recallable: fc.boolean(),
	mayBegin: fc.boolean(),
	signedForOffice: fc.boolean(),
	sharedWithPartners: fc.boolean(),
	reopenable: fc.boolean(),
	reconsiderable: fc.boolean(),
	ended: fc.boolean(),
})

test.each(workflows)('$name: offered steps can be taken, others are refused', ({ workflow, samples }) => {
	const anyRole = fc.constantFrom(...roles, 'system' as const)
	const anyStep = fc.record({
		event: fc.constantFrom(...Object.values(samples)),
		role: anyRole,
		facts: anyFacts,
	})
	const walk = fc.array(anyStep, { maxLength: 60 })
	fc.assert(
		fc.property(walk, (steps) => {
			let now = workflow.start()
			for (const { event, role, facts } of steps) {
				const frozen = structuredClone(now)
				const offered: string[] = workflow.openTo(now, actor(role), facts)
				for (const sample of Object.values(samples)) {
					const outcome = attempt(() => workflow.decide(now, sample, actor(role), facts))
					if (!offered.includes(sample.type)) expect(outcome).toBeInstanceOf(WorkflowError)
				}
				for (const type of offered) {
					const ways = Object.values(samples).filter((sample) => sample.type === type)
					const outcomes = ways.map((way) => attempt(() => workflow.decide(now, way, actor(role), facts)))
					expect(outcomes.some((outcome) => !(outcome instanceof WorkflowError)) || isLeftToFill(type)).toBe(
						true,
					)
				}
				expect(now).toEqual(frozen)
				// Continue as a permitted person, so that the walk proceeds.
				const helper = favourable(event)
				const who = actor(workflow.permissions[event.type]?.roles[0] ?? 'system')
				const step = attempt(() => workflow.decide(now, event, who, helper))
				if (!(step instanceof WorkflowError)) now = step.next
				expect(workflow.restore(JSON.parse(JSON.stringify(workflow.store(now))), workflow.version)).toEqual(
					now,
				)
			}
		}),
		{ numRuns: 40 },
	)
})

/** Whether it is possible depends on the number filled in. */
const isLeftToFill = (type: string) => ['certify', 'confirmParticipants'].includes(type)

function attempt<Result>(work: () => Result): Result | WorkflowError {
	try {
		return work()
	} catch (error) {
		if (error instanceof WorkflowError) return error
		throw error
	}
}

type Walked = { entries: (ReplayEntry & { event: object })[]; snapshot: unknown }
type Sample = TestedWorkflow['samples'][string]

/** Takes the possible ones of these events, and records them as the audit does. */
function walk({ name, workflow }: TestedWorkflow, events: readonly Sample[]): Walked {
	let now = workflow.start()
	const entries: Walked['entries'] = []
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
	return JSON.parse(JSON.stringify({ entries, snapshot: workflow.store(now) }))
}

describe.each(workflows)('the audit of a $name', (tested) => {
	const { workflow, samples } = tested
	const someEvents = fc.array(fc.constantFrom(...Object.values(samples)), { maxLength: 80 })

	test('rebuilds its state, whatever happened', () => {
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
		const last = present(entries.at(-1))
		const before = replay(workflow, entries.slice(0, -1)).snapshot
		const older = entries.slice(0, -1).map((entry) => ({ ...entry, from: 'gone', to: 'gone' }))
		const upgraded = { ...last, event: withUpgrade(last.event, before) }
		expect(replay(workflow, [...older, upgraded])).toEqual({
			snapshot,
			revision: entries.length,
			fault: null,
		})
		const unknown = { ...last, event: withUpgrade(last.event, { value: 'gone' }) }
		expect(replay(workflow, [...older, unknown]).fault).toEqual({ id: last.id, why: 'upgrade' })
	})
})

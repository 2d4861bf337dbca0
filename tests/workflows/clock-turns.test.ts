import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { present } from '#tests/support/present.ts'
import { type Run, workingDays } from '#workflows/clock/runs.ts'
import { change, type Turn, turnIn } from '#workflows/clock/turns.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import type { Workflow } from '#workflows/engine/engine.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { favourable } from './workflows.ts'

const facts = favourable({ type: '' })

const workflows: Record<string, Workflow> = {
	request: requestWorkflow,
	need: needWorkflow,
	...deliveryWorkflows,
	dueDiligence: dueDiligenceWorkflow,
}

/**
 * Every state of a chart, by the party whose clock runs; `shared` means that a programme asked the State to agree;
 * another name is the interrupted state of a delivery; `signed`, that UNODC signed the handover.
 */
const parties: Record<string, Record<string, string>> = {
	request: {
		state: 'draft awaitingEndorsement clarification clearance awaitingClosure',
		office: 'submitted screening review approval',
		nobody: 'dormant active closed declined withdrawn',
	},
	need: {
		state: 'reserved',
		office: 'accepted declineProposed waitlisted startReview reconsidering',
		programme: 'proposed confirmed',
		partner: 'referred',
		nobody: 'pending onHold evaluated metByPartner declined withdrawn',
		anotherChart: 'delivering delivered',
	},
	training: {
		state: 'nominating certified',
		programme:
			'planning nominated participantsConfirmed postponed inSession held learningEvaluated followUp resultsReview',
		nobody: 'closed failed cancelled seatsReleased',
	},
	equipment: {
		state: 'specification+shared customs customsHeld inspected+signed',
		programme:
			'specification specified procurement contracted shipped received rejectedLines inspected handedOver installed checks changeRequested lostOrDamaged+shipped misuseReported+installed',
		nobody: 'closed failed cancelled',
	},
	advisory: {
		state: 'terms+shared draftShared',
		programme: 'terms underWay finalAccepted followUp',
		nobody: 'closed failed cancelled',
	},
	dueDiligence: { anotherChart: 'open assessed cleared refused' },
}

describe.each(Object.keys(workflows))('%s', (chart) => {
	const workflow = present(workflows[chart])
	const listed = Object.entries(parties[chart] ?? {}).flatMap(([party, states]) =>
		states.split(/\s+/).map((state) => [state, party] as const),
	)

	test.each(listed)('%s is with %s', (name, party) => {
		const [value, after] = name.split('+')
		const { context } = workflow.start()
		const told: Record<string, object> = { shared: { shared: true }, signed: {} }
		const now = { value, context: { ...context, ...(after && (told[after] ?? { origin: after })) } }
		const turn = turnIn(chart, workflow, now, { ...facts, signedForOffice: after === 'signed' })
		expect(turn).toEqual(
			party === 'nobody' ? null : party === 'anotherChart' ? undefined : { party, stage: value },
		)
	})

	test('every state is named', () => {
		expect([...new Set(listed.map(([name]) => name.split('+')[0]))].sort()).toEqual(
			[...workflow.states].sort(),
		)
	})
})

test.each(kinds)('a delivery of %s begins with the side that has its need when it is confirmed', (kind) => {
	const opened = turnIn(kind, deliveryWorkflows[kind], deliveryWorkflows[kind].start(), facts)
	const { context } = needWorkflow.start()
	const confirmed = turnIn('need', present(workflows.need), { value: 'confirmed', context }, facts)
	expect(opened?.party).toBe(confirmed?.party)
})

type RowsOfInput = Turn | null | undefined

/** Returns the rows that the steps write for these turns. */
function rowsOf(turns: readonly { after: RowsOfInput; at: Date }[]): Run[] {
	const rows: Run[] = []
	let before: RowsOfInput = null
	for (const { after, at } of turns) {
		const turned = change(before, after)
		if (turned?.stops) for (const row of rows) row.stoppedAt ??= at
		if (turned?.starts) rows.push({ ...turned.starts, startedAt: at, stoppedAt: null })
		before = after
	}
	return rows
}

const told: fc.Arbitrary<RowsOfInput> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({ party: fc.constantFrom('state', 'office'), stage: fc.constantFrom('a', 'b') }),
	},
	{ weight: 1, arbitrary: fc.constant(null) },
	{ weight: 1, arbitrary: fc.constant(undefined) },
)
const HOUR = 60 * 60 * 1000
const walks = fc
	.array(fc.tuple(told, fc.integer({ min: 0, max: 2000 })), { minLength: 1, maxLength: 25 })
	.map((steps) => {
		let time = Date.UTC(2026, 0, 1)
		return steps.map(([after, hours]) => {
			time += hours * HOUR
			return { after, at: new Date(time) }
		})
	})

test('there is never more than one clock, and no time between is counted twice or not at all', () => {
	fc.assert(
		fc.property(walks, (walk) => {
			const rows = rowsOf(walk)
			expect(rows.filter(({ stoppedAt }) => stoppedAt === null).length).toBeLessThanOrEqual(1)
			for (const [at, { stoppedAt }] of rows.entries()) {
				const next = rows[at + 1]
				if (next) expect(stoppedAt?.getTime()).toBeLessThanOrEqual(next.startedAt.getTime())
			}
			// At every moment only the clock of the party that must act runs.
			let turn: RowsOfInput = null
			for (const [at, step] of walk.entries()) {
				turn = step.after === undefined ? turn : step.after
				const end = walk[at + 1]?.at ?? new Date(step.at.getTime() + HOUR)
				const middle = (step.at.getTime() + end.getTime()) / 2
				if (middle === step.at.getTime()) continue
				const running = rows.filter(
					({ startedAt, stoppedAt }) =>
						startedAt.getTime() <= middle && middle < (stoppedAt?.getTime() ?? Number.POSITIVE_INFINITY),
				)
				expect(running.map(({ party, stage }) => ({ party, stage }))).toEqual(turn ? [turn] : [])
			}
		}),
	)
})

test('what happens again changes nothing', () => {
	fc.assert(
		fc.property(walks, fc.nat(24), (walk, at) => {
			const step = walk[at % walk.length]
			if (!step) return
			const later = new Date(step.at)
			const again = walk.flatMap((each) =>
				each === step ? [each, { after: each.after, at: later }] : [each],
			)
			expect(rowsOf(again)).toEqual(rowsOf(walk))
		}),
	)
})

test('a question stops the clock of the office, and the answer starts it again', () => {
	const turn = (party: Turn['party'], stage: string) => ({ party, stage })
	const rows = rowsOf([
		{ after: turn('office', 'screening'), at: new Date('2026-03-02T09:00Z') },
		{ after: turn('state', 'clarification'), at: new Date('2026-03-04T09:00Z') },
		{ after: turn('office', 'screening'), at: new Date('2026-03-12T09:00Z') },
	])
	const plain = { timeZone: 'UTC', weekend: [0, 6], holidays: [] }
	const of = (wanted: Turn['party']) =>
		workingDays(
			rows.filter(({ party }) => party === wanted),
			plain,
			new Date('2026-03-13T09:00Z'),
		)
	expect([of('office'), of('state')]).toEqual([3, 6])
})

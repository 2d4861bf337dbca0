import fc from 'fast-check'
import { beforeEach } from 'vitest'
import type { AllocationScope } from '#app/domain/allocation/allocation-scope.ts'
import { getAllocation } from '#app/domain/allocation/get-allocation.server.ts'
import { runAllocation } from '#app/domain/allocation/run-allocation.server.ts'
import { startAllocation } from '#app/domain/allocation/start-allocation.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { addProgramme } from '#tests/support/world.ts'
import type { AllocationLine } from '#workflows/allocation/allocate.ts'
import type { AllocationFacts } from '#workflows/allocation/facts.ts'
import type { AllocationSettings } from '#workflows/allocation/settings.ts'
import { moneyAvailable } from '#workflows/funding/usable-money.ts'
import { asked, brokenRules } from './allocation-rules.ts'

export const { triage, approver } = office
let count = 0
export let programmeId = ''

/** A programme of 40 seats for which all needs of this test compete: one State may have 10 of them. */
export const useScarceProgramme = () =>
	beforeEach(async () => {
		programmeId = `scarce${++count}`
		await addProgramme(programmeId, 'training', { capacity: 40, maximumPerState: 40 })
		// Open needs of other tests must not compete.
		await look((tx) =>
			tx.need.updateMany({
				where: { status: { in: ['accepted', 'proposed', 'reserved'] } },
				data: { status: 'withdrawn', programmeId: null },
			}),
		)
	})

export async function wanting(quantity: number, minimumQuantity: number, priority: number, state?: 'egypt') {
	const { id } = await aNeed(state ? { state } : {})
	await look((tx) => tx.need.update({ where: { id }, data: { quantity, minimumQuantity, priority } }))
	return id
}
export const three = async () =>
	[await wanting(8, 6, 40), await wanting(8, 6, 90), await wanting(9, 5, 60, 'egypt')] as const

export async function run(scope: AllocationScope = { of: 'programme', programmeId }, by: Actor = triage) {
	const runId = await startAllocation(by, scope)
	await runAllocation({ runId })
	return runId
}
export const see = (runId: string) => getAllocation(office.approver, runId)
export const lineOf = async (runId: string, needId: string) => {
	const line = (await see(runId)).lines.find((each) => each.needId === needId)
	if (!line) throw new Error(needId)
	return line
}
export const at = async (runId: string) => ({ runId, revision: (await see(runId)).revision })
export const departure = (programmeId: string | null, quantity: number) => ({
	programmeId,
	quantity,
	reason: 'The unit can wait until spring.',
})

/** Yields every allocation that breaks no rule; for a few needs only. */
export function* everyAllocation(facts: AllocationFacts, settings: AllocationSettings) {
	const choices = facts.needs.map((need) => [
		null,
		...need.eligible.flatMap(({ programmeId }) => {
			const programme = facts.programmes.find(({ id }) => id === programmeId)
			const range = programme && asked(need, programme)
			if (!range) return []
			const quantities = Array.from(
				{ length: range.wanted - range.least + 1 },
				(_, more) => range.least + more,
			)
			return quantities.map((quantity) => ({ needId: need.id, programmeId, quantity }))
		}),
	])
	for (const lines of combinations(choices)) if (brokenRules(facts, settings, lines).length === 0) yield lines
}

function* combinations(choices: readonly (AllocationLine | null)[][]): Generator<AllocationLine[]> {
	const [first, ...rest] = choices
	if (!first) {
		yield []
		return
	}
	for (const others of combinations(rest)) for (const one of first) yield one ? [one, ...others] : others
}

/** Returns the value of an allocation in the four steps, computed from the facts alone. */
export function valuesOf(facts: AllocationFacts, lines: readonly AllocationLine[]) {
	const order = [...facts.needs].sort(
		(one, other) =>
			one.urgency - other.urgency ||
			one.awards - other.awards ||
			one.submittedOn.localeCompare(other.submittedOn) ||
			(one.id < other.id ? -1 : 1),
	)
	const value = { served: 0, ties: 0, quantity: 0, fit: 0 }
	for (const { needId, programmeId, quantity } of lines) {
		const need = facts.needs.find(({ id }) => id === needId)
		const programme = facts.programmes.find(({ id }) => id === programmeId)
		if (!need || !programme) throw new Error(needId)
		const weight = Math.round(((need.points ?? 50) + 1) * 10)
		value.served += weight
		value.ties += order.length - order.indexOf(need)
		const wanted = need.wanted ?? asked(need, programme)?.least ?? 1
		value.quantity += quantity * Math.max(1, Math.round((weight * 100) / Math.max(1, wanted)))
		value.fit += Math.round((need.eligible.find((at) => at.programmeId === programmeId)?.fit ?? 0) * 10)
	}
	return value
}

const states = [
	{ stateIso3: 'AAA', subregion: 'North', inReserve: true },
	{ stateIso3: 'BBB', subregion: 'North', inReserve: false },
	{ stateIso3: 'CCC', subregion: 'South', inReserve: false },
	{ stateIso3: 'DDD', subregion: null, inReserve: true },
] as const

const need = (programmes: readonly string[], most: number) =>
	fc.record({
		state: fc.constantFrom(...states),
		kind: fc.constantFrom('training', 'advisory'),
		wanted: fc.option(fc.integer({ min: 1, max: most }), { freq: 8 }),
		minimum: fc.option(fc.integer({ min: 1, max: most })),
		points: fc.option(fc.integer({ min: 0, max: 100 })),
		urgency: fc.integer({ min: 1, max: 3 }),
		awards: fc.integer({ min: 0, max: 2 }),
		submittedOn: fc.constantFrom('2026-01-05', '2026-02-10'),
		eligible: fc.uniqueArray(
			fc.record({
				programmeId: fc.constantFrom(...programmes),
				fit: fc.integer({ min: 0, max: 100 }),
				ofLines: fc.option(ofLines(most)),
			}),
			{ selector: ({ programmeId }) => programmeId },
		),
	})

/** What is asked of a programme that supplies only some lines of the need. */
const ofLines = (most: number) =>
	fc.record({
		wanted: fc.integer({ min: 1, max: most }),
		minimum: fc.option(fc.integer({ min: 1, max: most })),
	})

type Drawn = { programmeId: string; fit: number; ofLines: { wanted: number; minimum: number | null } | null }
/** No part is more than the whole, and where the whole is not known, neither is a part. */
const eligible = (whole: number | null, drawn: readonly Drawn[]) =>
	drawn.map(({ ofLines, ...programme }) =>
		whole === null || !ofLines
			? programme
			: { ...programme, ...ofLines, wanted: Math.min(whole, ofLines.wanted) },
	)

const taken = (...names: string[]) =>
	fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: 3 }), { maxKeys: 2 })

const programme = (most: number) =>
	fc.record({
		capacity: fc.integer({ min: 1, max: most * 3 }),
		held: fc.integer({ min: 0, max: most }),
		takenByState: taken('AAA', 'BBB'),
		takenBySubregion: taken('North', 'South'),
		takenInReserve: fc.integer({ min: 0, max: 3 }),
		minimumPerState: fc.integer({ min: 1, max: 2 }),
		maximumPerState: fc.integer({ min: 1, max: most * 2 }),
		unitCost: fc.option(fc.integer({ min: 1, max: 9 })),
		budgetLeft: fc.option(fc.integer({ min: 0, max: 9 * most })),
		earmarked: fc.boolean(),
		funds: fc.option(funds(most), { nil: undefined }),
		reserveShare: fc.option(fc.constantFrom(0, 20, 60)),
		reserveUntil: fc.option(fc.constantFrom('2026-06-01', '2027-06-01')),
	})

const amount = (most: number) => fc.integer({ min: 0, max: most })
/** Contributions, excluded States and promises; promises may exceed the contributions. */
const funds = (most: number) =>
	fc.record({
		contributions: fc.array(
			fc.record({
				amount: fc.option(amount(9 * most), { freq: 8 }),
				excludedCountries: fc.subarray(states.map(({ stateIso3 }) => stateIso3)),
			}),
			{ maxLength: 4 },
		),
		promised: fc.dictionary(fc.constantFrom('AAA', 'BBB', 'EEE'), amount(2 * most), { maxKeys: 2 }),
	})

type Size = { needs: number; programmes: number; most: number }

/** Facts of any kind up to a size; reserved units may be inconsistent, as after a lowered capacity. */
export function allocationFacts({ needs, programmes, most }: Size): fc.Arbitrary<AllocationFacts> {
	const ids = Array.from({ length: programmes }, (_, at) => `programme-${at}`)
	return fc
		.record({
			needs: fc.array(need(ids, most), { minLength: 1, maxLength: needs }),
			programmes: fc.array(programme(most), { minLength: programmes, maxLength: programmes }),
			active: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
		})
		.map(({ needs, programmes, active }) => ({
			today: '2026-07-01',
			needs: needs.map(({ state, ...rest }, at) => ({
				id: `need-${at}`,
				requestId: 'r',
				...state,
				...rest,
				eligible: eligible(rest.wanted, rest.eligible),
			})),
			programmes: programmes.map(({ held, funds, budgetLeft, ...rest }, at) => ({
				id: `programme-${at}`,
				...rest,
				currency: 'USD',
				free: rest.capacity - held,
				...(funds
					? { funds, budgetLeft: lesser(budgetLeft, moneyAvailable({ budget: null, ...funds })) }
					: { budgetLeft }),
			})),
			offers: states.map(({ stateIso3 }, at) => ({
				stateIso3,
				kind: 'training' as const,
				active: active[at] ?? 0,
			})),
		}))
}

const lesser = (one: number | null, other: number | null) =>
	one === null ? other : other === null ? one : Math.min(one, other)

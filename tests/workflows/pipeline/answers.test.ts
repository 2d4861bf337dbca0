import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { entryAt } from '#workflows/names.ts'
import { mostNeeds, oneGroup, type Priced } from '#workflows/pipeline/answers.ts'
import { groupsOf } from '#workflows/pipeline/groups.ts'
import { mostUrgent } from '#workflows/pipeline/most-urgent.ts'
import { weightOf } from '#workflows/pipeline/need.ts'

const solver = openSolver()
afterAll(() => solver.close())

type NeedOfInput = {
	isNamed?: boolean
	least: number
	more?: number
	state?: string
	inReserve?: boolean
	points?: number | null
}
const needOf = (told: NeedOfInput, place: number): Priced => ({
	place,
	kind: 'training',
	taType: 'TRAINING',
	theme: 'SEA',
	region: '002',
	subregion: '011',
	stateIso3: told.state ?? `S${place}`,
	isNamed: told.isNamed ?? true,
	inReserve: told.inReserve ?? true,
	points: told.points ?? null,
	quantity: 10,
	minimum: 5,
	lines: [],
	price: {
		low: told.least,
		usd: told.least + (told.more ?? 0),
		high: told.least + (told.more ?? 0),
		least: told.least,
		basis: 'actual',
		cases: 5,
	},
})
const limits = { reserveShare: 40, stateShare: 25, seconds: 5 }

const needs = fc
	.array(
		fc.record({
			least: fc.integer({ min: 1, max: 4_000 }),
			more: fc.integer({ min: 0, max: 3_000 }),
			state: fc.constantFrom('GHA', 'SEN', 'EGY', 'FJI'),
			inReserve: fc.boolean(),
			points: fc.option(fc.integer({ min: 0, max: 100 })),
		}),
		{ maxLength: 9 },
	)
	.map((all) => all.map(needOf))
const amounts = fc.integer({ min: 1, max: 20_000 })

/** Every selection of needs, each left out, at its minimum useful quantity or in full. */
function* selections(all: readonly Priced[]): Generator<{ need: Priced; full: boolean }[]> {
	const [first, ...rest] = all
	if (!first) return yield []
	for (const some of selections(rest)) {
		yield some
		yield [{ need: first, full: false }, ...some]
		if (first.price.usd > first.price.least) yield [{ need: first, full: true }, ...some]
	}
}
const usdOf = ({ need, full }: { need: Priced; full: boolean }) => (full ? need.price.usd : need.price.least)
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

test('most needs: no selection within the amount has more, and the next one costs more than what is left', () => {
	fc.assert(
		fc.property(needs, amounts, (all, amount) => {
			const { chosen, spent, next } = mostNeeds(all, amount)
			const costs = all.map(({ price }) => price.least).sort((one, other) => one - other)
			const most = costs.filter((_, at) => sum(costs.slice(0, at + 1)) <= amount).length
			expect(chosen.length).toBe(most)
			expect(spent).toBeLessThanOrEqual(amount)
			expect(spent).toBe(sum(chosen.map(({ usd }) => usd)))
			if (next.why === 'all') expect(chosen.length).toBe(all.length)
			else expect(next).toMatchObject({ why: 'money', usd: expect.any(Number) })
			if (next.why === 'money') expect(next.usd).toBeGreaterThan(next.left)
		}),
	)
})

test('most urgent: equal to the best of all selections, within the money and both shares', async () => {
	await fc.assert(
		fc.asyncProperty(needs, amounts, async (all, amount) => {
			let best: [number, number] = [0, 0]
			for (const some of selections(all)) {
				const spent = sum(some.map(usdOf))
				if (spent > amount) continue
				if (sum(some.filter(({ need }) => need.inReserve).map(usdOf)) * 100 < 40 * spent) continue
				const ofState = (state: string) => sum(some.filter(({ need }) => need.stateIso3 === state).map(usdOf))
				if (['GHA', 'SEN', 'EGY', 'FJI'].some((state) => ofState(state) > Math.floor(amount / 4))) continue
				const points = sum(some.map(({ need }) => weightOf(need)))
				const raised = some.filter(({ need, full }) => full && need.price.usd > need.price.least)
				const inFull = sum(raised.map(({ need }) => weightOf(need)))
				if (points > best[0] || (points === best[0] && inFull > best[1])) best = [points, inFull]
			}
			const found = await mostUrgent(all, { amount, ...limits }, solver.ask)
			const needAt = (place: number) => entryAt(all, place)
			const raised = found.chosen.filter(
				({ place, full }) => full && needAt(place).price.usd > needAt(place).price.least,
			)
			expect([
				sum(found.chosen.map(({ place }) => weightOf(needAt(place)))),
				sum(raised.map(({ place }) => weightOf(needAt(place)))),
			]).toEqual(best)
			expect(found.gap).toBe(0)
			expect(found.spent).toBeLessThanOrEqual(amount)
		}),
		{ numRuns: 60 },
	)
}, 60_000)

test('each answer says what prevents the next need', async () => {
	const ask = (told: NeedOfInput[], amount: number, more = {}) =>
		mostUrgent(told.map(needOf), { amount, ...limits, ...more }, solver.ask)
	// Of one need dearer than the amount, nothing could be met; of no need neither.
	expect(await ask([{ least: 900 }], 500)).toMatchObject({
		chosen: [],
		spent: 0,
		gap: 0,
		next: { why: 'money', usd: 900, left: 500 },
	})
	expect(await ask([{ least: 400 }], 500)).toMatchObject({ chosen: [], gap: 0, next: { why: 'state' } })
	expect(await ask([], 500)).toMatchObject({ chosen: [], next: { why: 'all' }, gap: 0 })
	expect(mostNeeds([], 500)).toMatchObject({ chosen: [], next: { why: 'all' }, reserve: null })
	// With fewer than three States the share would tell of each.
	const three = ['GHA', 'SEN', 'EGY'].map((state, at) => needOf({ least: 100, state, inReserve: at > 0 }, at))
	expect(mostNeeds(three, 500).reserve).toEqual({ needs: 67, money: 67 })
	expect(mostNeeds(three, 200).reserve).toBeNull()
	// The share of one State, and that of LDCs, LLDCs and SIDS.
	const ofOne = { least: 200, state: 'GHA' }
	expect(await ask([ofOne, ofOne], 1_000)).toMatchObject({ chosen: [{ usd: 200 }], next: { why: 'state' } })
	const other = { least: 100, inReserve: false }
	expect(await ask([{ ...other, state: 'EGY' }], 1_000)).toMatchObject({ next: { why: 'reserve' } })
	// Without time for a proof, it says how far it may be.
	const stopped = await mostUrgent(
		[needOf({ least: 100, points: 10 }, 0), needOf({ least: 100, points: 90 }, 1)],
		{ amount: 400, ...limits },
		async () => ({ status: 'stopped', values: [1, 0], bound: 1020, seconds: 5 }),
	)
	expect(stopped).toMatchObject({ chosen: [{ place: 1 }], gap: 10.8, next: { why: 'time', place: 0 } })
})

test('of groups the one with most needs for the amount is named, and small ones are merged upwards', () => {
	const place = (kind: string, theme: string, subregion: string, states: string[]) =>
		states.map((stateIso3) => ({ kind, theme, subregion, stateIso3 }))
	const all = [
		...place('training', 'SEA', '011', ['GHA', 'SEN', 'CIV']),
		...place('training', 'DOCS', '011', ['GHA', 'SEN']),
		...place('training', 'DOCS', '014', ['KEN']),
		...place('equipment', 'DOCS', '011', ['GHA', 'GHA', 'SEN']),
	].map((one, at) => ({ ...needOf({ least: 100 }, at), ...one }))
	const { groups, groupOf } = groupsOf(all)
	expect(groups.map(({ level, area, theme, kind, states }) => [level, area, theme, kind, states])).toEqual([
		['subregion', '011', 'SEA', 'training', 3],
		['region', '002', 'DOCS', 'training', 3],
	])
	// Two States are left: no group tells of them.
	expect(groupOf.size).toBe(6)
	expect(oneGroup(all, groupOf, 250)).toMatchObject({ chosen: [{}, {}], spent: 200 })
	expect(oneGroup(all, new Map(), 250)).toBeNull()
	fc.assert(
		fc.property(needs, (some) => {
			for (const { states } of groupsOf(some).groups) expect(states).toBeGreaterThanOrEqual(3)
		}),
	)
})

test('no number beside a list tells of the States that the list does not name', () => {
	const some = fc
		.array(
			fc.record({
				least: fc.integer({ min: 1, max: 500 }),
				state: fc.constantFrom('GHA', 'SEN', 'EGY', 'FJI', 'KEN'),
				isNamed: fc.boolean(),
				inReserve: fc.boolean(),
			}),
			{ maxLength: 12 },
		)
		.map((all) => all.map(needOf))
	fc.assert(
		fc.property(some, fc.integer({ min: 1, max: 4_000 }), (all, amount) => {
			const { chosen, states, reserve, spent } = mostNeeds(all, amount)
			const unnamed = chosen.map(({ place }) => entryAt(all, place)).filter(({ isNamed }) => !isNamed)
			const others = new Set(unnamed.map(({ stateIso3 }) => stateIso3)).size
			if (others === 1 || others === 2) expect([states, reserve]).toEqual([null, null])
			else expect(states).toBe(new Set(chosen.map(({ place }) => entryAt(all, place).stateIso3)).size)
			// A sum beside the named costs would give the cost of the one or two others.
			if (unnamed.length === 1 || unnamed.length === 2) expect(spent).toBeNull()
			else expect(spent).toBe(sum(chosen.map(({ usd }) => usd)))
			const { groups, groupOf } = groupsOf(all)
			for (const { key, priced } of groups) {
				const together = all.filter(({ place, isNamed }) => groupOf.get(place) === key && !isNamed)
				expect([1, 2]).not.toContain(new Set(together.map(({ stateIso3 }) => stateIso3)).size)
				expect([1, 2]).not.toContain(priced === 0 ? 0 : together.filter(({ price }) => price).length)
			}
		}),
	)
	// "3 needs in 2 States" with one of them named would tell the other.
	const told = [
		needOf({ least: 10, state: 'GHA' }, 0),
		needOf({ least: 10, state: 'SEN', isNamed: false }, 1),
		needOf({ least: 10, state: 'SEN', isNamed: false }, 2),
	]
	expect(mostNeeds(told, 100)).toMatchObject({ states: null, spent: null, chosen: { length: 3 } })
})

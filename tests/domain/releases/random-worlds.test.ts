import { expect, test } from 'vitest'
import { composeRelease } from '#app/domain/releases/compose-release.ts'
import { blocksOf, countRelease } from '#app/domain/releases/count/count-release.ts'
import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { isWide, reasonToHide } from '#app/domain/releases/disclosure/primary.ts'
import { isShownTo } from '#tests/matrix/row.ts'
import { table } from '#tests/matrix/table.ts'
import { useSolver } from '#tests/support/releases/a-release.ts'
import { keyOf, workedOut } from '#tests/support/releases/pencil.ts'
import { randomFacts } from '#tests/support/releases/random-facts.ts'
import { statesOfSamples } from '#tests/support/releases/states-of-samples.ts'
import { publicOutputs } from '#workflows/releases/public-outputs.ts'

const solve = useSolver()
const PERIODS = ['2025-H1', '2025-H2']
const WORLDS = process.env.NIGHTLY ? 100 : 4
const compose = (facts: readonly FactLine[], period = '2025-H1') =>
	composeRelease(facts, { period, states: statesOfSamples, earlier: [], solve })

test('in random worlds no hidden number is left over in a sum, as everyone knows the regions and the form', {
	timeout: 900_000,
}, async () => {
	const told = { exact: 0, narrow: 0 }
	const count = () => ({ numbers: 0, needs: 0 })
	const [all, hidden, besides] = [count(), count(), count()]
	for (let world = 1; world <= WORLDS; world++) {
		const facts = randomFacts(world, [250, 2000, 60, 700][world % 4] ?? 60)
		for (const period of PERIODS) {
			const { cube, rows } = countRelease(facts, period, statesOfSamples)
			const cells = new Map(cube.cells.map((cell) => [cell.id, cell]))
			const { numbers } = await compose(facts, period)
			const shown = new Map(
				numbers
					.filter(({ measure }) => measure === 'n')
					.map(({ table, dims, reason }) => [table + JSON.stringify(dims), reason]),
			)
			const ranges = workedOut(numbers)
			for (const row of rows) {
				const cell = cells.get(row.cell)
				const range = ranges.get(keyOf(row.table, row.dims))
				if (!cell || !range) throw new Error(row.cell)
				const reason = shown.get(row.table + JSON.stringify(row.dims)) ?? null
				for (const of of [all, ...(reason ? [hidden] : []), ...(reason === 'besides' ? [besides] : [])]) {
					of.numbers++
					of.needs += cell.n
				}
				expect(range.least, row.cell).toBeLessThanOrEqual(cell.n)
				expect(range.most, row.cell).toBeGreaterThanOrEqual(cell.n)
				if (!reasonToHide(cell)) continue
				if (range.least === range.most) told.exact++
				else if (!isWide(range, cell)) told.narrow++
			}
		}
	}
	const cost = (of: typeof all) =>
		`${((100 * of.numbers) / all.numbers).toFixed(1)} % of numbers with ${((100 * of.needs) / all.needs).toFixed(1)} % of what they count`
	console.info(
		`${WORLDS} worlds, ${all.numbers} numbers: ${told.exact} worked out, ${told.narrow} too narrow; hidden ${cost(hidden)}, of these to protect others ${cost(besides)}`,
	)
	expect(besides.numbers).toBeLessThan(0.05 * all.numbers)
	expect(told).toMatchObject({ exact: 0, narrow: 0 })
})

/** Needs of States, each so many times, which differ in nothing else. */
function needsOf(
	counts: Record<string, [region: string, subregion: string, needs: number]>,
	more: Partial<FactLine> = {},
) {
	const [like] = randomFacts(1, 1)
	if (!like) throw new Error('no need')
	return Object.entries(counts).flatMap(([state_iso3, [region, subregion, needs]]) =>
		Array.from({ length: needs }, (_, at): FactLine => {
			const need_id = `${state_iso3}-${at}`
			const dates = {
				submitted_at: '2025-02-01T00:00:00.000Z',
				decided_at: null,
				accepted_at: null,
				offered_at: null,
			}
			const open = {
				...dates,
				confirmed_at: null,
				delivered_at: null,
				evaluated_at: null,
				ended_at: null,
				outcome: null,
			}
			const need = {
				kind: 'training',
				themes: ['LEGAL'],
				groups: [],
				classification: 'RESTRICTED',
				is_part: false,
			}
			return { ...like, ...open, ...need, status: 'pending', need_id, state_iso3, region, subregion, ...more }
		}),
	)
}

const americas = {
	CUB: ['Americas', 'Caribbean', 5],
	JAM: ['Americas', 'Caribbean', 4],
	HTI: ['Americas', 'Caribbean', 4],
	BRA: ['Americas', 'South America', 3],
	PER: ['Americas', 'South America', 2],
	CHL: ['Americas', 'South America', 2],
	GTM: ['Americas', 'Central America', 2],
	HND: ['Americas', 'Central America', 1],
	PAN: ['Americas', 'Central America', 1],
} satisfies Parameters<typeof needsOf>[0]

const cellsOf = async (facts: readonly FactLine[], name: string) => {
	const { numbers } = await compose(facts)
	return new Map(
		numbers.flatMap(({ table, dims, value }) =>
			table === name ? [[Object.values(dims).join(), value]] : [],
		),
	)
}

test('no subregion is what the others of its region leave', async () => {
	const cells = await cellsOf(needsOf(americas), 'subregions')
	expect(cells.get('Central America')).toBeNull()
	const hidden = ['Caribbean', 'South America', 'Northern America'].filter((name) => cells.get(name) === null)
	expect(hidden.length).toBeGreaterThan(0)
	// No State is without a region, so that this is a 0 that everyone knows.
	expect(cells.get('')).toBe(0)
})

test('an entity without a region is hidden by itself, and no region tells of it', async () => {
	const facts = needsOf({
		...americas,
		EUE: ['', '', 2],
		NGA: ['Africa', 'Western Africa', 9],
		GHA: ['Africa', 'Western Africa', 9],
		MLI: ['Africa', 'Western Africa', 9],
	})
	const cells = await cellsOf(facts, 'regions')
	expect(cells.get('')).toBeNull()
	expect([...cells.values()].filter((value) => value === null).length).toBeGreaterThan(1)
})

test('a set of groups that no State is in has no cell', () => {
	const latent = blocksOf('2025-H1', statesOfSamples).flatMap(({ ranks }) =>
		[...ranks.keys()].filter((id) => id.includes('|set|')),
	)
	const sets = new Set(latent.map((id) => id.split('|')[2]))
	expect([...sets].sort()).toEqual(['', 'ldc', 'ldc+lldc', 'ldc+sids', 'lldc', 'sids'])
})

test('needs that donors read of one by one are in the numbers of unmet needs at least', () => {
	const open = { status: 'accepted', consents: ['consentDonors'] }
	const counted = (more: Partial<FactLine>) =>
		countRelease(needsOf(americas, { ...open, ...more }), '2025-H1', statesOfSamples).cube.least?.get(
			'2025-H1|unmet|region|Americas',
		)
	expect(counted({})).toBe(24)
	expect(counted({ consents: [] })).toBeUndefined()
	expect(counted({ status: 'reserved' })).toBeUndefined()
	expect(counted({ consents: ['consentPublish'] })).toBeUndefined()
	expect(counted({ consents: ['consentPublish'], classification: 'SUMMARY' })).toBe(24)
})

test('an amount is hidden where little is left of it besides the deliveries that everybody reads of', () => {
	const paid = { confirmed_at: '2025-03-01T00:00:00.000Z', currency: 'USD', committed: 1000, spent: 1000 }
	const published = { ...paid, classification: 'PUBLIC', consents: ['consentPublish'] }
	const few = needsOf({ CAN: ['Americas', 'Northern America', 2] }, paid)
	const amountsOf = (facts: FactLine[]) =>
		countRelease(facts, '2025-H1', statesOfSamples).measures.flatMap(({ table, dims, value }) =>
			table === 'money' ? [[dims.what, value]] : [],
		)
	// 24 needs and 2 more, of which these 2 are left. What was spent is published nowhere else.
	expect(amountsOf([...needsOf(americas, published), ...few])).toEqual([
		['committed', null],
		['spent', 26_000],
	])
	const all = [
		['committed', 26_000],
		['spent', 26_000],
	]
	const summarized = { ...published, classification: 'SUMMARY' }
	for (const others of [paid, { ...published, consents: [] }, summarized])
		expect(amountsOf([...needsOf(americas, others), ...few])).toEqual(all)
	// Where all is published, nothing is left to protect.
	expect(amountsOf(needsOf(americas, published))).toEqual([
		['committed', 24_000],
		['spent', 24_000],
	])
})

test('every page that visitors and donors can open says what it tells of the numbers of a release', () => {
	const own = /^(account|sign-in|dev\.|session$)/
	const opened = Object.entries(table)
		.filter(([, row]) => isShownTo(row, 'out', 'donor', 'foreignDonor'))
		.map(([route]) => route)
		.filter((route) => !own.test(route))
	expect(opened.filter((route) => !Object.hasOwn(publicOutputs, route))).toEqual([])
})

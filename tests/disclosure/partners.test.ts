import { expect, test } from 'vitest'
import { composeRelease } from '#app/domain/releases/compose-release.ts'
import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { useSolver } from '#tests/support/releases/a-release.ts'
import { randomFacts } from '#tests/support/releases/random-facts.ts'
import { entryAt } from '#workflows/names.ts'
import { type ReleaseTableName, TOTAL } from '#workflows/releases/tables.ts'
import { nothingFollowsToPartners } from './nothing-follows.ts'
import { attackAsPartners } from './partners.ts'
import { noDays } from './random-world.ts'

const solve = useSolver()
const states = { sets: [''], parties: new Map([['Western Africa', 16]]) }
const base = entryAt(randomFacts(1, 1), 0)

/** A need that was submitted in the half-year and no more, of a State, known to others. */
const need = (state_iso3: string, at: number, known_to: string[] = [], more: Partial<FactLine> = {}) => ({
	...base,
	need_id: `${state_iso3}-${at}`,
	state_iso3,
	region: 'Africa',
	subregion: 'Western Africa',
	groups: [],
	classification: 'RESTRICTED',
	kind: 'training',
	themes: ['SEA'],
	is_part: false,
	...noDays,
	submitted_at: '2031-02-01T00:00:00.000Z',
	outcome: null,
	learners: [],
	pieces: [],
	currency: null,
	committed: 0,
	spent: 0,
	known_to,
	...more,
})
const needsOf = (state: string, count: number, known?: string[], more?: Partial<FactLine>) =>
	Array.from({ length: count }, (_, at) => need(state, at, known, more))

async function released(lines: readonly FactLine[], table: ReleaseTableName, codes: Record<string, string>) {
	const { numbers } = await composeRelease(lines, { period: '2031-H1', states, earlier: [], solve })
	const found = numbers.find(
		(number) =>
			number.table === table && Object.entries(codes).every(([name, code]) => number.dims[name] === code),
	)
	return found?.value ?? null
}

// Ghana has 2 needs, Togo 3 and Benin 5: to Ghana, Togo's are known, so that what is left is Benin's.
const others = [...needsOf('GHA', 2), ...needsOf('BEN', 5)]

test('a number of which a partner could subtract all but one State is hidden', async () => {
	const joint = [...others, ...needsOf('TGO', 3, ['GHA'])]
	const apart = [...others, ...needsOf('TGO', 3)]
	expect(await released(apart, 'regions', { region: 'Africa' })).toBe(10)
	expect(await released(joint, 'regions', { region: 'Africa' })).toBeNull()
	expect(await released(joint, 'kinds', { kind: 'training' })).toBeNull()
	expect(await released(joint, 'steps', { step: 'submitted' })).toBeNull()
})

test('what enough other States are left in is shown', async () => {
	const lines = [...others, ...needsOf('TGO', 3, ['GHA']), ...needsOf('NER', 4), ...needsOf('MLI', 4)]
	expect(await released(lines, 'regions', { region: 'Africa' })).toBe(18)
})

test('what everybody sees and what a partner knows count together', async () => {
	const open = { status: 'accepted', classification: 'PUBLIC', consents: ['consentPublish'] }
	const accepted = { status: 'accepted' }
	const lines = (known: string[]) => [
		...needsOf('GHA', 4, [], accepted),
		...needsOf('NER', 4, [], open),
		...needsOf('TGO', 3, known, accepted),
		...needsOf('BEN', 4, [], accepted),
	]
	// Niger's needs are published and Togo's known to Ghana: of what is left, Ghana's own and Benin's, it learns Benin's.
	expect(await released(lines([]), 'unmetRegions', { region: 'Africa' })).toBe(15)
	expect(await released(lines(['GHA']), 'unmetRegions', { region: 'Africa' })).toBeNull()
})

test('an amount of which a partner could subtract all but one State is hidden', async () => {
	const paid = {
		status: 'confirmed',
		confirmed_at: '2031-03-01T00:00:00.000Z',
		currency: 'USD',
		committed: 1000,
		spent: 800,
	}
	const lines = (known: string[]) => [
		...needsOf('GHA', 5, [], paid),
		...needsOf('BEN', 5, [], paid),
		...needsOf('TGO', 5, known, paid),
	]
	expect(await released(lines([]), 'money', { what: 'committed', currency: 'USD' })).toBe(15_000)
	for (const what of ['committed', 'spent'])
		expect(await released(lines(['GHA']), 'money', { what, currency: 'USD' })).toBeNull()
})

// Of the 8 needs that two hidden numbers share, 5 are those of Togo: all 3 of advice, and 2 of the 5 of equipment.
const evaluated = (kind: string) => ({ kind, outcome: 'NOT_MET', evaluated_at: '2031-04-01T00:00:00.000Z' })
const rowOf = (kind: string, value: number | null) => ({
	table: 'outcomes' as const,
	dims: { kind, outcome: 'NOT_MET' },
	measure: 'n',
	value,
})

test('a partner that knows a part of two hidden numbers narrows both by their sum', () => {
	const period = '2031-H1'
	const found = (known: string[]) => {
		const lines = [
			...needsOf('TGO', 3, known, evaluated('advisory')),
			...needsOf('TGO', 2, known, evaluated('equipment')),
			...needsOf('BEN', 3, [], evaluated('equipment')),
			...needsOf('NER', 1, ['GHA'], evaluated('training')),
		]
		const numbers = [
			rowOf('training', 9),
			rowOf('equipment', null),
			rowOf('advisory', null),
			rowOf(TOTAL, 17),
		]
		return attackAsPartners([{ period, lines }], [{ period, numbers }])
	}
	expect(found([]).narrow).toEqual([])
	expect(found([]).secrets).toBe(2)
	expect(found(['GHA']).narrow).toEqual([expect.stringContaining('equipment / NOT_MET of 2031-H1 for GHA')])
})

test('in random world 26 no partner works out what is hidden from it', { timeout: 600_000 }, () =>
	nothingFollowsToPartners(solve, 26),
)

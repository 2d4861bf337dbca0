import { expect, test } from 'vitest'
import { type ReleaseTableName, TOTAL } from '#workflows/releases/tables.ts'
import { themes } from '#workflows/vocabulary.ts'
import { amountsGivenAway } from './amounts-given-away.ts'
import { findNarrow, sentenceOf } from './find-narrow.ts'
import { frozenHalves } from './freeze-world.ts'
import { readReleases, wordsOf } from './read-releases.ts'
import type { PublishedNumber, PublishedRelease } from './what-a-reader-knows.ts'

type Planted = [table: ReleaseTableName, codes: Record<string, string>, value: number | null]

const release = (period: string, rows: readonly Planted[]): PublishedRelease => ({
	period,
	numbers: rows.map(([table, dims, value]): PublishedNumber => ({ table, dims, measure: 'n', value })),
})

/** What an outsider makes of releases that hide one number each time they hide one: they are all really `n`. */
function found(n: number, ...halves: (readonly Planted[])[]): string[] {
	const { program, hidden } = readReleases(halves.map((rows, at) => release(`2031-H${at + 1}`, rows)))
	const secrets = hidden.map(({ period, number, sum }) => ({ words: wordsOf(period, number), n, sum }))
	try {
		return findNarrow(program, secrets).map(sentenceOf)
	} finally {
		program.close()
	}
}

/** The smallest and the largest that the only hidden number can be. */
function ends(rows: readonly Planted[]): number[] {
	const { program, hidden } = readReleases([release('2031-H1', rows)])
	const sum = hidden[0]?.sum ?? new Map()
	try {
		return (['least', 'most'] as const).map((way) => program.end(sum, way, true).bound)
	} finally {
		program.close()
	}
}

const subregion = (name: string, n: number | null): Planted => ['subregions', { subregion: name }, n]
const region = (name: string, n: number | null): Planted => ['regions', { region: name }, n]
const theme = (name: string, n: number | null): Planted => ['themes', { theme: name }, n]
const step = (name: string, n: number | null): Planted => ['steps', { step: name }, n]
const outcome = (kind: string, outcome: string, n: number | null): Planted => [
	'outcomes',
	{ kind, outcome },
	n,
]
const group = (group: string, n: number | null): Planted => [
	'groupOutcomes',
	{ group, outcome: 'NOT_MET' },
	n,
]
/** Only these regions have any needs. */
const onlyIn = (...names: string[]): Planted[] =>
	['Africa', 'Americas', 'Asia', 'Europe', 'Oceania', '']
		.filter((name) => !names.includes(name))
		.map((name) => region(name, 0))

test('a region less all of its subregions but one', () => {
	const rows = [
		region('Americas', 24),
		subregion('Caribbean', 13),
		subregion('South America', 7),
		subregion('Northern America', 0),
		subregion('Central America', null),
	]
	expect(found(4, rows)).toEqual([
		expect.stringMatching(
			/^subregions \/ Central America of 2031-H1: exactly 4 \(24 .*- 13 .*- 7 .*- 0 .*= 4\)$/,
		),
	])
	// The same with one more of them hidden.
	expect(found(4, [...rows.slice(0, 1), ...rows.slice(2), subregion('Caribbean', null)])).toEqual([])
})

test('a total less all of its parts but one', () => {
	const rows = [
		outcome('training', 'NOT_MET', 9),
		outcome('equipment', 'NOT_MET', 6),
		outcome('advisory', 'NOT_MET', null),
		outcome(TOTAL, 'NOT_MET', 18),
	]
	expect(found(3, rows)).toEqual([expect.stringContaining('exactly 3')])
})

test('a hidden total of which all parts are shown', () => {
	const parts = ['training', 'equipment', 'advisory'].map((kind) => outcome(kind, 'FULLY_MET', 5))
	expect(found(15, [...parts, outcome(TOTAL, 'FULLY_MET', null)])).toEqual([
		expect.stringContaining('exactly 15'),
	])
})

test('a total that stands in another table too', () => {
	expect(found(12, [outcome(TOTAL, TOTAL, 12), step('evaluated', null)])).toEqual([
		expect.stringContaining('steps / evaluated of 2031-H1: exactly 12'),
	])
	expect(found(12, [step('submitted', 12), ['kinds', { kind: TOTAL }, null]])).toEqual([
		expect.stringContaining('exactly 12'),
	])
})

test('more needs of a theme than there is room for elsewhere', () => {
	// Each need has a theme at most once: ten needs of one theme in two regions of five each.
	const places = [...onlyIn('Africa', 'Oceania'), region('Africa', 5), region('Oceania', 5)]
	const hidden: Planted = ['themesByRegion', { theme: 'SEA', region: 'Oceania' }, null]
	expect(found(5, [...places, theme('SEA', 10), hidden])).toEqual([expect.stringContaining('exactly 5')])
	expect(found(5, [...places, theme('SEA', 6), hidden])).toEqual([])
})

test('a theme that needs must have, as they have at least one and at most four', () => {
	const none = themes.filter((name) => name !== 'ACCESSION').map((name) => theme(name, 0))
	const total = region(TOTAL, 6)
	expect(found(6, [total, ...none, theme('ACCESSION', null)])).toEqual([expect.stringContaining('exactly 6')])
	const full = themes.slice(0, 4).map((name) => theme(name, 6))
	expect(found(0, [total, ...full, theme('TECH', null)])).toEqual([expect.stringContaining('exactly 0')])
})

test('two half-years that tell nothing alone, and a number together', () => {
	const first = [step('submitted', 20), step('decided', 15), step('accepted', 15)]
	const second = [step('submitted', 0), step('accepted', 5), step('decided', null)]
	expect(found(5, first, second)).toEqual([expect.stringContaining('decided of 2031-H2: exactly 5')])
	expect(found(5, first)).toEqual([])
	expect(found(5, second.slice(1))).toEqual([])
})

test('a group of States that no State shares with another', () => {
	// No State is landlocked and an island, so that what is neither and what is an island leave little.
	const rows = [group('none', 5), group('sids', 12), group(TOTAL, 20), group('lldc', null)]
	expect(found(3, rows)).toEqual([expect.stringContaining('0 to 3, and it is 3')])
})

test('a place with so few entities that a shown number cannot be theirs alone', () => {
	// Two of the three States that asked can be Australia and New Zealand, and nobody else is in that subregion.
	const none = ['Polynesia', 'Micronesia'].map((name) => subregion(name, 0))
	const rows = [region('Oceania', 5), ...none, subregion('Melanesia', null)]
	expect(ends(rows)).toEqual([1, 5])
	expect(ends([region('Asia', 5), subregion('Central Asia', null)])).toEqual([0, 5])
	// What is of no region is of one organization, and no State or entity has more than 75 per cent of a shown number.
	expect(ends([region(TOTAL, 8), region('', null)])).toEqual([0, 6])
})

test('two hidden numbers of a row that can each be small or large, and a number of nothing else', () => {
	const rows = [
		outcome('training', 'NOT_MET', 9),
		outcome('equipment', 'NOT_MET', null),
		outcome('advisory', 'NOT_MET', null),
		outcome(TOTAL, 'NOT_MET', 18),
	]
	const pieces: Planted = ['pieces', { category: 'RADIO', unit: 'PIECE' }, null]
	expect(found(3, [...rows, pieces, step('offered', null)])).toEqual([])
})

test('an amount of which the files for IATI leave that of one State', () => {
	const amountLeft = (outsideIati: number) => {
		const [half] = frozenHalves(3, 60)
		const period = '2031-H1'
		const lines = (half?.lines ?? []).slice(0, 30).map((line, at) => ({
			...line,
			state_iso3: ['GHA', 'EGY', 'MLI'][at % 3] ?? '',
			classification: at < outsideIati ? 'RESTRICTED' : 'PUBLIC',
			consents: ['consentPublish'],
			confirmed_at: '2031-02-01T12:00:00Z',
			currency: 'USD',
			committed: 1000,
		}))
		expect(lines.length).toBe(30)
		const dims = { what: 'committed', currency: 'USD' }
		return amountsGivenAway(lines, period, [{ table: 'money', dims, measure: 'amount', value: 30_000 }])
	}
	expect(amountLeft(1)).toEqual(['money / committed / USD less what is in files for IATI'])
	expect(amountLeft(0)).toEqual([])
	expect(amountLeft(30)).toEqual([])
})

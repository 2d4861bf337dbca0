import type { ComposedRelease } from '#app/domain/releases/compose-release.ts'
import { MOST_THEMES, needOutcomes, themes, trainingLevels, urgencies } from '#workflows/vocabulary.ts'

type Range = { least: number; most: number }
/** The weighted sum of some numbers is at least and at most this. */
type Rule = { terms: (readonly [weight: number, key: string])[]; least: number; most: number }

const ANY = Number.POSITIVE_INFINITY

/** The regions and subregions of the United Nations (M49), as they are printed there. */
const m49: Record<string, string[]> = {
	Africa: ['Northern Africa', 'Eastern Africa', 'Middle Africa', 'Southern Africa', 'Western Africa'],
	Americas: ['Caribbean', 'Central America', 'South America', 'Northern America'],
	Asia: ['Central Asia', 'Eastern Asia', 'South-eastern Asia', 'Southern Asia', 'Western Asia'],
	Europe: ['Eastern Europe', 'Northern Europe', 'Southern Europe', 'Western Europe'],
	Oceania: ['Australia and New Zealand', 'Melanesia', 'Micronesia', 'Polynesia'],
}

const key = (table: string, ...codes: string[]) => [table, ...codes].join('|')

/** The name of a number, whatever table it stands in: a region is one number in two tables. */
export function keyOf(table: string, dims: Record<string, string>): string {
	const codes = Object.values(dims)
	if (codes.every((code) => code === 'total'))
		return key(table === 'kinds' || table === 'regions' ? 'needs' : table, 'all')
	return key(table, ...codes)
}

const sum = (total: string, parts: string[]): Rule => ({
	terms: [[-1, total], ...parts.map((part) => [1, part] as const)],
	least: 0,
	most: 0,
})

/** What everyone knows about the tables of needs that were submitted and evaluated. */
function rules(): Rule[] {
	const all = key('needs', 'all')
	const places = Object.values(m49).flat()
	const regions = Object.keys(m49)
	const perPlace = (count: string, of: (theme: string) => string): Rule[] => [
		{ terms: [[-1, count], ...themes.map((theme) => [1, of(theme)] as const)], least: 0, most: ANY },
		{
			terms: [[MOST_THEMES, count], ...themes.map((theme) => [-1, of(theme)] as const)],
			least: 0,
			most: ANY,
		},
		...themes.map(
			(theme): Rule => ({
				terms: [
					[1, count],
					[-1, of(theme)],
				],
				least: 0,
				most: ANY,
			}),
		),
	]
	const crossed = (table: string, rows: readonly string[], columns: readonly string[]): Rule[] => [
		...[...rows, 'total'].map((row) =>
			sum(
				rowKey(table, row, 'total'),
				columns.map((column) => rowKey(table, row, column)),
			),
		),
		...[...columns, 'total'].map((column) =>
			sum(
				rowKey(table, 'total', column),
				rows.map((row) => rowKey(table, row, column)),
			),
		),
	]
	return [
		sum(
			all,
			['training', 'equipment', 'advisory'].map((kind) => key('kinds', kind)),
		),
		sum(
			all,
			regions.map((region) => key('regions', region)),
		),
		...regions.map((region) =>
			sum(
				key('regions', region),
				(m49[region] ?? []).map((one) => key('subregions', one)),
			),
		),
		...themes.map((theme) =>
			sum(
				key('themes', theme),
				regions.map((region) => key('themesByRegion', theme, region)),
			),
		),
		...themes.flatMap((theme) =>
			regions.map((region) =>
				sum(
					key('themesByRegion', theme, region),
					(m49[region] ?? []).map((one) => key('themesBySubregion', theme, one)),
				),
			),
		),
		...perPlace(all, (theme) => key('themes', theme)),
		...regions.flatMap((one) => perPlace(key('regions', one), (theme) => key('themesByRegion', theme, one))),
		...places.flatMap((one) =>
			perPlace(key('subregions', one), (theme) => key('themesBySubregion', theme, one)),
		),
		...crossed('outcomes', ['training', 'equipment', 'advisory'], needOutcomes),
		...crossed('urgencyOutcomes', urgencies, needOutcomes),
		...crossed('learners', ['female', 'male', 'notStated'], trainingLevels),
		...needOutcomes.map((one) =>
			sum(rowKey('outcomes', 'total', one), [rowKey('urgencyOutcomes', 'total', one)]),
		),
		sum(key('outcomes', 'all'), [key('urgencyOutcomes', 'all')]),
		sum(key('steps', 'submitted'), [all]),
		sum(key('steps', 'evaluated'), [key('outcomes', 'all')]),
	]
}

const rowKey = (table: string, row: string, column: string) =>
	row === 'total' && column === 'total' ? key(table, 'all') : key(table, row, column)

/**
 * What a reader works out with a pencil from the numbers of a release: in each sum, what is left for one number by all
 * others, again and again until nothing changes. Nobody in these worlds is without a place, and every need has an
 * urgency and, if it is a course, a level.
 */
export function workedOut(numbers: ComposedRelease['numbers']): Map<string, Range> {
	const ranges = new Map<string, Range>()
	for (const { table, dims, measure, value } of numbers) {
		if (measure !== 'n') continue
		ranges.set(keyOf(table, dims), value === null ? { least: 0, most: ANY } : { least: value, most: value })
	}
	const known = (name: string) => ranges.get(name) ?? { least: 0, most: 0 }
	const all = rules()
	for (let isNew = true; isNew; ) {
		isNew = false
		for (const { terms, least, most } of all) {
			const ends = terms.map(([weight, name]) => {
				const { least: low, most: high } = known(name)
				return weight > 0
					? { low: weight * low, high: weight * high }
					: { low: weight * high, high: weight * low }
			})
			const lows = ends.reduce((total, { low }) => total + low, 0)
			const highs = ends.reduce((total, { high }) => total + high, 0)
			for (const [at, [weight, name]] of terms.entries()) {
				const end = ends[at]
				const before = known(name)
				if (!end || before.least === before.most) continue
				const other = (total: number, own: number) =>
					Number.isFinite(own) ? total - own : sumWithout(ends, at, total)
				const [low, high] = [least - other(highs, end.high), most - other(lows, end.low)]
				const [from, to] = weight > 0 ? [low / weight, high / weight] : [high / weight, low / weight]
				const after = {
					least: Math.max(before.least, Number.isNaN(from) ? 0 : Math.ceil(from)),
					most: Math.min(before.most, Number.isNaN(to) ? ANY : Math.floor(to)),
				}
				if (after.least === before.least && after.most === before.most) continue
				ranges.set(name, after)
				isNew = true
			}
		}
	}
	return ranges
}

/** The sum of all ends but one, where that one has none. */
function sumWithout(ends: { low: number; high: number }[], at: number, total: number) {
	const others = ends.filter((_, place) => place !== at)
	return total === ANY
		? others.reduce((all, { high }) => all + high, 0)
		: others.reduce((all, { low }) => all + low, 0)
}

import { placeOf, places } from '#workflows/releases/regions.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'
import { TOTAL } from '#workflows/releases/tables.ts'
import { kinds, MOST_THEMES, themes } from '#workflows/vocabulary.ts'
import type { Limit, Rank } from '../disclosure/cells.ts'
import { FEWEST_STATES, LARGEST_SHARE } from '../disclosure/primary.ts'
import type { Block, Row, Tally } from './block.ts'
import type { FactLine } from './fact.ts'
import type { PublishedStates } from './published-states.ts'

/** Needs by kind, and by theme and place; of needs without a programme only by theme and by region. */
export type PlaceTables = 'submitted' | 'unmet'

const regions = [...new Set(places.map(({ region }) => region))]

const total = (of: string) => `${of}|total`
const ofKind = (of: string, kind: string) => `${of}|kind|${kind}`
const ofRegion = (of: string, region: string) => `${of}|region|${region}`
const ofPlace = (of: string, place: (typeof places)[number]) => `${of}|place|${place.subregion}`
const ofTheme = (of: string, theme: string) => `${of}|theme|${theme}`
const themeOfRegion = (of: string, theme: string, region: string) => `${of}|theme|${theme}|region|${region}`
const themeOfPlace = (of: string, theme: string, place: (typeof places)[number]) =>
	`${of}|theme|${theme}|place|${place.subregion}`

/**
 * The cells of needs by kind, theme and place. A need can have several themes: it is counted with each of them once in
 * its place. A reader knows that it has at least one, and at most as many as the form takes.
 */
export function placeBlock(of: string, tables: PlaceTables, parties: PublishedStates['parties']): Block {
	const isWhole = tables === 'submitted'
	const rows: Row[] = []
	const ranks = new Map<string, Rank>()
	const cell = (
		rank: Rank,
		id: string,
		table?: ReleaseTableName | false,
		dims: Record<string, string> = {},
	) => {
		ranks.set(id, table ? rank : 'latent')
		if (table) rows.push({ table, dims, cell: id })
		return id
	}
	for (const kind of isWhole ? kinds : []) cell('margin', ofKind(of, kind), 'kinds', { kind })
	cell('headline', total(of), isWhole && 'kinds', { kind: TOTAL })
	for (const theme of themes)
		cell('margin', ofTheme(of, theme), isWhole ? 'themes' : 'unmetThemes', { theme })
	for (const region of regions)
		cell('margin', ofRegion(of, region), isWhole ? 'regions' : 'unmetRegions', { region })
	cell('headline', total(of), isWhole ? 'regions' : 'unmetRegions', { region: TOTAL })
	for (const place of places)
		cell('margin', ofPlace(of, place), isWhole && 'subregions', {
			subregion: place.subregion,
		})
	for (const theme of themes) {
		for (const region of regions)
			cell('margin', themeOfRegion(of, theme, region), isWhole && 'themesByRegion', { theme, region })
		for (const place of places)
			cell('inner', themeOfPlace(of, theme, place), isWhole && 'themesBySubregion', {
				theme,
				subregion: place.subregion,
			})
	}
	const certain = new Set([
		ofRegion(of, ''),
		...themes.map((theme) => themeOfRegion(of, theme, '')),
		...placesIn('').flatMap((place) => [
			ofPlace(of, place),
			...themes.map((theme) => themeOfPlace(of, theme, place)),
		]),
	])
	return {
		rows,
		ranks,
		certain,
		sums: sumsOf(of, isWhole),
		limits: [...limitsOf(of), ...limitsOfFew(of, parties)],
	}
}

const placesIn = (region: string) => places.filter((place) => place.region === region)

const sumsOf = (of: string, withKinds: boolean) => [
	...(withKinds ? [{ total: total(of), parts: kinds.map((kind) => ofKind(of, kind)) }] : []),
	{ total: total(of), parts: regions.map((region) => ofRegion(of, region)) },
	...regions.map((region) => ({
		total: ofRegion(of, region),
		parts: placesIn(region).map((place) => ofPlace(of, place)),
	})),
	...themes.flatMap((theme) => [
		{ total: ofTheme(of, theme), parts: regions.map((region) => themeOfRegion(of, theme, region)) },
		...regions.map((region) => ({
			total: themeOfRegion(of, theme, region),
			parts: placesIn(region).map((place) => themeOfPlace(of, theme, place)),
		})),
	]),
]

const limitsOf = (of: string) =>
	places.flatMap((place) => {
		const all = themes.map((theme) => themeOfPlace(of, theme, place))
		return [
			...all.map((one) => ({ small: [one], large: [ofPlace(of, place)] })),
			{ small: [ofPlace(of, place)], large: all },
			{ small: all, large: [ofPlace(of, place)], times: { large: MOST_THEMES } },
		]
	})

const largestShare = { small: LARGEST_SHARE.of, large: LARGEST_SHARE.most }

/**
 * A number that is shown is of several States, of which none has most. Where there are fewer in a place, they do not have all
 * of any such number that counts them, and a single one no more than a State may have.
 */
const limitsOfFew = (of: string, partiesIn: PublishedStates['parties']): Limit[] =>
	places.flatMap((place) => {
		const parties = partiesIn.get(place.subregion) ?? 0
		if (parties >= FEWEST_STATES) return []
		const within = (small: string, large: string): Limit[] => [
			{ small: [small], large: [large], less: FEWEST_STATES - parties, where: large },
			...(parties === 1 ? [{ small: [small], large: [large], times: largestShare, where: large }] : []),
		]
		return [
			...[total(of), ofRegion(of, place.region)].flatMap((large) => within(ofPlace(of, place), large)),
			...themes.flatMap((theme) =>
				[ofTheme(of, theme), themeOfRegion(of, theme, place.region)].flatMap((large) =>
					within(themeOfPlace(of, theme, place), large),
				),
			),
		]
	})

/** Counts a need in all cells of a block that it belongs to. */
export function countPlace(tally: Tally, of: string, fact: FactLine) {
	const place = placeOf(fact.subregion)
	const cells = [
		total(of),
		ofKind(of, fact.kind),
		ofRegion(of, place.region),
		ofPlace(of, place),
		...fact.themes.flatMap((theme) => [
			ofTheme(of, theme),
			themeOfRegion(of, theme, place.region),
			themeOfPlace(of, theme, place),
		]),
	]
	for (const cell of cells) tally.add(cell, fact.state_iso3, 1)
}

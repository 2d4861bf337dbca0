import type { regions, subregions } from '../vocabulary.ts'

type Region = (typeof regions)[number]
type Subregion = (typeof subregions)[number]

/** The subregions of each region (M49). */
const subregionsOf: Record<Region, readonly Subregion[]> = {
	Africa: ['Eastern Africa', 'Middle Africa', 'Northern Africa', 'Southern Africa', 'Western Africa'],
	Americas: ['Caribbean', 'Central America', 'Northern America', 'South America'],
	Asia: ['Central Asia', 'Eastern Asia', 'South-eastern Asia', 'Southern Asia', 'Western Asia'],
	Europe: ['Eastern Europe', 'Northern Europe', 'Southern Europe', 'Western Europe'],
	Oceania: ['Australia and New Zealand', 'Melanesia', 'Micronesia', 'Polynesia'],
}

/** No place: of entities without a region, such as a regional organization. */
const NONE = { region: '', subregion: '' }

/**
 * Every place with its region. Which State is in which is published (M49), and none is in a region without being in one of
 * its subregions: a reader knows that the subregions add up to their region.
 */
export const places = [
	...Object.entries(subregionsOf).flatMap(([region, own]) =>
		own.map((subregion) => ({ region, subregion: subregion as string })),
	),
	NONE,
]

/** The place of a State by its subregion: where that is not recorded, or not known, no place. */
export const placeOf = (subregion: string | null) =>
	places.find((place) => place.subregion === (subregion ?? '')) ?? NONE

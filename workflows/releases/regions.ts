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

/** No region: of States and entities without one. */
const NONE = ''

/** Every place with its subregion. One of a region whose subregion is not recorded has none. */
export const places = [
	...Object.entries(subregionsOf).flatMap(([region, own]) =>
		[...own, NONE].map((subregion) => ({ region, subregion })),
	),
	{ region: NONE, subregion: NONE },
]

/** The place of a State by its region and subregion: what is not among the known ones counts as not recorded. */
export function placeOf(region: string | null, subregion: string | null) {
	return (
		places.find((place) => subregion && place.subregion === subregion) ??
		places.find((place) => place.region === region && place.subregion === NONE) ?? {
			region: NONE,
			subregion: NONE,
		}
	)
}

import states from '#prisma/data/states.json' with { type: 'json' }
import { stateGroups } from '#workflows/figures/definitions.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'

/** What a reader finds need by need outside of releases, as far as States have agreed to that. */
export type Elsewhere = {
	/** Unmet needs on the day of the dataset: in the pipeline of donors, and by State in the annex to an agenda. */
	unmet: readonly { region: string; themes: readonly string[] }[]
	/** Deliveries of the half-year in the files for IATI. */
	confirmed: number
	delivered: number
}

/** A number as it stands in the open data; null where it is hidden. */
export type PublishedNumber = {
	table: ReleaseTableName
	dims: Record<string, string>
	measure: string
	value: number | null
}
export type PublishedRelease = {
	period: string
	numbers: readonly PublishedNumber[]
	elsewhere?: Elsewhere
}

/** A corner of the world by the list of the United Nations (M49), with how many States or entities are in it. */
export type Corner = { region: string; subregion: string; entities: number }

const cornerOf = ({ region, subregion }: (typeof states)[number]) => `${region ?? ''}|${subregion ?? ''}`

/** Every State and entity is in one subregion of one region; what has neither is a regional organization. */
export const corners: readonly Corner[] = [...new Set(states.map(cornerOf))].map((corner) => ({
	region: corner.split('|')[0] ?? '',
	subregion: corner.split('|')[1] ?? '',
	entities: states.filter((state) => cornerOf(state) === corner).length,
}))

/** The same by region alone. */
export const wholeRegions: readonly Corner[] = [...new Set(corners.map(({ region }) => region))].map(
	(region) => ({
		region,
		subregion: '',
		entities: corners.filter((own) => own.region === region).reduce((sum, { entities }) => sum + entities, 0),
	}),
)

const groupsOf = (state: (typeof states)[number]) => stateGroups.filter((group) => state[group])

/** The sets of groups that there are States in: nothing is both landlocked and an island. */
export const groupSets: readonly (readonly string[])[] = [
	...new Map(states.map((state) => [groupsOf(state).join(), groupsOf(state)])).values(),
]

/** The form takes a main theme and up to three more. */
export const LEAST_THEMES = 1
export const MOST_THEMES = 4

/** What a page says of the numbers that are shown. */
export const LEAST_STATES = 3
export const LARGEST_SHARE = 0.75
export const LEAST_NEEDS = 5
export const LEAST_NEEDS_OF_MEASURES = 10

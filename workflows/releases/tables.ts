import { namesOf } from '#workflows/names.ts'

/** The row or column of a total. */
export const TOTAL = 'total'

type Definition = {
	/** By what it is counted; a row has a code of each. */
	dims: readonly string[]
	/** Numbers of each row. */
	columns: readonly string[]
	unit: 'needs' | 'people' | 'pieces' | 'workingDays' | 'money'
	/**
	 * What its rows say of hidden numbers: in sums, one can also be 0; `alone`, in no sum, none is; `occurred`, rows are there
	 * only for what occurred, so that the others are 0.
	 */
	rows: 'inSums' | 'alone' | 'occurred'
	/** What belongs to the half-year: by which date; `asAt` is the moment of the dataset. */
	date: 'ofStep' | 'submitted' | 'evaluated' | 'delivered' | 'confirmed' | 'asAt'
}

const count = ['n'] as const

/**
 * The tables of every release, in their order. They are fixed: a table that exists only when someone asks for it would
 * have to be audited together with all that could be asked for.
 */
export const releaseTables = {
	steps: { dims: ['step'], columns: count, unit: 'needs', rows: 'alone', date: 'ofStep' },
	kinds: { dims: ['kind'], columns: count, unit: 'needs', rows: 'inSums', date: 'submitted' },
	themes: { dims: ['theme'], columns: count, unit: 'needs', rows: 'inSums', date: 'submitted' },
	regions: { dims: ['region'], columns: count, unit: 'needs', rows: 'inSums', date: 'submitted' },
	subregions: { dims: ['subregion'], columns: count, unit: 'needs', rows: 'inSums', date: 'submitted' },
	themesByRegion: {
		dims: ['theme', 'region'],
		columns: count,
		unit: 'needs',
		rows: 'inSums',
		date: 'submitted',
	},
	themesBySubregion: {
		dims: ['theme', 'subregion'],
		columns: count,
		unit: 'needs',
		rows: 'inSums',
		date: 'submitted',
	},
	outcomes: { dims: ['kind', 'outcome'], columns: count, unit: 'needs', rows: 'inSums', date: 'evaluated' },
	urgencyOutcomes: {
		dims: ['urgency', 'outcome'],
		columns: count,
		unit: 'needs',
		rows: 'inSums',
		date: 'evaluated',
	},
	groupOutcomes: {
		dims: ['group', 'outcome'],
		columns: count,
		unit: 'needs',
		rows: 'inSums',
		date: 'evaluated',
	},
	learners: { dims: ['sex', 'level'], columns: count, unit: 'people', rows: 'inSums', date: 'delivered' },
	pieces: { dims: ['category', 'unit'], columns: count, unit: 'pieces', rows: 'occurred', date: 'delivered' },
	times: {
		dims: ['span', 'party'],
		columns: ['median', 'p90'],
		unit: 'workingDays',
		rows: 'occurred',
		date: 'ofStep',
	},
	money: {
		dims: ['what', 'currency'],
		columns: ['amount'],
		unit: 'money',
		rows: 'occurred',
		date: 'confirmed',
	},
	unmetThemes: { dims: ['theme'], columns: count, unit: 'needs', rows: 'inSums', date: 'asAt' },
	unmetRegions: { dims: ['region'], columns: count, unit: 'needs', rows: 'inSums', date: 'asAt' },
} as const satisfies Record<string, Definition>

export type ReleaseTableName = keyof typeof releaseTables
export const releaseTableNames = namesOf(releaseTables)

/** A number as readers see it; null where it is hidden, which is written `..`. */
export type Shown = number | null

/** A table of a release: each row has a code for each of `dims`, and a cell for each of `columns`. */
export type ReleasedTable = {
	table: ReleaseTableName
	dims: readonly string[]
	columns: readonly string[]
	rows: { dims: Record<string, string>; cells: Shown[] }[]
}

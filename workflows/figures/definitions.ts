import { namesOf } from '#workflows/names.ts'

/** Steps that a need takes, in their order. */
export const figureSteps = [
	'submitted',
	'decided',
	'accepted',
	'offered',
	'confirmed',
	'delivered',
	'evaluated',
	'ended',
] as const
export type FigureStep = (typeof figureSteps)[number]

/**
 * Steps whose time is measured, each with the parties whose clock can run in it. `all` is the whole time, no matter which
 * party had to act; `unodc` are officers and programme managers together.
 */
export const figureSpans = {
	decision: ['all', 'office'],
	offer: ['all', 'unodc'],
	confirmation: ['all', 'state'],
	delivery: ['all', 'programme'],
	whole: ['all', 'unodc', 'office', 'programme', 'state', 'partner'],
} as const
export type FigureSpan = keyof typeof figureSpans
export type SpanParty = (typeof figureSpans)[FigureSpan][number]

/** Upper ends of the age bands, in weeks; the last band has none. */
export const ageBands = ['4', '8', '13', '26', '52', 'more'] as const
export type AgeBand = (typeof ageBands)[number]

/** Groups of States; `none` are those in none of the three. */
export const stateGroups = ['ldc', 'lldc', 'sids'] as const
export type StateGroup = (typeof stateGroups)[number]

export const moneyKinds = ['reserved', 'committed', 'spent'] as const

type Definition = {
	/** What is counted at all. */
	population:
		| 'needs'
		| 'openNeeds'
		| 'endedSteps'
		| 'evaluatedNeeds'
		| 'courses'
		| 'deliveries'
		| 'reservations'
	/** The date by which something belongs to a period; `now` is of no period. */
	date: 'ofStep' | 'submitted' | 'evaluated' | 'delivered' | 'confirmed' | 'now'
	unit: 'needs' | 'workingDays' | 'people' | 'pieces' | 'money' | 'usd'
	source: 'history' | 'clocks' | 'submissions' | 'deliveryRecords' | 'reservations' | 'rates'
	dimensions: readonly string[]
}

/**
 * Every figure: what it counts, which date decides on its period, in which unit, from where and by what. Pages, files and
 * reports count by this table, the page of definitions prints it, and the cube has one table for each name.
 */
export const figureTables = {
	steps: of('needs', 'ofStep', 'needs', 'history', ['step']),
	months: of('needs', 'ofStep', 'needs', 'history', ['step', 'month']),
	times: of('endedSteps', 'ofStep', 'workingDays', 'clocks', ['span', 'party']),
	kinds: of('needs', 'submitted', 'needs', 'submissions', ['kind']),
	themes: of('needs', 'submitted', 'needs', 'submissions', ['theme']),
	subregions: of('needs', 'submitted', 'needs', 'submissions', ['subregion']),
	themesBySubregion: of('needs', 'submitted', 'needs', 'submissions', ['theme', 'subregion']),
	groups: of('needs', 'ofStep', 'needs', 'history', ['group', 'step']),
	outcomes: of('evaluatedNeeds', 'evaluated', 'needs', 'deliveryRecords', ['kind', 'outcome']),
	urgencyOutcomes: of('evaluatedNeeds', 'evaluated', 'needs', 'deliveryRecords', ['urgency', 'outcome']),
	groupOutcomes: of('evaluatedNeeds', 'evaluated', 'needs', 'deliveryRecords', ['group', 'outcome']),
	learners: of('courses', 'delivered', 'people', 'deliveryRecords', ['sex', 'level']),
	pieces: of('deliveries', 'delivered', 'pieces', 'deliveryRecords', ['category', 'unit']),
	money: of('reservations', 'confirmed', 'money', 'reservations', ['what', 'currency']),
	usd: of('reservations', 'confirmed', 'usd', 'rates', ['what']),
	open: of('openNeeds', 'now', 'needs', 'history', ['status']),
	ages: of('openNeeds', 'now', 'needs', 'history', ['age', 'party']),
	waits: of('openNeeds', 'now', 'needs', 'clocks', ['age', 'party']),
	overdue: of('openNeeds', 'now', 'needs', 'clocks', ['party']),
	officers: of('openNeeds', 'now', 'needs', 'history', ['officer']),
} as const satisfies Record<string, Definition>

function of<const Dimensions extends readonly string[]>(
	population: Definition['population'],
	date: Definition['date'],
	unit: Definition['unit'],
	source: Definition['source'],
	dimensions: Dimensions,
) {
	return { population, date, unit, source, dimensions }
}

export type FigureTableName = keyof typeof figureTables
export const figureTableNames = namesOf(figureTables)
/** The codes of a place in a table. */
export type Dims<Name extends FigureTableName> = Record<
	(typeof figureTables)[Name]['dimensions'][number],
	string
>

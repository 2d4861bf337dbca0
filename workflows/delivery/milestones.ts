/** The dated milestones of a delivery. */
// biome-ignore format: a long list of days reads better as a paragraph
export const milestones = [
	'start', 'nominations', 'seats', 'course', 'followUp', 'expected', 'arrival', 'customs', 'checkSix', 'checkTwelve',
	'mission', 'adoption',
] as const
export type Milestone = (typeof milestones)[number]

/** Milestones that are events and not deadlines: once past, they remain in the calendar. */
export const sessions: ReadonlySet<Milestone> = new Set(['course', 'mission'])

/** Milestones whose planned day is a limit that a target time sets, and not the day on which something is expected. */
export const deadlines: ReadonlySet<Milestone> = new Set([
	'start',
	'nominations',
	'seats',
	'customs',
	'followUp',
	'checkSix',
	'checkTwelve',
])

declare const isOfPlan: unique symbol
/** A day (`YYYY-MM-DD`) of a plan. An actual day is none, so that nothing that says "due" can be given one. */
export type PlannedDay = string & { readonly [isOfPlan]: true }

/** Marks a day as one of a plan: only for what computes a plan, or reads one that was stored. */
export const plannedDay = (day: string): PlannedDay => day as PlannedDay

/** The planned days of a milestone; `until` is null for a single day. */
type PlannedSpan = { on: PlannedDay; until: PlannedDay | null }
/** The days (`YYYY-MM-DD`) on which a milestone happened; `until` is null while it has not ended. */
type ActualSpan = { on: string; until: string | null }

/** A milestone with two facts: its planned days, and its actual ones once it has begun. */
export type DatedMilestone = { what: Milestone; planned: PlannedSpan; actual: ActualSpan | null }

/** A milestone with the planned day on which it is due. */
export type DueMilestone = { what: Milestone; on: PlannedDay }

/** The key of the words for a planned day of a milestone, as in "Nominations due": its day has to be a planned one. */
export const dueKey = ({ what }: DueMilestone): `due.${Milestone}` => `due.${what}`

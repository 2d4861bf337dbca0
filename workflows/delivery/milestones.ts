/** The dated milestones of a delivery. */
// biome-ignore format: a long list of days reads better as a paragraph
export const milestones = [
	'start', 'nominations', 'seats', 'course', 'followUp', 'expected', 'arrival', 'customs', 'checkSix', 'checkTwelve',
	'mission', 'adoption',
] as const
export type Milestone = (typeof milestones)[number]

/** Milestones that are events and not deadlines: once past, they remain in the calendar. */
export const sessions: ReadonlySet<Milestone> = new Set(['course', 'mission'])

/** A period (`YYYY-MM-DD`); `until` is null for a single day or if it has not ended. */
type Span = { on: string; until: string | null }
/** A milestone with its planned dates, and its actual ones once it has begun. */
export type Planned = Span & { what: Milestone; actual: Span | null }

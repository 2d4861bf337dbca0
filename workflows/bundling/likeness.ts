import type { Day } from '../reference/reference-lists.ts'
import type { Kind } from '../vocabulary.ts'

/** Facts of a need that are compared between States. `null` or an empty list means "not known" and counts half. */
export type Comparable = {
	kind: Kind
	/** The main theme first. */
	themes: readonly string[]
	/** M49 names. */
	region: string | null
	subregion: string | null
	/** How migrants are smuggled there: by land, sea, air, online. */
	modes: readonly string[]
	languages: readonly string[]
	earliest: Day | null
	latest: Day | null
}

export const signs = ['theme', 'route', 'dates', 'language', 'kind'] as const
export type Sign = (typeof signs)[number]

/** The most points of each sign; together 100. */
export const weights: Record<Sign, number> = { theme: 40, route: 20, dates: 15, language: 15, kind: 10 }

/** From this score on, two needs are shown to an officer for comparison. */
export const ALIKE = 50

type SignScore = { sign: Sign; points: number; of: number }
export type Likeness = { total: number; parts: SignScore[] }

const UNKNOWN = 0.5

const shares: Record<Sign, (one: Comparable, other: Comparable) => number> = {
	theme(one, other) {
		if (one.themes[0] && one.themes[0] === other.themes[0]) return 1
		return inCommon(one.themes, other.themes) > 0 ? 0.5 : 0
	},
	route: (one, other) => (closeness(one, other) + ways(one, other)) / 2,
	dates,
	language(one, other) {
		if (one.languages.length === 0 || other.languages.length === 0) return UNKNOWN
		return inCommon(one.languages, other.languages) > 0 ? 1 : 0
	},
	kind: (one, other) => Number(one.kind === other.kind),
}

/**
 * Returns how well one course could serve both needs, from 0 to 100, and the points of each sign, which add up to the
 * score.
 */
export function likeness(one: Comparable, other: Comparable): Likeness {
	const parts = signs.map((sign) => {
		const of = weights[sign]
		return { sign, of, points: Math.round(of * shares[sign](one, other)) }
	})
	return { parts, total: parts.reduce((sum, { points }) => sum + points, 0) }
}

function closeness(one: Comparable, other: Comparable): number {
	if (one.subregion !== null && one.subregion === other.subregion) return 1
	if (one.region === null || other.region === null) return UNKNOWN
	return one.region === other.region ? 0.5 : 0
}

/** Returns the share of the modes of smuggling that both have. */
function ways({ modes }: Comparable, other: Comparable): number {
	if (modes.length === 0 || other.modes.length === 0) return UNKNOWN
	return (2 * inCommon(modes, other.modes)) / (modes.length + other.modes.length)
}

const DAY = 24 * 60 * 60 * 1000

/** Returns how much of the shorter period lies in the other one. */
function dates(one: Comparable, other: Comparable): number {
	if (!one.earliest || !one.latest || !other.earliest || !other.latest) return UNKNOWN
	const days = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / DAY + 1
	// Days compare as text.
	const [, from = ''] = [one.earliest, other.earliest].sort()
	const [to = ''] = [one.latest, other.latest].sort()
	const shorter = Math.min(days(one.earliest, one.latest), days(other.earliest, other.latest))
	return shorter > 0 ? Math.max(0, Math.min(1, days(from, to) / shorter)) : 0
}

const inCommon = (one: readonly string[], other: readonly string[]) =>
	new Set(one.filter((each) => other.includes(each))).size

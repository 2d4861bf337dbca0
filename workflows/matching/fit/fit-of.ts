import { compareCategories } from '../../equipment/category-capacity.ts'
import { linesSupplied } from '../../equipment/need-lines.ts'
import type { Day } from '../../reference/reference-lists.ts'
import { trainingLevels } from '../../vocabulary.ts'
import { affordable, cohortIsOpen } from '../capacity-rules.ts'
import type { NeedFacts, ProgrammeFacts } from '../facts.ts'

import { servedBy } from '../rules.ts'
import { shareOut } from '../shares.ts'

import {
	type FitCriterion,
	type FitWeights,
	fitCriteria,
	MIDDLE,
	type Points,
	pointsOfShare,
	type Rate,
} from './weights.ts'

/** How much of the subject of the need the programme covers: the main theme first, then topics or lines. */
const theme: Rate = (need, programme) => {
	const [main, ...others] = need.themes
	if (!main) return null
	if (!programme.themes.includes(main)) return others.some((each) => programme.themes.includes(each)) ? 1 : 0
	const { covered, of } = details(need, programme)
	if (covered === of) return 4
	return covered * 2 >= of ? 3 : 2
}

/** Returns the further topics or the lines requested, and how many of them the programme covers. */
function details(need: NeedFacts, programme: ProgrammeFacts) {
	if (need.lines.some((line) => line.category) && programme.categories.length > 0)
		return { covered: linesSupplied(need.lines, programme).length, of: need.lines.length }
	const [asked, offered] =
		need.topics.length > 0 && programme.topics.length > 0
			? [need.topics, programme.topics]
			: [need.themes, programme.themes]
	return { covered: countIn(asked, offered), of: asked.length }
}

function countIn(asked: readonly string[], offered: readonly string[]): number {
	let count = 0
	for (const code of asked) if (offered.includes(code)) count += 1
	return count
}

/** The points of the first, second and third choice; of any later one it is 1. */
const modePoints: readonly Points[] = [4, 3, 2]

/** Rank, in the list of the State, of the best mode that the programme offers. */
const mode: Rate = ({ deliveryModes, alternativeModes }, programme) => {
	if (deliveryModes.length === 0 || programme.deliveryModes.length === 0) return null
	const place = deliveryModes.findIndex((each) => programme.deliveryModes.includes(each))
	if (place >= 0) return modePoints[place] ?? 1
	return alternativeModes.some((each) => programme.deliveryModes.includes(each)) ? 1 : 0
}

/** Whether training or advisory support is possible without interpretation. */
const language: Rate = (need, programme) => {
	if (need.kind === 'equipment' || programme.languages.length === 0) return 4
	if (need.languages.length === 0) return null
	const shared = countIn(need.languages, programme.languages)
	if (shared === need.languages.length) return 4
	if (shared > 0) return 3
	if (need.interpretation === null) return null
	return need.interpretation ? 1 : 0
}

/** How much of the requested quantity the programme can give, within the limits for a State and for money. */
const quantity: Rate = (whole, programme) => {
	const need = servedBy(whole, programme)
	if (!need.quantity || !whole.quantity) return null
	if (programme.capacities.length > 0 && need.lines.length > 0) return quantityByCategory(whole, programme)
	const free = Math.min(
		programme.capacity - programme.taken,
		programme.maximumPerState - programme.takenByState,
		affordable(need.stateIso3, programme) ?? need.quantity,
	)
	return pointsOfShare(Math.max(0, Math.min(free, need.quantity)), whole.quantity)
}

/** Unlike items have no common share: the mean of those of the categories, of which one that is not supplied gets none. */
function quantityByCategory({ lines }: NeedFacts, programme: ProgrammeFacts) {
	const { compared } = compareCategories(linesSupplied(lines, programme), programme.capacities)
	const shares = compared.map(({ wanted, free }) => (wanted ? Math.min(1, free / wanted) : 0))
	const categories = new Set(lines.map(({ category, unit }) => `${category} ${unit}`)).size
	return pointsOfShare(
		shares.reduce((sum, share) => sum + share, 0),
		categories,
	)
}

/** How much of the period of the State the programme covers; with set dates, whether one of them suits. */
const timing: Rate = (need, programme, today) => {
	const { earliest, latest } = need
	if (!earliest || !latest || latest < earliest) return null
	const covered = coveredDays(earliest, latest, programme, today)
	if (covered === 0) return 0
	if (programme.cohorts.length > 0) return setDates(need, programme, today)
	return pointsOfShare(covered, daysFrom(earliest, latest))
}

const setDates = (need: NeedFacts, { cohorts }: ProgrammeFacts, today: Day) =>
	cohorts.some((each) => cohortIsOpen(each, need, today)) ? 4 : 1

function coveredDays(earliest: Day, latest: Day, { fundingFrom, fundingTo }: ProgrammeFacts, today: Day) {
	const opens = fundingFrom > today ? fundingFrom : today
	const from = earliest > opens ? earliest : opens
	const to = latest < fundingTo ? latest : fundingTo
	return from > to ? 0 : daysFrom(from, to)
}

const DAY = 86_400_000
const daysFrom = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / DAY + 1

/** Whether the programme is intended for this type of institution and for the requested level. */
const institution: Rate = (need, programme) => {
	const named = programme.institutionTypes.length > 0
	if (named && !need.institutionType) return null
	if (named && !programme.institutionTypes.includes(need.institutionType ?? '')) return 0
	const apart = levelsApart(need, programme)
	if (apart === null) return null
	if (apart === 0) return named ? 4 : 3
	return apart === 1 ? 2 : 1
}

/** Only a course has a level; without one it is open to all. */
function levelsApart(need: NeedFacts, programme: ProgrammeFacts) {
	if (need.kind !== 'training' || !programme.level) return 0
	if (!need.level) return null
	const order: readonly string[] = trainingLevels
	const place = (level: string) => order.indexOf(level)
	return Math.abs(place(need.level) - place(programme.level))
}

/** How closely the programme covers the State: by name, by its neighbours or by region. */
const closeness: Rate = (need, programme) => {
	const { countries, regions, withNeighbours } = programme
	if (programme.excludedCountries.includes(need.stateIso3)) return 0
	if (countries.includes(need.stateIso3) || withNeighbours) return 4
	if (countries.length === 0 && regions.length === 0) return 1
	if (regions.length > 0 && !need.region && !need.subregion) return null
	if (need.subregion && regions.includes(need.subregion)) return 3
	return need.region && regions.includes(need.region) ? 2 : 0
}

/** One criterion of a score. `share` is what it adds to the total, in hundredths of a point of 100. */
export type FitPart = {
	criterion: FitCriterion
	weight: number
	points: Points
	/** Nothing was known, so the points are the middle value. */
	missing: boolean
	share: number
}

/** How well a programme suits a need, from 0 to 10,000 hundredths, and the parts of that score. */
export type Fit = { total: number; parts: FitPart[] }

const MOST = 4

const rates: Record<FitCriterion, Rate> = { theme, quantity, timing, mode, language, institution, closeness }

/** Scores one programme for one need. The total is the sum of the shares, to the hundredth. */
export function fitOf(need: NeedFacts, programme: ProgrammeFacts, today: Day, weights: FitWeights): Fit {
	let sum = 0
	const parts = fitCriteria.map((criterion): FitPart => {
		const rated = rates[criterion](need, programme, today)
		const weight = weights[criterion]
		sum += weight
		return { criterion, weight, points: rated ?? MIDDLE, missing: rated === null, share: 0 }
	})
	if (sum === 0) return { total: 0, parts }
	return { total: shareOut(parts, sum * MOST), parts }
}

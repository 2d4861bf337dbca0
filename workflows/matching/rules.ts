import { capacityAsked, linesSupplied } from '../equipment/need-lines.ts'
import { excludedOf, moneyLeft } from '../funding/usable-money.ts'
import type { Day } from '../reference/reference-lists.ts'
import { hasEnded, yearsOf } from '../reference/reference-lists.ts'
import type { EarlierSupport, NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const kindAnswers = answersOf('kind')
const categoryAnswers = answersOf('category')
const themeAnswers = answersOf('theme')

/** The kinds are the same, and the programme offers the type of assistance. */
export function kind(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = kindAnswers
	if (need.kind !== programme.kind) return fail('otherKind')
	if (programme.taTypes.length === 0) return pass('anyType')
	if (!need.taType) return unknown('typeUnknown')
	return programme.taTypes.includes(need.taType) ? pass('sameType') : fail('otherType')
}

/** An equipment programme supplies the category of every line, or of some: then it can be offered for those alone. */
export function category({ kind, lines }: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = categoryAnswers
	if (kind !== 'equipment') return pass('notEquipment')
	if (lines.length > 0 && lines.every((line) => line.category === 'WORKS')) return fail('adviceOnly')
	const supplied = linesSupplied(lines, programme)
	const named = supplied.filter((line) => line.category !== null)
	if (lines.length > 0 && supplied.length === 0) return fail('notSupplied')
	if (named.length > 0 && supplied.length < lines.length)
		return pass('partlySupplied', { count: supplied.length, of: lines.length })
	if (programme.categories.length === 0) return pass('anyCategory')
	return named.length > 0 && named.length === lines.length ? pass('supplied') : unknown('categoryUnknown')
}

/**
 * Returns the need as a programme would serve it: of equipment, only the lines that it supplies. A line without a
 * category may or may not be among them: then the quantity is not known, and the least is that of the other lines.
 * Of a need of which it supplies nothing, all rules but that of the category judge the whole.
 */
export function servedBy<Need extends NeedFacts>(need: Need, programme: ProgrammeFacts): Need {
	if (need.kind !== 'equipment') return need
	const lines = linesSupplied(need.lines, programme)
	if (lines.length === 0) return need
	const named = programme.categories.length === 0 ? lines : lines.filter(({ category }) => category !== null)
	if (named.length === need.lines.length) return need
	const { minimumQuantity } = capacityAsked(named)
	const quantity = named.length === lines.length ? capacityAsked(lines).quantity : null
	return { ...need, lines, quantity, minimumQuantity }
}

/** At least one theme in common. */
export function theme(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = themeAnswers
	if (need.themes.length === 0) return unknown('themeUnknown')
	const count = need.themes.filter((code) => programme.themes.includes(code)).length
	return count > 0 ? pass('shared', { count }) : fail('none')
}

/** At least one donor of the programme does not exclude the State. */
export function donors({ stateIso3 }: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail } = answersOf('donors')
	const { contributions, currency } = programme
	const accepting = contributions.filter(({ excludedCountries }) => !excludedCountries.includes(stateIso3))
	const count = contributions.length - accepting.length
	if (count === 0) return pass('noConditions')
	if (accepting.length === 0) return fail('allExclude')
	const left = moneyLeft(programme, stateIso3)
	const isRecorded = accepting.every(({ amount }) => amount !== null)
	return !isRecorded || left.available === null || currency === null
		? pass('someExcludeOpen', { count })
		: pass('someExclude', {
				count,
				available: Math.max(0, left.available),
				excluded: excludedOf(left),
				currency,
			})
}

/** A language in common, or interpretation. Not checked for equipment. */
export function language(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = answersOf('language')
	if (need.kind === 'equipment') return pass('notNeeded')
	if (programme.languages.length === 0) return pass('anyLanguage')
	if (need.languages.some((code) => programme.languages.includes(code))) return pass('shared')
	if (need.interpretation) return pass('interpreted')
	if (need.languages.length === 0 || need.interpretation === null) return unknown('languageUnknown')
	return fail('none')
}

/**
 * Money that counts as official development assistance goes to a recipient in the list in force today. A list applies until
 * the next one, so that after its last day the finding says that it has ended.
 */
export function oda({ oda: list }: NeedFacts, programme: ProgrammeFacts, today: Day) {
	const { pass, fail, unknown } = answersOf('oda')
	if (!programme.odaOnly) return pass('notRequired')
	if (!list) return unknown('noList')
	const isOver = hasEnded(list, today)
	const values = { years: yearsOf(list) }
	if (list.isListed === null) return unknown(isOver ? 'stateUnknownEnded' : 'stateUnknown', values)
	if (list.isListed) return pass(isOver ? 'listedEnded' : 'listed', values)
	return fail(isOver ? 'notListedEnded' : 'notListed', values)
}

/** The programme covers the State: by name, by M49 region or subregion, or everywhere, and does not exclude it. */
export function geography(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = answersOf('geography')
	if (programme.excludedCountries.includes(need.stateIso3)) return fail('excluded')
	if (programme.countries.includes(need.stateIso3)) return pass('named')
	if (programme.countries.length === 0 && programme.regions.length === 0) return pass('worldwide')

	const places = [need.region, need.subregion].filter((place) => place !== null)
	if (places.some((place) => programme.regions.includes(place))) return pass('inRegion')
	if (places.length === 0 && programme.regions.length > 0) return unknown('regionUnknown')
	return fail('elsewhere')
}

const YEARS_BETWEEN = 3
/** The same unit has not received the same support in the last 36 months. */
export function repetition(need: NeedFacts, _programme: ProgrammeFacts, today: Day) {
	const { pass, fail, unknown } = answersOf('repetition')
	if (!need.earlierSupport) return unknown('historyUnknown')

	// Days compare as text, so 29 February need not exist three years earlier.
	const since = `${Number(today.slice(0, 4)) - YEARS_BETWEEN}${today.slice(4)}`
	const recent = need.earlierSupport.filter(({ kind, endedOn }) => kind === need.kind && endedOn > since)

	const same = recent.find((support) => sameType(need, support) === true && sameTheme(need, support) === true)
	if (same) return fail('repeated', { on: same.endedOn })

	const perhaps = recent.find(
		(support) => sameType(need, support) !== false && sameTheme(need, support) !== false,
	)
	return perhaps ? unknown('alike', { on: perhaps.endedOn }) : pass('none')
}

const sameType = (need: NeedFacts, { taType }: EarlierSupport) =>
	need.taType && taType ? need.taType === taType : undefined

const sameTheme = ({ themes: [main] }: NeedFacts, { themes }: EarlierSupport) =>
	main && themes.length > 0 ? themes.includes(main) : undefined

import { orderFaults } from '#workflows/dates/date-faults.ts'
import { rangeFault } from '#workflows/delivery/indicator-range.ts'
import {
	choice,
	choices,
	day,
	line,
	optionalChoice,
	optionalLine,
	optionalText,
	text,
} from '#workflows/fields.ts'
import { protocolArticles } from '#workflows/protocol-articles.ts'
import {
	alternatives,
	type Kind,
	MOST_THEMES,
	type TaType,
	taTypes,
	taTypeTrack,
	themes,
	urgencies,
} from '#workflows/vocabulary.ts'
import { section } from '../section.ts'
import { countOrUnknown, dayOrUnknown, needIds, optionalRows, place } from '../section-fields.ts'

/** The types of assistance of a kind. */
export const taTypesFor = (kind: Kind) => {
	const [first, ...more] = taTypes.filter((type) => taTypeTrack[type] === kind)
	return [first, ...more] as [TaType, ...TaType[]]
}

type Alternative = (typeof alternatives)[number]
const ofAdvice: [Alternative, ...Alternative[]] = ['ONLINE', 'SMALLER_QUANTITY', 'PHASED']

/** The alternatives to a need of this kind: advice is not lent, and is no course. */
export const alternativesFor = (kind: Kind): readonly [Alternative, ...Alternative[]] =>
	kind === 'advisory' ? ofAdvice : alternatives

const MAX_PERSONS = 1_000_000

const indicator = {
	indicator: line(200),
	unit: line(60),
	baseline: line(60), // a number, or "to be measured"
	target: line(60),
}

/** An institution whose staff benefit, and how many of them; empty means "unknown". */
const beneficiary = { institution: line(150), persons: countOrUnknown(1, MAX_PERSONS) }

/** The subdivision is a name or an ISO 3166-2 code. */
const placeOf = { place: place(), subdivision: optionalLine(120) }

const shapeFor = (kind: Kind) => ({
	title: line(150),
	mainTheme: choice(themes, 'themes'),
	otherThemes: choices(themes, 'themes', 0, MOST_THEMES - 1),
	articles: choices(protocolArticles, 'protocolArticles', 0),
	taType: choice(taTypesFor(kind), 'taTypes'),
	statement: text(1500),
	alreadyDelivered: optionalText(1500),
	expectedResult: optionalText(1000),
	indicators: optionalRows(indicator, 3, 'indicator'),
	beneficiaryUnit: optionalLine(150),
	beneficiaries: optionalRows(beneficiary, 20, 'institution'),
	places: optionalRows(placeOf, 20, 'place'),
	// A law, a study or a review reaches no number of them: every number may stay empty.
	persons: countOrUnknown(0, MAX_PERSONS),
	women: countOrUnknown(0, MAX_PERSONS),
	men: countOrUnknown(0, MAX_PERSONS),
	notStated: countOrUnknown(0, MAX_PERSONS),
	sites: countOrUnknown(0, 10_000),
	units: countOrUnknown(0, 100_000),
	urgency: optionalChoice(urgencies, 'urgencies'),
	urgencyReason: optionalText(500),
	urgencyEvent: line(200),
	urgencyEventOn: day(),
	earliest: dayOrUnknown(),
	latest: dayOrUnknown(),
	unavailable: optionalRows({ from: day(), to: day(), reason: line(120) }, 10, 'from'),
	dependsOn: needIds(),
	alternatives: choices(alternativesFor(kind), 'alternatives', 0),
	genderRights: optionalText(800),
})

/** Whether the parts contradict the total: they are more, or all are known and are less. */
function isNotTheSum(total: number | undefined, parts: readonly (number | undefined)[]) {
	if (total === undefined) return false
	const sum = parts.reduce<number>((before, part = 0) => before + part, 0)
	return parts.includes(undefined) ? sum > total : sum !== total
}

/** Baselines and targets that no indicator with their unit can have. */
function indicatorFaults(indicators: readonly Record<'unit' | 'baseline' | 'target', string>[]) {
	const faults: Record<string, string> = {}
	for (const [at, { unit, ...values }] of indicators.entries())
		for (const name of ['baseline', 'target'] as const) {
			const fault = rangeFault(values[name], unit)
			if (fault) faults[`indicators.${at}.${name}`] = fault
		}
	return faults
}

const needFor = (kind: Kind) =>
	section('need', shapeFor(kind), [
		{
			at: 'otherThemes',
			message: 'chosenTwice',
			reads: ['mainTheme', 'otherThemes'],
			broken: ({ mainTheme, otherThemes }) => otherThemes.includes(mainTheme),
		},
		{
			at: 'persons',
			message: 'sumDiffers',
			reads: ['persons', 'women', 'men', 'notStated'],
			broken: ({ persons, ...parts }) => isNotTheSum(persons, [parts.women, parts.men, parts.notStated]),
		},
		{
			at: 'indicators',
			reads: ['indicators'],
			faults: ({ indicators }) => indicatorFaults(indicators),
		},
		{
			at: 'latest',
			message: 'datesOutOfOrder',
			reads: ['earliest', 'latest'],
			broken: ({ earliest, latest }) => 'latest' in orderFaults('section.need', { earliest, latest }),
		},
		{
			at: 'unavailable',
			message: 'datesOutOfOrder',
			reads: ['unavailable'],
			broken: ({ unavailable }) => Object.keys(orderFaults('section.need', { unavailable })).length > 0,
		},
	])

/** The present gap, the intended change, the number of people and the time. */
export const needs = {
	training: needFor('training'),
	equipment: needFor('equipment'),
	advisory: needFor('advisory'),
} satisfies Record<Kind, unknown>

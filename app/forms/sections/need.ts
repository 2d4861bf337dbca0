import { orderFaults } from '#workflows/dates/date-faults.ts'
import { choice, choices, day, line, optionalLine, text } from '#workflows/fields.ts'
import {
	alternatives,
	type Kind,
	type TaType,
	taTypes,
	taTypeTrack,
	themes,
	urgencies,
} from '#workflows/vocabulary.ts'
import { section } from '../section.ts'
import { countOrNone, needIds, optionalRows, place, rows } from '../section-fields.ts'

/** The types of assistance of a kind. */
export const taTypesFor = (kind: Kind) => {
	const [first, ...more] = taTypes.filter((type) => taTypeTrack[type] === kind)
	return [first, ...more] as [TaType, ...TaType[]]
}

const indicator = {
	indicator: line(200),
	unit: line(60),
	baseline: line(60), // a number, or "to be measured"
	target: line(60),
}

/** The subdivision is a name or an ISO 3166-2 code. */
const placeOf = { place: place(), subdivision: optionalLine(120) }

const shapeFor = (kind: Kind) => ({
	title: line(150),
	mainTheme: choice(themes, 'themes'),
	otherThemes: choices(themes, 'themes', 0, 3),
	taType: choice(taTypesFor(kind), 'taTypes'),
	statement: text(1500),
	expectedResult: text(1000),
	indicators: rows(indicator, 3, 'indicator'),
	beneficiaryUnit: line(150),
	places: rows(placeOf, 20, 'place'),
	persons: countOrNone(),
	women: countOrNone(),
	men: countOrNone(),
	notStated: countOrNone(),
	sites: countOrNone(10_000),
	units: countOrNone(100_000),
	urgency: choice(urgencies, 'urgencies'),
	urgencyReason: text(500),
	urgencyEvent: line(200),
	urgencyEventOn: day(),
	earliest: day(),
	latest: day(),
	unavailable: optionalRows({ from: day(), to: day(), reason: line(120) }, 10, 'from'),
	dependsOn: needIds(),
	alternatives: choices(alternatives, 'alternatives', 0),
	genderRights: text(800),
})

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
			broken: ({ persons, women, men, notStated }) => persons !== women + men + notStated,
		},
		{
			at: 'persons',
			message: 'nobodyReached',
			reads: ['persons', 'sites', 'units'],
			broken: ({ persons, sites, units }) => persons + sites + units === 0,
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

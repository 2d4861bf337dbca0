import * as z from 'zod'
import { choice, choices, day, line, text } from '#workflows/fields.ts'
import { type Kind, type TaType, taTypes, taTypeTrack, themes, urgencies } from '#workflows/vocabulary.ts'
import { countOrNone, unless } from '../section-fields.ts'

/** The types of assistance that a need of this kind can be. */
export const taTypesFor = (kind: Kind) => {
	const [first, ...more] = taTypes.filter((type) => taTypeTrack[type] === kind)
	return [first, ...more] as [TaType, ...TaType[]]
}

const shapeFor = (kind: Kind) => ({
	title: line(150),
	mainTheme: choice(themes, 'themes'),
	otherThemes: choices(themes, 'themes', 0, 3),
	taType: choice(taTypesFor(kind), 'taTypes'),
	statement: text(1500),
	expectedResult: text(1000),
	indicator: line(200),
	indicatorUnit: line(60),
	baseline: line(60), // a number, or "to be measured"
	target: line(60),
	beneficiaryUnit: line(150),
	locations: text(500),
	women: countOrNone(),
	men: countOrNone(),
	notStated: countOrNone(),
	sites: countOrNone(10_000),
	urgency: choice(urgencies, 'urgencies'),
	urgencyReason: text(500),
	earliest: day(),
	latest: day(),
	genderRights: text(800),
})

const needFor = (kind: Kind) =>
	z
		.object(shapeFor(kind))
		.superRefine(unless('otherThemes', 'chosenTwice', (need) => need.otherThemes.includes(need.mainTheme)))
		.superRefine(
			unless('women', 'nobodyReached', (need) => need.women + need.men + need.notStated + need.sites === 0),
		)
		.superRefine(unless('latest', 'datesOutOfOrder', (need) => need.earliest > need.latest))

/** Who cannot do what today, what should change, for how many and by when. */
export const needs = {
	training: needFor('training'),
	equipment: needFor('equipment'),
	advisory: needFor('advisory'),
} satisfies Record<Kind, z.ZodType>

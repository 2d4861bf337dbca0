import {
	choice,
	choices,
	count,
	line,
	optionalChoice,
	optionalLine,
	optionalText,
	text,
	tick,
} from '#workflows/fields.ts'
import {
	difficulties,
	legalBases,
	modes,
	routeRoles,
	strategyStates,
	supportStatuses,
} from '#workflows/vocabulary.ts'
import { section } from '../section.ts'
import { countOrUnknown, optionalRows } from '../section-fields.ts'

/** Figures of one year. Empty means unknown, not zero. */
const indicator = {
	year: count(1990, 2100),
	cases: countOrUnknown(),
	persons: countOrUnknown(),
	women: countOrUnknown(),
	children: countOrUnknown(),
	deaths: countOrUnknown(),
	prosecutions: countOrUnknown(),
	source: line(200),
}

const support = {
	partner: line(150),
	subject: line(200),
	fromYear: count(1990, 2100),
	toYear: countOrUnknown(0, 2100),
	status: choice(supportStatuses, 'supportStatuses'),
}

/** The situation on the routes, the law and measures already taken. */
export const situation = section(
	'situation',
	{
		situation: text(3000),
		routeRole: choices(routeRoles, 'routeRoles', 0),
		modes: choices(modes, 'modes', 0),
		indicators: optionalRows(indicator, 10, 'year'),
		legalBasis: optionalChoice(legalBases, 'legalBases'),
		legalBasisCitation: line(500),
		nationalStrategy: optionalChoice(strategyStates, 'strategyStates'),
		nationalStrategyLink: optionalLine(500),
		existingEfforts: optionalText(2000),
		noSupport: tick(),
		support: optionalRows(support, 15, 'partner'),
		otherSupport: optionalText(2000),
		difficulties: choices(difficulties, 'difficulties', 0),
		difficultiesOther: line(200),
	},
	[
		{
			at: 'indicators',
			message: 'partsLarger',
			reads: ['indicators'],
			// A girl counts among the women or girls and among the children, so that the two may be more than all.
			broken: ({ indicators }) =>
				indicators.some(({ persons, women, children }) => {
					return persons !== undefined && Math.max(women ?? 0, children ?? 0) > persons
				}),
		},
		{
			at: 'support',
			message: 'datesOutOfOrder',
			reads: ['support'],
			broken: ({ support }) =>
				(support ?? []).some(({ fromYear, toYear }) => toYear !== undefined && toYear < fromYear),
		},
	],
)

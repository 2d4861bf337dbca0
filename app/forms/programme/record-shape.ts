import * as z from 'zod'
import { dayOrUnknown, optionalRows } from '#app/forms/section-fields.ts'
import {
	choice,
	choices,
	controlOf,
	controls,
	count,
	day,
	line,
	optionalChoice,
	optionalLine,
	optionalRowId,
	optionalText,
	tick,
} from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { currencies } from '#workflows/money/currencies.ts'
import { namesOf } from '#workflows/names.ts'
import {
	capacityUnits,
	deliveryModes,
	equipmentCategories,
	institutionTypes,
	kinds,
	lineUnits,
	taTypes,
	themes,
	trainingLevels,
	trainingTopics,
} from '#workflows/vocabulary.ts'
import {
	code,
	countOrNone,
	iatiId,
	keptId,
	languageOrNone,
	places,
	states,
	summaries,
	titles,
} from './fields.ts'

const MAX_ROWS = 40

/** Every field of the record of a programme, in the order of the form and of the table. */
const recordShape = {
	code: code(),
	kind: choice(kinds, 'kinds'),
	titles: titles(),
	summary: summaries(),
	implementingEntity: line(100),
	section: line(150),
	deputyId: optionalRowId().register(controls, { control: 'person' }),
	contributions: optionalRows(
		{
			donor: line(150),
			amount: countOrNone(),
			earmark: optionalLine(500),
			excludedCountries: states(),
		},
		MAX_ROWS,
		'donor',
	),
	countries: states(),
	regions: places(),
	excludedCountries: states(),
	regionEarmarked: tick(),
	odaOnly: tick(),
	themes: choices(themes, 'themes'),
	taTypes: choices(taTypes, 'taTypes'),
	topics: choices(trainingTopics, 'trainingTopics', 0),
	categories: choices(equipmentCategories, 'equipmentCategories', 0),
	institutionTypes: choices(institutionTypes, 'institutionTypes', 0),
	deliveryModes: choices(deliveryModes, 'deliveryModes', 0),
	languages: choices(languages, 'languages', 0),
	level: optionalChoice(trainingLevels, 'trainingLevels'),
	requiresLaw: tick(),
	requiresTrainers: tick(),
	prerequisites: optionalText(1500),
	requiresDueDiligence: tick(),
	capacityUnit: choice(capacityUnits, 'capacityUnits'),
	capacity: count(1),
	capacities: optionalRows(
		{
			category: choice(equipmentCategories, 'equipmentCategories'),
			unit: choice(lineUnits, 'lineUnits'),
			quantity: count(1),
			maximumPerState: countOrNone(),
		},
		MAX_ROWS,
		'category',
	),
	minimumPerState: count(1),
	maximumPerState: count(1),
	reserveShare: countOrNone(0, 100),
	reserveReleaseOn: dayOrUnknown(),
	budget: countOrNone(),
	costPerUnit: countOrNone(),
	currency: optionalChoice(currencies, 'currencies'),
	fundingFrom: day(),
	fundingTo: day(),
	lastCommitment: day(),
	cohorts: optionalRows(
		{
			id: keptId(),
			startsOn: day(),
			endsOn: day(),
			place: line(150),
			seats: count(1),
			language: languageOrNone(),
		},
		MAX_ROWS,
		'startsOn',
	),
	evaluationPlan: optionalText(3000),
	iatiId: iatiId(),
}

export const each = z.object(recordShape)
export type ProgrammeRecord = z.output<typeof each>
export type RecordField = keyof ProgrammeRecord
export const recordFields = namesOf(recordShape)
/** The fields that are one number. */
export const numberFields: ReadonlySet<string> = new Set(
	recordFields.filter((name) => controlOf(recordShape[name])?.control === 'number'),
)

export type Contribution = ProgrammeRecord['contributions'][number]
export type CapacityRow = ProgrammeRecord['capacities'][number]
export type CohortRow = ProgrammeRecord['cohorts'][number]

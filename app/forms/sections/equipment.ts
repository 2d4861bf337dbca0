import { choice, count, line, optionalChoice, optionalLine, optionalText, tick } from '#workflows/fields.ts'
import { currencies } from '#workflows/money/currencies.ts'
import { operatorStates, readinessStates } from '#workflows/vocabulary.ts'
import { section } from '../section.ts'
import { countOrUnknown, group, optionalNeedId, optionalRows } from '../section-fields.ts'
import { equipmentLines } from './equipment-lines.ts'

const stock = { item: line(150), number: count(0, 100_000), working: count(0, 100_000), age: count(0, 60) }
const readiness = () => optionalChoice(readinessStates, 'readinessStates')

/** Equipment requested by item, with housing, maintenance and use. Age of the stock in years. */
export const equipment = section(
	'equipment',
	{
		lines: equipmentLines,
		justification: optionalText(1500),
		stock: optionalRows(stock, 20, 'item'),
		site: group({ power: readiness(), connectivity: readiness(), store: readiness(), climate: readiness() }),
		siteReadiness: optionalText(1000),
		maintenanceAmount: countOrUnknown(0, 999_999_999),
		maintenanceCurrency: choice(currencies, 'currencies'),
		noMaintenanceReason: optionalText(500),
		maintenanceBudgetLine: optionalLine(200),
		maintenanceResponsible: optionalLine(150),
		maintenancePlan: optionalText(1000),
		disposalPlan: optionalText(500),
		operators: optionalChoice(operatorStates, 'operatorStates'),
		includeUserTraining: tick(),
		trainingNeed: optionalNeedId(),
		customsExemption: optionalLine(200),
		consignee: optionalLine(200),
		port: optionalLine(120),
		importLicence: optionalLine(200),
		radioLicence: optionalLine(200),
		dataLaw: optionalLine(300),
		dataRetention: optionalLine(300),
		dataAccess: optionalLine(300),
		endUseUndertaking: tick(),
	},
	[
		{
			at: 'stock',
			message: 'partsLarger',
			reads: ['stock'],
			broken: ({ stock }) => stock.some(({ number, working }) => working > number),
		},
		{
			at: 'includeUserTraining',
			message: 'trainingNeeded',
			reads: ['operators', 'includeUserTraining', 'trainingNeed'],
			broken: ({ operators, includeUserTraining, trainingNeed }) =>
				operators === 'TO_BE_TRAINED' && !includeUserTraining && trainingNeed === '',
		},
	],
)

import * as z from 'zod'
import { choice, count, line, optionalText, text, tick } from '#workflows/fields.ts'
import {
	currencies,
	type EquipmentCategory,
	equipmentCategories,
	equipmentControl,
	operatorStates,
} from '#workflows/vocabulary.ts'
import { rows, unless } from '../section-fields.ts'

const MAX_LINES = 20

/** Equipment that reads, records or follows people: the law on the data it makes must be told. */
const needsDataProtection = (category: EquipmentCategory) =>
	equipmentControl[category] === 'human_rights_review' || category === 'DRONE'

const lineShape = {
	description: line(200),
	quantity: count(1, 100_000),
	minimumQuantity: count(1, 100_000),
	performance: text(1000),
	site: line(150),
}

const lines = rows(lineShape, MAX_LINES, 'description').superRefine((list, context) => {
	for (const [index, { quantity, minimumQuantity }] of list.entries()) {
		if (minimumQuantity <= quantity) continue
		context.addIssue({ code: 'custom', message: 'moreThanAsked', path: [index, 'minimumQuantity'] })
	}
})

/** What is asked for, line by line, and how it will be housed, kept running and used. */
export const equipment = z
	.object({
		category: choice(equipmentCategories, 'equipmentCategories'),
		lines,
		justification: text(1500),
		siteReadiness: text(1000),
		maintenanceAmount: count(0, 999_999_999),
		maintenanceCurrency: choice(currencies, 'currencies'),
		maintenancePlan: text(1000),
		operators: choice(operatorStates, 'operatorStates'),
		includeUserTraining: tick(),
		dataProtection: optionalText(1000),
	})
	.superRefine(
		unless('dataProtection', 'required', ({ category, dataProtection }) => {
			return needsDataProtection(category) && dataProtection === ''
		}),
	)

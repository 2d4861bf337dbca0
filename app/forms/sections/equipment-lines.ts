import * as z from 'zod'
import { choice, controls, count, line, text, tick } from '#workflows/fields.ts'
import { equipmentCategories, lineUnits } from '#workflows/vocabulary.ts'
import { place, rows } from '../section-fields.ts'

const MAX_LINES = 20
const MAX_QUANTITY = 100_000

/** A field that is empty in a line to be specified together with UNODC. */
function known<Field extends z.ZodType>(field: Field): z.ZodNullable<Field> {
	const open = z.nullable(field)
	const noted = controls.get(field)
	if (noted) controls.add(open, noted)
	return open
}

const lineShape = {
	description: line(200),
	category: known(choice(equipmentCategories, 'equipmentCategories')),
	quantity: known(count(1, MAX_QUANTITY)),
	unit: known(choice(lineUnits, 'lineUnits')),
	minimumQuantity: known(count(1, MAX_QUANTITY)),
	serialised: tick(),
	performance: known(text(1000)),
	site: known(place(150)),
	toSpecify: tick(),
}

const leftOpen = ['category', 'quantity', 'unit', 'minimumQuantity', 'performance', 'site'] as const
const isTicked = (value: unknown) => value === true || value === 'on' || value === 'true'
const isBlank = (value: unknown) => value === undefined || (typeof value === 'string' && value.trim() === '')

/** In a line that is to be specified together, what is blank is not known; in any other it is missing. */
function withOpen(value: unknown): unknown {
	if (!Array.isArray(value)) return value
	return value.map((row: unknown) => {
		if (row === null || typeof row !== 'object') return row
		const cells: Record<string, unknown> = { ...row }
		const open = isTicked(cells.toSpecify)
		const settled = leftOpen.map((name) => {
			const cell = cells[name]
			if (open) return [name, isBlank(cell) ? null : cell] as const
			return [name, cell === null ? undefined : cell] as const
		})
		return { ...cells, ...Object.fromEntries(settled) }
	})
}

/** The lines of an equipment need: each has its own category, unit, quantity and least useful quantity. */
export const equipmentLines = z
	.preprocess(withOpen, rows(lineShape, MAX_LINES, 'description'))
	.superRefine((list, context) => {
		for (const [index, { quantity, minimumQuantity }] of list.entries()) {
			if (quantity === null || minimumQuantity === null || minimumQuantity <= quantity) continue
			context.addIssue({ code: 'custom', message: 'moreThanAsked', path: [index, 'minimumQuantity'] })
		}
	})
	.register(controls, { control: 'rows', max: MAX_LINES })

export type EquipmentLineAsked = z.output<typeof equipmentLines>[number]

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	areAlike,
	capacityAsked,
	linesSupplied,
	type NeedLine,
	totalsByCategory,
} from '#workflows/equipment/need-lines.ts'
import { matchProgramme, mayServe } from '#workflows/matching/match-programme.ts'
import { equipmentCategories, lineUnits } from '#workflows/vocabulary.ts'
import { aLine, equipmentNeed, equipmentProgramme, today } from './matching-facts.ts'

const lenses = aLine({ category: 'DOC_HAND', quantity: 40, minimumQuantity: 10 })
const stations = aLine({ category: 'DOC_DESK', quantity: 2, minimumQuantity: 1 })
const manuals = aLine({ category: 'PRINTED', unit: 'COPY', quantity: 60, minimumQuantity: 30 })
const works = aLine({ category: 'WORKS', unit: null, quantity: null, minimumQuantity: null })

const anyLine: fc.Arbitrary<NeedLine> = fc.record({
	category: fc.option(fc.constantFrom(...equipmentCategories)),
	unit: fc.option(fc.constantFrom(...lineUnits)),
	quantity: fc.option(fc.integer({ min: 1, max: 50 })),
	minimumQuantity: fc.constant(null),
})

test('only lines of one category and unit are alike', () => {
	expect(areAlike([lenses, { ...lenses, quantity: 3 }])).toBe(true)
	expect(areAlike([lenses, { ...lenses, unit: 'SET' }])).toBe(false)
	expect(areAlike([lenses, stations, manuals])).toBe(false)
	expect(areAlike([])).toBe(true)
})

test('totals add up nothing but like lines, and lose nothing that is known', () => {
	fc.assert(
		fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
			const totals = totalsByCategory(lines)
			const keys = totals.map(({ category, unit }) => `${category} ${unit}`)
			expect(new Set(keys).size).toBe(keys.length)
			const sum = (of: readonly { quantity: number | null }[]) =>
				of.reduce((total, { quantity }) => total + (quantity ?? 0), 0)
			expect(sum(totals)).toBe(sum(lines))
			for (const { category, unit, quantity } of totals) {
				const alike = lines.filter((line) => line.category === category && line.unit === unit)
				expect(quantity ?? 0).toBe(sum(alike))
			}
		}),
	)
})

describe('a programme', () => {
	const need = equipmentNeed({ lines: [lenses, stations, manuals], quantity: 102, minimumQuantity: 41 })

	test('serves the lines that it supplies, with their quantities alone', () => {
		const programme = equipmentProgramme({ capacity: 45, taken: 0, minimumPerState: 1, maximumPerState: 45 })
		const { findings, verdict } = matchProgramme(need, programme, today)
		expect(verdict).not.toBe('doesNotFit')
		expect(findings.find(({ rule }) => rule === 'category')).toMatchObject({
			reason: 'reasons.category.partlySupplied',
			values: { count: 2, of: 3 },
		})
		expect(findings.find(({ rule }) => rule === 'capacity')).toMatchObject({
			reason: 'reasons.capacity.enough',
			values: { wanted: 42 },
		})
		expect(mayServe(need, programme, today)).toBe(true)
	})

	test('never supplies premises and works', () => {
		const programme = equipmentProgramme({ categories: [] })
		expect(linesSupplied([works, lenses], programme)).toEqual([lenses])
		expect(mayServe(equipmentNeed({ lines: [works] }), programme, today)).toBe(false)
	})

	test('does not know how much a line takes that is still to be specified', () => {
		expect(capacityAsked([lenses, { ...stations, quantity: null }])).toMatchObject({ quantity: null })
		expect(capacityAsked([lenses, stations])).toEqual({ quantity: 42, minimumQuantity: 11 })
	})
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	areAlike,
	capacityAsked,
	linesSupplied,
	type NeedLine,
	totalsByCategory,
} from '#workflows/equipment/need-lines.ts'
import { divided, type LineOfNeed, offerErrors, spread } from '#workflows/equipment/offered-lines.ts'
import { matchProgramme, mayServe } from '#workflows/matching/match-programme.ts'
import { equipmentCategories, lineUnits } from '#workflows/vocabulary.ts'
import { aLine, equipmentNeed, equipmentProgramme, today } from './matching-facts.ts'

describe('offered lines', () => {
	const aLine = fc
		.record({
			category: fc.constantFrom(...equipmentCategories.filter((category) => category !== 'WORKS')),
			unit: fc.constantFrom(...lineUnits),
			quantities: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })),
		})
		.map(({ quantities, ...line }) => ({
			...line,
			minimumQuantity: Math.min(...quantities),
			quantity: Math.max(...quantities),
		}))
	const someLines: fc.Arbitrary<LineOfNeed[]> = fc
		.array(aLine, { minLength: 1, maxLength: 6 })
		.map((lines) => lines.map((line, at) => ({ ...line, id: `line ${at}` })))
	const anyProgramme = { categories: [] }
	const sum = (rows: readonly { quantity: number | null }[]) =>
		rows.reduce((total, { quantity }) => total + (quantity ?? 0), 0)
	const least = (lines: readonly LineOfNeed[]) =>
		lines.reduce((total, { minimumQuantity }) => total + (minimumQuantity ?? 1), 0)

	describe('a quantity for the whole need', () => {
		test('gives every line its least and nothing beyond what it asks, or nothing at all', () => {
			fc.assert(
				fc.property(someLines, fc.integer({ min: 0, max: 400 }), (lines, quantity) => {
					const offered = spread(lines, quantity)
					expect(offered === null).toBe(quantity < least(lines) || quantity > sum(lines))
					if (!offered) return
					expect(sum(offered)).toBe(quantity)
					expect(offerErrors({ lines, offered, inPart: false, programme: anyProgramme })).toEqual({})
				}),
			)
		})
	})

	describe('an offer by line', () => {
		const lines: LineOfNeed[] = [
			{ id: 'lenses', category: 'DOC_HAND', unit: 'PIECE', quantity: 40, minimumQuantity: 10 },
			{ id: 'manuals', category: 'PRINTED', unit: 'COPY', quantity: 60, minimumQuantity: 30 },
		]
		const errorsOf = (lenses: number, manuals: number, inPart: boolean, categories: string[] = []) =>
			offerErrors({
				lines,
				offered: [
					{ lineId: 'lenses', quantity: lenses },
					{ lineId: 'manuals', quantity: manuals },
				],
				inPart,
				programme: { categories },
			})

		test('is refused below the minimum of a line, above its quantity, and for excluded items', () => {
			expect(errorsOf(40, 60, false)).toEqual({})
			expect(errorsOf(9, 61, false)).toEqual({
				'lines.0.quantity': 'belowMinimum',
				'lines.1.quantity': 'moreThanAsked',
			})
			expect(errorsOf(40, 60, false, ['DOC_HAND'])).toEqual({ 'lines.1.quantity': 'doesNotFit' })
		})

		test('may omit a line only where the rest continues to look for a programme', () => {
			expect(errorsOf(40, 0, true)).toEqual({})
			expect(errorsOf(40, 0, false)).toEqual({ 'lines.1.quantity': 'belowMinimum' })
			expect(errorsOf(0, 0, true)).toEqual({ 'lines.0.quantity': 'required' })
		})

		test('and its rest are together the whole, line by line', () => {
			fc.assert(
				fc.property(
					someLines,
					fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 }),
					(lines, parts) => {
						const offered = lines.map(({ id, quantity }, at) => {
							return { lineId: id, quantity: Math.min(parts[at] ?? 0, quantity ?? 0) }
						})
						const { offered: given, rest } = divided(lines, offered)
						expect(sum(given) + sum(rest)).toBe(sum(lines))
						for (const line of [...given, ...rest]) {
							expect(line.quantity).toBeGreaterThan(0)
							expect(line.minimumQuantity ?? 0).toBeLessThanOrEqual(line.quantity ?? 0)
						}
					},
				),
			)
		})

		test('leaves what is still to be specified in one of the parts', () => {
			const open: LineOfNeed[] = [
				{ id: 'open', category: null, unit: null, quantity: null, minimumQuantity: null },
			]
			expect(divided(open, [{ lineId: 'open', quantity: 5 }])).toMatchObject({
				offered: [{ quantity: 5 }],
				rest: [],
			})
			expect(divided(open, [])).toMatchObject({ offered: [], rest: [{ quantity: null }] })
		})
	})
})

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

test('only lines of the same category and unit are similar', () => {
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

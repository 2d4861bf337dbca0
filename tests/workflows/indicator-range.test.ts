import { describe, expect, test } from 'vitest'
import { needs } from '#app/forms/sections/need.ts'
import { needAnswersOf } from '#tests/forms/sample-answers.ts'
import { rangeFault } from '#workflows/delivery/indicator-range.ts'

describe('an indicator in per cent, in each language', () => {
	test.each([
		'%',
		'per cent',
		'percent of officers',
		'% of cases',
		'percentage',
		'pour cent',
		'% des agents',
		'pourcentage',
		'por ciento',
		'porcentaje',
		'процент',
		'процентов',
		'في المائة',
		'بالمائة',
		'百分比',
	])('%s lies between 0 and 100', (unit) => {
		expect(rangeFault('101', unit)).toBe('abovePercent')
		expect(rangeFault('-1', unit)).toBe('belowZero')
		for (const value of ['0', '100', '99.5', '45 %', 'to be measured'])
			expect(rangeFault(value, unit)).toBeNull()
	})

	test('is one as well where only the value says so', () => {
		expect(rangeFault('120 %', 'officers')).toBe('abovePercent')
	})
})

test('a number of people or cases is not below 0 and has no upper limit', () => {
	expect(rangeFault('-3', 'officers')).toBe('belowZero')
	expect(rangeFault('12,000', 'officers')).toBeNull()
})

test('a change may be a decrease, and more than 100 per cent', () => {
	for (const unit of [
		'% change',
		'per cent increase',
		'variation en %',
		'cambio en %',
		'изменение в процентах',
	])
		for (const value of ['-20', '150']) expect(rangeFault(value, unit)).toBeNull()
})

test('the form of a need refuses a baseline or target out of range at its own cell', () => {
	const row = { indicator: 'Cases identified', unit: '%', baseline: '-1', target: '130' }
	const answers = {
		...needAnswersOf('training', 'need'),
		indicators: [{ ...row, baseline: '5', target: '80' }, row],
	}
	const { error } = needs.training.schema.safeParse(answers)
	expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
		['indicators.1.baseline', 'belowZero'],
		['indicators.1.target', 'abovePercent'],
	])
})

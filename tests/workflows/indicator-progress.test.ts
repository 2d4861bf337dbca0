import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberIn, progressOf } from '#workflows/delivery/indicator-progress.ts'

test.each([
	['12', 12],
	['12.5', 12.5],
	['12,5', 12.5],
	['1,200', 1200],
	['1 200', 1200],
	['40 %', 40],
	['-3', -3],
	['to be measured', null],
	['12 of 20', null],
	['', null],
])('"%s" is read as %s', (text, number) => expect(numberIn(text)).toBe(number))

test('progress goes from baseline to target, up or down, and is told where it goes too far', () => {
	const at = (baseline: string, target: string, reached: string) => progressOf({ baseline, target, reached })
	expect([at('10', '50', '30'), at('50', '10', '30'), at('0', '10', '12'), at('10', '50', '5')]).toEqual([
		50, 50, 120, -12,
	])
	expect([at('10', '10', '10'), at('to be measured', '10', '5'), at('1', '2', 'some')]).toEqual([
		null,
		null,
		null,
	])
})

test('the baseline is 0 per cent and the target 100, whatever they are', () => {
	const number = fc.integer({ min: -100_000, max: 100_000 })
	void fc.assert(
		fc.property(number, number, (baseline, target) => {
			fc.pre(baseline !== target)
			const at = (reached: number) =>
				progressOf({ baseline: `${baseline}`, target: `${target}`, reached: `${reached}` })
			expect([Math.abs(at(baseline) ?? 1), at(target)]).toEqual([0, 100])
		}),
	)
})

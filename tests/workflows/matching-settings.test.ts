import { describe, expect, test } from 'vitest'
import { matchingChange } from '#app/forms/matching-setting.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { defaultAllocationSettings } from '#workflows/allocation/settings.ts'
import { defaultFitWeights } from '#workflows/matching/fit/weights.ts'
import {
	matchingSettings,
	type SettingKey,
	settingIn,
	shippedNumbers,
	shippedSetting,
	shippedWeights,
} from '#workflows/matching/settings.ts'
import { defaultPriorityWeights } from '#workflows/priority/criteria.ts'

const keys = [...Object.keys(shippedWeights), ...Object.keys(shippedNumbers)] as SettingKey[]

test('what nobody has set is as shipped', () => {
	const settings = matchingSettings(new Map())
	expect(settings).toEqual({
		fit: defaultFitWeights,
		priority: defaultPriorityWeights,
		gap: 20,
		womenTarget: 30,
		allocation: defaultAllocationSettings,
		pipeline: { supportCosts: 13, pipelineReserve: 40, pipelineState: 25 },
	})
	for (const key of keys) expect(settingIn(settings, key)).toEqual(shippedSetting(key))
})

test('each setting is found again under its key', () => {
	for (const key of keys) {
		const other = typeof shippedSetting(key) === 'number' ? 7 : { ...(shippedSetting(key) as object), x: 1 }
		expect(settingIn(matchingSettings(new Map([[key, other]])), key)).toEqual(other)
	}
	// A criterion missing from a stored setting has its default weight.
	expect(matchingSettings(new Map([['matching.priority', { harm: 40 }]])).priority).toEqual({
		...defaultPriorityWeights,
		harm: 40,
	})
})

describe('a form that sets', () => {
	const { harm: _, ...others } = Object.fromEntries(
		Object.entries(defaultPriorityWeights).map(([name, weight]) => [name, String(weight)]),
	)
	const weighed = (harm: string, rest: Record<string, string> = others) =>
		checkValues({ type: 'save', key: 'matching.priority', value: { harm, ...rest } }, matchingChange)
	const none = Object.fromEntries(Object.keys(others).map((name) => [name, '0']))

	test.each([
		['-5', 'tooSmall'],
		['1.5', 'wholeNumber'],
		['much', 'badNumber'],
		['', 'required'],
		['1001', 'tooLarge'],
	])('a weight of "%s" is refused at its field', (harm, error) => {
		expect(weighed(harm)).toEqual({ ok: false, errors: { 'value.harm': error } })
	})

	test('weights are kept as numbers, unless all are nothing', () => {
		expect(weighed('0')).toMatchObject({ ok: true, value: { value: { harm: 0, duty: 15 } } })
		expect(weighed('0', none)).toEqual({ ok: false, errors: { 'value.harm': 'allZero' } })
	})

	test.each([
		['allocation.reserveShare', '101', 'tooLarge'],
		['allocation.reserveShare', '-1', 'tooSmall'],
		['allocation.stateCap', '0', 'tooSmall'],
		['matching.womenTarget', 'x', 'badNumber'],
		['priority.gap', '', 'required'],
	])('%s to "%s" is refused at its field', (key, value, error) => {
		const read = checkValues({ type: 'save', key, value }, matchingChange)
		expect(read).toEqual({ ok: false, errors: { value: error } })
	})

	test('what does not exist is refused, and the shipped values are always accepted', () => {
		expect(checkValues({ type: 'save', key: 'target.screening', value: '1' }, matchingChange).ok).toBe(false)
		for (const key of keys) {
			const value = shippedSetting(key)
			expect(checkValues({ type: 'save', key, value }, matchingChange)).toMatchObject({
				ok: true,
				value: { key, value },
			})
			expect(checkValues({ type: 'reset', key }, matchingChange).ok).toBe(true)
		}
	})
})

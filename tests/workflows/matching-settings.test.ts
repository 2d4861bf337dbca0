import { describe, expect, test } from 'vitest'
import { matchingChange } from '#app/forms/matching-setting.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import type { Section } from '#app/forms/section.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { authorities, donors, managers, programmes, requests, states } from '#prisma/data/samples.ts'
import { defaultAllocationSettings } from '#workflows/allocation/settings.ts'
import { languages } from '#workflows/languages.ts'
import { defaultFitWeights } from '#workflows/matching/fit/weights.ts'
import {
	matchingSettings,
	type SettingKey,
	settingIn,
	shippedNumbers,
	shippedSetting,
	shippedWeights,
} from '#workflows/matching/settings.ts'
import { namesOf } from '#workflows/names.ts'
import { defaultPriorityWeights } from '#workflows/priority/criteria.ts'
import { rankSamples } from './matching-facts.ts'

const keys: SettingKey[] = [...namesOf(shippedWeights), ...namesOf(shippedNumbers)]

test('an unset setting is as shipped', () => {
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
		const shipped = shippedSetting(key)
		const other = typeof shipped === 'number' ? 7 : { ...shipped, x: 1 }
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

const marks = {
	ar: '(عينة)',
	zh: '（示例）',
	en: '(sample)',
	fr: '(exemple)',
	ru: '(пример)',
	es: '(muestra)',
}
const knownStates = new Set(states.map(({ iso3 }) => iso3))

describe('states', () => {
	test('are all that may file, each once, with plain names', () => {
		const of = (type: string) =>
			states.filter(({ entityType }) => entityType === type).map(({ iso3 }) => iso3)
		expect(of('state')).toHaveLength(193)
		expect(of('non_member_state_observer')).toEqual(['PSE', 'VAT'])
		expect(of('other_state')).toEqual(['COK', 'NIU'])
		expect(of('regional_organization')).toEqual(['EUE'])
		expect(knownStates.size).toBe(states.length)
		const names = states.flatMap((state) => Object.values(state.names))
		expect(names.filter((name) => /\*|\((l'|la|le|les|el|los|las|the)\)/.test(name))).toEqual([])
	})
})

describe('the sample catalogue', () => {
	test.each(programmes)('$code is marked as a sample in six languages and is consistent', (programme) => {
		for (const language of languages) expect(programme.titles[language].endsWith(marks[language])).toBe(true)
		expect(Object.keys(managers)).toContain(programme.managerKey)
		for (const { donorKey } of programme.contributions) expect(Object.keys(donors)).toContain(donorKey)
		expect(programme.fundingFrom < programme.lastCommitment).toBe(true)
		expect(programme.lastCommitment <= programme.fundingTo).toBe(true)
		expect(programme.minimumPerState).toBeLessThanOrEqual(programme.maximumPerState)
		expect(programme.maximumPerState).toBeLessThanOrEqual(programme.capacity)
	})

	test('names only places of M49 and States that are listed', () => {
		const places = new Set(states.flatMap(({ region, subregion }) => [region, subregion]))
		expect(programmes.flatMap(({ regions }) => regions).filter((region) => !places.has(region))).toEqual([])
		const named = programmes.flatMap(({ countries, excludedCountries }) => [
			...countries,
			...excludedCountries,
		])
		expect(named.filter((iso3) => !knownStates.has(iso3))).toEqual([])
	})

	test('offers every kind, and something that is closed and in preparation', () => {
		expect(new Set(programmes.map(({ kind }) => kind)).size).toBe(3)
		expect(new Set(programmes.map(({ status }) => status)).size).toBe(3)
	})
})

test('every person and authority of a sample State is marked, and a State has one focal point', () => {
	for (const { stateIso3, language, drafter, focalPoint } of authorities) {
		expect(knownStates).toContain(stateIso3)
		expect([drafter.name, focalPoint.name].every((name) => name.endsWith(marks[language]))).toBe(true)
		expect(drafter.email).not.toBe(focalPoint.email)
	}
	const focalPoints = new Set(authorities.map(({ stateIso3, focalPoint }) => stateIso3 + focalPoint.key))
	expect(focalPoints.size).toBe(new Set(authorities.map(({ stateIso3 }) => stateIso3)).size)
})

describe('sample requests', () => {
	/** What is filled in: a field that may stay open is blank where a sample says nothing of it. */
	const isBlank = (value: unknown) =>
		value === '' || value === undefined || (Array.isArray(value) && value.length === 0)
	const filled = (values: object) =>
		Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)))
	const passes = (value: object, { schema }: Section) => {
		const checked = checkValues(value, schema)
		expect(checked.ok && filled(checked.value)).toEqual(filled(value))
	}

	test.each(requests)('$key passes the checks of every section unchanged', (request) => {
		for (const name of requestSectionNames) {
			passes(request[name], requestSections[name])
		}
		for (const need of request.needs) {
			for (const section of sectionsFor(need.kind)) {
				passes(need[section] ?? {}, needSectionOf(need.kind, section))
			}
		}
	})

	test('are written in each of the six languages, by an authority that is listed', () => {
		expect(new Set(requests.map(({ about }) => about.filingLanguage))).toEqual(new Set(languages))
		const keys = authorities.map(({ key }) => key)
		expect(requests.filter(({ authorityKey }) => !keys.includes(authorityKey))).toEqual([])
	})

	test.each(rankSamples())(
		'$title: a programme fits, with what is to be specified as its open points',
		({ isOpen, ranked }) => {
			expect(ranked[0]).toMatchObject({ verdict: isOpen ? 'unclear' : 'fits' })
		},
	)
})

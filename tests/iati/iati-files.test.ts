import { expect, test } from 'vitest'
import { checkActivities, validateXml } from '#app/domain/iati/build-files.server.ts'
import { composeActivities, yearBudgets } from '#app/domain/iati/compose-activities.ts'
import { publishedCounts } from '#app/domain/iati/compose-delivery.ts'
import { writeActivities, writeOrganization } from '#app/domain/iati/write-activities.ts'
import { delivery, now, programme, publisher } from './iati-facts.ts'

test('a composed file keeps every rule and the schema, whatever its texts contain', async () => {
	const hostile = '<script>&amp; "]]>\u0000\ud800 \u{1f600}'
	const facts = [
		programme(),
		programme({ id: 'p2', code: 'TRN-02', titles: { en: hostile, ar: 'تدريب' }, countries: [], regions: [] }),
		programme({ id: 'p3', code: 'EQP-03', kind: 'equipment', countries: ['KEN', 'UGA', 'TZA'] }),
		programme({ id: 'p4', code: 'TRN-04', status: 'draft' }),
		programme({ id: 'p5', code: 'TRN-05', contributions: [] }),
	]
	const { valid, faults } = checkActivities(composeActivities(facts, publisher, now), publisher, now)
	expect(faults).toEqual([])
	expect(valid.map(({ id }) => id)).toEqual([
		'XM-DAC-41128-TRN-01',
		'XM-DAC-41128-TRN-01-d1',
		'XM-DAC-41128-TRN-02',
		'XM-DAC-41128-TRN-02-d1',
		'XM-DAC-41128-EQP-03',
		'XM-DAC-41128-EQP-03-d1',
	])
	const xml = writeActivities(valid, publisher, now)
	expect(await validateXml('activities', xml)).toEqual([])
	expect(xml).toContain('&lt;script&gt;')
	expect(await validateXml('activities', writeActivities([], publisher, now))).not.toContain('parser error')
	expect(await validateXml('organisations', writeOrganization(publisher, now))).toEqual([])
})

test('the schema names elements in the wrong order', async () => {
	const activities = composeActivities([programme()], publisher, now)
	const xml = writeActivities(activities, publisher, now)
	const [status] = xml.match(/<activity-status[^>]*>/) ?? []
	const moved = xml.replace(status ?? '', '').replace('</iati-activity>', `${status}</iati-activity>`)
	const messages = await validateXml('activities', moved)
	expect(messages.join()).toMatch(/activity-status|activity-date/)
})

test('budget and income are of the programme, expenditure and results of the delivery', () => {
	const [whole, part] = composeActivities([programme()], publisher, now)
	expect(whole?.budgets.map(({ amount }) => amount).reduce((sum, amount) => sum + amount)).toBe(100_000)
	expect(whole?.transactions.map(({ type }) => type)).toEqual(['11'])
	expect(part).toMatchObject({ budgets: [], hierarchy: 2, places: [{ code: 'KE' }] })
	expect(part?.transactions.map(({ type, amount }) => [type, amount])).toEqual([['4', 1200.5]])
	expect(part?.results[0]?.actual).toEqual([
		{ value: 22 },
		{ value: 12, sex: 'female' },
		{ value: 10, sex: 'male' },
	])
})

test('a budget is divided by calendar years without losing a unit', () => {
	const parts = yearBudgets('2025-03-01', '2027-02-28', 100_001, 'USD')
	expect(parts.map(({ from, to }) => [from, to])).toEqual([
		['2025-03-01', '2025-12-31'],
		['2026-01-01', '2026-12-31'],
		['2027-01-01', '2027-02-28'],
	])
	expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(100_001)
	expect(yearBudgets('2026-02-01', '2026-01-01', 5, 'USD')).toEqual([])
})

test('a count below 5 is omitted, together with another that would reveal it', () => {
	const published = (female: number, male: number, notStated: number) =>
		publishedCounts([
			{ sex: 'female', n: female },
			{ sex: 'male', n: male },
			{ sex: 'notStated', n: notStated },
		]).map(({ sex }) => sex)
	expect(published(12, 10, 0)).toEqual(['female', 'male'])
	expect(published(12, 3, 0)).toEqual([])
	expect(published(12, 9, 3)).toEqual(['female'])
	expect(published(12, 2, 2)).toEqual([])
	expect(published(12, 3, 3)).toEqual(['female'])
	expect(published(1, 0, 0)).toEqual([])
})

test('without consent to publish quantities there is no result, and small groups have no number', () => {
	const results = (changed: Parameters<typeof delivery>[0]) =>
		composeActivities([programme({ deliveries: [delivery(changed)] })], publisher, now)[1]?.results
	expect(results({ quantity: null })).toEqual([])
	expect(results({ learners: [{ sex: 'female', n: 4 }] })?.[0]?.actual).toEqual([])
})

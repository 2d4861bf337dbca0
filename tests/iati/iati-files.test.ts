import { expect, test } from 'vitest'
import { checkActivities, validateXml } from '#app/domain/iati/build-files.server.ts'
import { yearBudgets } from '#app/domain/iati/compose-activities.ts'
import { publishedCounts } from '#app/domain/iati/compose-delivery.ts'
import { writeActivities, writeOrganization } from '#app/domain/iati/write-activities.ts'
import { composed, delivery, now, programme, publisher } from './iati-facts.ts'

test('a composed file keeps every rule and the schema, whatever its texts contain', async () => {
	const hostile = '<script>&amp; "]]>\u0000\ud800 \u{1f600}'
	const facts = [
		programme(),
		programme({ id: 'p2', code: 'TRN-02', titles: { en: hostile, ar: 'تدريب' }, countries: [], regions: [] }),
		programme({ id: 'p3', code: 'EQP-03', kind: 'equipment', countries: ['KEN', 'UGA', 'TZA'] }),
		programme({ id: 'p4', code: 'TRN-04', status: 'draft' }),
		programme({ id: 'p5', code: 'TRN-05', contributions: [] }),
	]
	const { valid, faults } = checkActivities(composed(facts), publisher, now)
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
	const activities = composed([programme()])
	const xml = writeActivities(activities, publisher, now)
	const [status] = xml.match(/<activity-status[^>]*>/) ?? []
	const moved = xml.replace(status ?? '', '').replace('</iati-activity>', `${status}</iati-activity>`)
	const messages = await validateXml('activities', moved)
	expect(messages.join()).toMatch(/activity-status|activity-date/)
})

test('budget and income are of the programme, commitments and results of the delivery', () => {
	const [whole, part] = composed([programme()])
	expect(whole?.budgets.map(({ amount }) => amount).reduce((sum, amount) => sum + amount)).toBe(100_000)
	expect(whole?.transactions.map(({ type }) => type)).toEqual(['11'])
	expect(part).toMatchObject({ budgets: [], hierarchy: 2, places: [{ code: 'KE' }] })
	// What was agreed is committed. Nothing is stated as spent, since no payment is recorded, and nothing in advance.
	expect(part?.transactions.map(({ type, amount, currency }) => [type, amount, currency])).toEqual([
		['2', 1200, 'USD'],
	])
	expect(part?.results[0]?.actual).toEqual([
		{ value: 22 },
		{ value: 12, sex: 'female' },
		{ value: 10, sex: 'male' },
	])
})

const partOf = (changed: Parameters<typeof delivery>[0], own: Parameters<typeof programme>[0] = {}) =>
	composed([programme({ ...own, deliveries: [delivery(changed)] })])[1]
const daysOf = (activity: ReturnType<typeof partOf>) =>
	activity?.dates.map(({ type, day }) => `${type} ${day}`)

test('a delivery has planned and actual days, and its status by the status of its chart', () => {
	expect(daysOf(partOf({}))).toEqual(['1 2026-05-04', '2 2026-05-04', '3 2026-05-08'])
	const planning = partOf({ status: 'planning', begunOn: null, steps: {} })
	expect([daysOf(planning), planning?.status]).toEqual([['1 2026-02-01'], '1'])
	const closed = partOf({ status: 'closed', overOn: '2026-09-01' })
	expect(daysOf(closed)?.at(-1)).toBe('4 2026-09-01')
	expect(closed?.status).toBe('4')
	// One that was cancelled before it began has neither begun nor ended.
	const cancelled = partOf({ status: 'cancelled', begunOn: null, overOn: '2026-03-01' })
	expect([daysOf(cancelled), cancelled?.status]).toEqual([['1 2026-05-04', '3 2026-05-08'], '5'])
	const shipped = partOf({
		kind: 'equipment',
		status: 'shipped',
		begunOn: '2026-03-01',
		steps: { contract: { at: '2026-03-01T10:00:00Z', expectedOn: '2026-08-01' } },
	})
	expect(daysOf(shipped)).toEqual(['1 2026-02-01', '2 2026-03-01', '3 2026-08-01'])
	expect(partOf({ status: 'followUp' })?.status).toBe('3')
	expect(partOf({ status: 'postponed' })?.status).toBe('6')
})

test('a programme is finalised when its funding has ended, and ends when it is closed', () => {
	const of = (changed: Parameters<typeof programme>[0]) => composed([programme(changed)])[0]
	expect(of({})).toMatchObject({ status: '2' })
	expect(of({ to: '2026-06-01' })).toMatchObject({ status: '3' })
	const closed = of({ status: 'closed', closedOn: '2026-10-02' })
	expect(closed).toMatchObject({ status: '4' })
	expect(closed?.dates.map(({ type, day }) => `${type} ${day}`)).toEqual([
		'1 2025-03-01',
		'2 2025-03-01',
		'3 2027-02-28',
		'4 2026-10-02',
	])
	// Of a budget that donors have not yet given, nothing is committed.
	expect(of({ contributions: [{ donor: 'Northern Fund', amount: 5 }] })?.budgets[0]?.status).toBe('1')
	expect(of({})?.budgets[0]?.status).toBe('2')
})

test('what an activity is by default follows from its publisher, its kind and its State', () => {
	const [whole, part] = composed([programme()])
	expect(whole?.defaults).toEqual({ collaboration: '4', flow: '10', finance: '110', aid: 'D02', tied: '5' })
	expect(part?.defaults.flow).toBe('10')
	expect(partOf({ isRecipient: false })?.defaults.flow).toBe('20')
	expect(composed([programme({ kind: 'equipment' })])[0]?.defaults.aid).toBe('C01')
	expect(
		composed([programme({ countries: ['KEN', 'USA'], recipients: [true, false] })])[0]?.defaults,
	).not.toHaveProperty('flow')
	expect(composed([programme()], { ...publisher, type: '10' })[0]?.defaults.collaboration).toBe('1')
})

test('donors have their identifier and type where these are entered, and their name always', () => {
	const contributions = [
		{ donor: 'Northern Fund', amount: 5 },
		{ donor: 'Southern Fund', amount: 5 },
	]
	const [whole, part] = composed([programme({ contributions })])
	const known = { name: 'Northern Fund', ref: 'XM-DAC-12-1', type: '10' }
	const funders = [
		{ role: '1', ...known },
		{ role: '1', name: 'Southern Fund' },
	]
	for (const activity of [whole, part])
		expect(activity?.participants.filter(({ role }) => role === '1')).toEqual(funders)
	expect(whole?.transactions[0]?.provider).toEqual(known)
})

test('a delivery is described by its own facts, in the languages of the title of its programme', () => {
	expect(partOf({})?.description).toEqual([
		{
			language: 'en',
			text: 'Training for Kenya with 25 participants, agreed on 1 February 2026, in the programme “Training of investigators”.',
		},
		{
			language: 'fr',
			text: expect.stringContaining('Kenya, avec 25 participants, convenue le 1 février 2026'),
		},
	])
})

test('a budget is divided by calendar years without losing a unit', () => {
	const parts = yearBudgets('2025-03-01', '2027-02-28', 100_001, { currency: 'USD', status: '2' })
	expect(parts.map(({ from, to }) => [from, to])).toEqual([
		['2025-03-01', '2025-12-31'],
		['2026-01-01', '2026-12-31'],
		['2027-01-01', '2027-02-28'],
	])
	expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(100_001)
	expect(yearBudgets('2026-02-01', '2026-01-01', 5, { status: '1' })).toEqual([])
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

test('small groups have no number', () => {
	expect(partOf({ learners: [{ sex: 'female', n: 4 }] })?.results[0]?.actual).toEqual([])
})

import { expect, test } from 'vitest'
import type { Activity, Publisher } from '#app/domain/iati/activity.ts'
import { checkActivities } from '#app/domain/iati/build-files.server.ts'
import { readPublisher } from '#app/domain/iati/read-publisher.ts'
import { composed, now, programme, publisher } from './iati-facts.ts'

const future = '2031-01-01'
const share = (percentage?: number) => ({ ...(percentage !== undefined && { percentage }) })
const country = (code: string, percentage?: number) => ({ code, ...share(percentage) })
const region = (code: string, percentage?: number) => ({ code, vocabulary: '2', ...share(percentage) })
const sector = (percentage?: number, code = '15190', vocabulary = '1') => ({
	vocabulary,
	code,
	...share(percentage),
})
const money = { amount: 1, currency: 'USD', valueDate: '2026-01-01' }
const fund = { name: 'Fund' }
const income = { ...money, type: '11', day: '2026-01-01', provider: fund }
const budget = { ...money, status: '1', from: '2026-01-01', to: '2026-12-31' }
const title = [{ language: 'en' as const, text: 'Trained' }]
const result = {
	title,
	baseline: { year: 2026, value: 0 },
	from: '2026-01-01',
	to: '2026-12-31',
	target: { value: 1 },
	actual: [{ value: 1 }],
}
const defaults = { collaboration: '4', flow: '10', finance: '110', aid: 'D02', tied: '5' }
// Not a language of the product: the rules refuse even what a typed value can never be.
const inLanguage = (language: string) => [{ language: language as 'en', text: 'Text' }]

const refused: [string, Partial<Activity>, Partial<Publisher>?][] = [
	['1.1.1', { id: 'GB-1-TRN-01' }],
	['1.1.3', { id: 'XM-DAC-41128' }],
	['1.1.21', { id: 'XM-DAC-41128TRN' }],
	['1.3.1', { id: 'XM-DAC-41128-TRN ' }],
	['1.3.13', { id: 'XM-DAC-41128-TRN|1' }],
	['1.14.1', {}, { identifier: ' XM-DAC-41128' }],
	['1.14.8', {}, { identifier: 'UNODC' }],
	['1.14.13', {}, { identifier: 'XM-DAC-41/28' }],
	['9.54.1', {}, { type: '99' }],
	['9.53.1', { related: [{ type: '9', id: 'x' }] }],
	['6.10.1', { participants: [{ role: '1', name: ' ' }] }],
	['9.41.1', { participants: [{ role: '7', name: 'Fund' }] }],
	['6.11.1', { dates: [{ type: '3', day: '2026-01-01' }] }],
	[
		'9.4.1',
		{
			dates: [
				{ type: '1', day: '2026-01-01' },
				{ type: '8', day: '2026-01-01' },
			],
		},
	],
	['11.1.1', { updatedAt: '2031-01-01T00:00:00Z' }],
	[
		'11.1.2',
		{
			dates: [
				{ type: '1', day: '2026-02-01' },
				{ type: '3', day: '2026-01-01' },
			],
		},
	],
	[
		'11.1.3',
		{
			dates: [
				{ type: '2', day: '2026-02-01' },
				{ type: '4', day: '2026-01-01' },
			],
		},
	],
	['11.1.4', { dates: [{ type: '2', day: future }] }],
	[
		'11.1.5',
		{
			dates: [
				{ type: '1', day: '2026-01-01' },
				{ type: '4', day: future },
			],
		},
	],
	['11.2.1', { transactions: [{ ...income, day: future }] }],
	['11.2.2', { transactions: [{ ...income, valueDate: future }] }],
	['8.6.1', { results: [{ ...result, to: '2025-01-01' }] }],
	['8.6.3', { budgets: [{ ...budget, to: '2025-01-01' }] }],
	['3.7.1', { places: [] }],
	['3.1.1', { places: [country('KE', 100), country('UG')] }],
	['3.1.2', { places: [country('KE', 60), country('UG', 50)] }],
	['3.1.4', { places: [country('KE', 50)] }],
	['3.4.1', { places: [country('KE', 100), region('014')] }],
	['3.4.2', { places: [country('KE', 60), region('014', 50)] }],
	['3.4.4', { places: [region('014', 50)] }],
	['12.1.1', { places: [country('KE', 110), country('UG', -10)] }],
	['9.50.1', { places: [country('EUE')] }],
	['9.51.1', { places: [region('999')] }],
	['6.2.2', { sectors: [] }],
	['2.1.1', { sectors: [sector(100), sector()] }],
	['2.1.2', { sectors: [sector(60), sector(50)] }],
	['2.1.4', { sectors: [sector(60)] }],
	['12.3.1', { sectors: [sector(110), sector(-10)] }],
	['102.1.1', { sectors: [sector(undefined, '15190', '7')] }],
	['9.76.1', { sectors: [sector(undefined, '00000')] }],
	['9.126.1', { tags: [{ vocabulary: '3', code: '99.9', text: 'Unknown' }] }],
	['6.14.1', { markers: [{ code: '1' }] }],
	['9.47.1', { markers: [{ code: '77', significance: '1' }] }],
	['9.48.1', { markers: [{ code: '1', significance: '9' }] }],
	['9.21.1', { defaults: { ...defaults, aid: 'Z01' } }],
	['9.10.1', { defaults: { ...defaults, collaboration: '5' } }],
	['9.23.1', { defaults: { ...defaults, finance: '1' } }],
	['9.24.1', { defaults: { ...defaults, flow: '11' } }],
	['9.25.1', { defaults: { ...defaults, tied: '1' } }],
	['9.7.1', { budgets: [{ ...budget, status: '3' }] }],
	['9.42.1', { participants: [{ role: '1', name: 'Fund', type: '99' }] }],
	['9.88.1', { transactions: [{ ...income, provider: { ...fund, type: '99' } }] }],
	['9.89.1', { transactions: [{ ...income, receiver: { ...fund, type: '99' } }] }],
	['1.7.1', { related: [{ type: '1', id: ' x' }] }],
	['1.8.1', { participants: [{ role: '1', name: 'Fund', ref: 'XM-DAC-1 ' }] }],
	['1.8.13', { participants: [{ role: '1', name: 'Fund', ref: 'XM-DAC/1' }] }],
	['1.10.1', { transactions: [{ ...income, provider: { ...fund, ref: 'XM-DAC-1 ' } }] }],
	['1.10.13', { transactions: [{ ...income, provider: { ...fund, ref: 'XM-DAC?1' } }] }],
	['1.15.1', { transactions: [{ ...income, receiver: { ...fund, ref: 'XM-DAC-1 ' } }] }],
	['1.15.13', { transactions: [{ ...income, receiver: { ...fund, ref: 'XM-DAC|1' } }] }],
	['7.5.2', { budgets: [{ ...budget, valueDate: '' }] }],
	['7.5.3', { budgets: [{ ...budget, to: '2027-12-31' }] }],
	['7.8.1', { budgets: [{ ...budget, currency: '' }] }],
	['9.9.1', { budgets: [{ ...budget, currency: 'XXL' }] }],
	['9.94.1', { transactions: [{ ...income, currency: 'XXL' }] }],
	['6.9.1', { transactions: [{ ...income, provider: { name: ' ' } }] }],
	['6.9.2', { transactions: [{ ...income, receiver: { name: ' ' } }] }],
	['9.93.1', { transactions: [{ ...income, type: '99' }] }],
	['4.1.1', { description: inLanguage('') }],
	['9.95.1', { description: inLanguage('xx') }],
	['4.3.1', { title: [] }],
	['4.4.1', { description: [] }],
	['9.5.1', { status: '9' }],
	['8.8.2', { results: [{ ...result, baseline: { year: 2026, value: Number.NaN } }] }],
	['8.9.2', { results: [{ ...result, target: { value: Number.NaN } }] }],
	['8.10.2', { results: [{ ...result, actual: [{ value: Number.NaN }] }] }],
]

test.each(refused)(
	'rule %s refuses what breaks it, and leaves the rest',
	(rule, changed, publishing = {}) => {
		const by = { ...publisher, ...publishing }
		const other = programme({ id: 'p2', code: 'TRN-02' })
		const [first, ...rest] = composed([programme({ deliveries: [] }), other], by)
		if (!first) throw new Error('nothing was composed')
		const { valid, faults } = checkActivities([{ ...first, ...changed }, ...rest], by, now)
		expect(faults.filter(({ programmeId }) => programmeId === 'p1').map((fault) => fault.rule)).toContain(
			rule,
		)
		expect(valid.map(({ programmeId }) => programmeId)).not.toContain('p1')
		if (Object.keys(publishing).length === 0) expect(valid).toHaveLength(2)
	},
)

test('rule 1.1.2 refuses an identifier that two programmes have', () => {
	const twice = [programme(), programme({ id: 'p2' })]
	const { valid, faults } = checkActivities(composed(twice), publisher, now)
	expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set(['1.1.2']))
	expect(valid).toEqual([])
})

test('a publisher is read from JSON, and a wrong field is named', () => {
	expect(readPublisher(JSON.stringify(publisher))).toEqual(publisher)
	expect(() => readPublisher(JSON.stringify({ ...publisher, email: 'x' }))).toThrow(/email/)
})

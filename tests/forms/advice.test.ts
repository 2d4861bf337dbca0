import { expect, test } from 'vitest'
import { adviceFor, advisedFields } from '#app/forms/advice.ts'
import { minutesLeft } from '#app/forms/estimate.ts'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import { requestSectionNames } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { catalogues } from '#app/i18n/words.ts'
import { needAnswers, requestAnswers } from './sample-answers.ts'

const keys = (...told: Parameters<typeof adviceFor>) => adviceFor(...told).map(({ key }) => key)
const lines = [{ description: 'Document reader', quantity: 10, minimumQuantity: 4 }]

test('nothing is advised on a page that has not been begun', () => {
	for (const section of [...requestSectionNames, 'need', 'training', 'equipment', 'advisory'] as const)
		expect(adviceFor(section, {})).toEqual([])
})

test('a maintenance budget of none is noticed, typed or stored', () => {
	expect(keys('equipment', { lines, consignee: 'x' })).toEqual(['maintenanceMissing'])
	expect(keys('equipment', { maintenanceAmount: '0' })).toEqual(['maintenanceMissing'])
	expect(keys('equipment', { lines, consignee: 'x', maintenanceAmount: 0 })).toEqual(['maintenanceMissing'])
	expect(keys('equipment', { lines, consignee: 'x', maintenanceAmount: '400' })).toEqual([])
})

test('a missing consignee is noticed', () => {
	expect(keys('equipment', { lines, maintenanceAmount: 400 })).toEqual(['consigneeMissing'])
})

test.each([
	['29', true],
	[0, true],
	[30, false],
	['', false],
	[undefined, false],
])('women at %s per cent: %s', (womenTarget, advised) => {
	expect(keys('training', { womenTarget })).toEqual(advised ? ['womenBelow30'] : [])
})

test('a missing offence suggests a need on legislation', () => {
	expect(adviceFor('situation', { legalBasis: 'NO' })).toEqual([{ field: 'legalBasis', key: 'legalBasisNo' }])
	expect(adviceFor('situation', { legalBasis: 'PARTLY' })).toEqual([])
})

test.each([
	['ama@gmail.com', true],
	['ama@yahoo.co.uk', true],
	['ama@Mail.RU', true],
	['ama@qq.com', true],
	['ama@immigration.example', false],
	['ama@gmail.gov.example', false],
	['ama@notgmail.com', false],
	['ama@live.army.example', false],
	['ama@', false],
])('a private mailbox: %s, %s', (email, advised) => {
	expect(keys('institution', { contactPrimary: { email } })).toEqual(advised ? ['freeMail'] : [])
})

test('a smallest useful quantity close to the whole is noticed', () => {
	const one = { description: 'Reader', quantity: '20', minimumQuantity: '19' }
	expect(keys('equipment', { lines: [one], consignee: 'x', maintenanceAmount: 1 })).toEqual(['minimumRatio'])
	expect(keys('advisory', { quantity: 15, minimumQuantity: 15 })).toEqual(['minimumRatio'])
	expect(keys('training', { participants: 30, minimumParticipants: 20 })).toEqual([])
	expect(keys('advisory', { quantity: 2, minimumQuantity: 2 })).toEqual([])
})

test('a stock that would do is noticed', () => {
	const values = { lines, consignee: 'x', maintenanceAmount: 1 }
	expect(keys('equipment', { ...values, stock: [{ working: 6 }, { working: '4' }] })).toEqual(['stockCovers'])
	expect(keys('equipment', { ...values, stock: [{ working: 6 }] })).toEqual([])
})

test('values of any shape do no harm', () => {
	for (const wrong of [null, 'x', 3, [1, 'a'], { a: 1 }, [[]]])
		for (const section of ['institution', 'situation', 'training', 'equipment', 'advisory'] as const)
			expect(() =>
				adviceFor(section, Object.fromEntries(advisedFields(section).map((name) => [name, wrong]))),
			).not.toThrow()
})

test('each piece of advice has words', () => {
	const given = new Set([
		...keys('equipment', {
			lines: [{ description: 'x', quantity: 9, minimumQuantity: 9 }],
			stock: [{ working: 9 }],
		}),
		...keys('training', { womenTarget: 1 }),
		...keys('situation', { legalBasis: 'NO' }),
		...keys('institution', { contactPrimary: { email: 'a@gmail.com' } }),
	])
	expect(given.size).toBe(7)
	expect([...given].filter((key) => !(key in catalogues.en.draft.advice))).toEqual([])
})

const specsOf = (section: (typeof requestSectionNames)[number]) => fieldSpecs(requestSections[section].shape)

test.each(requestSectionNames)('nothing is left of a complete section: %s', (section) => {
	expect(minutesLeft(section, specsOf(section), requestAnswers[section])).toBe(0)
	expect(minutesLeft(section, specsOf(section), {})).toBeGreaterThan(0)
})

test('nothing is left of a complete need', () => {
	const specs = fieldSpecs(needSectionOf('equipment', 'equipment').shape)
	expect(minutesLeft('equipment', specs, needAnswers.equipment.equipment)).toBe(0)
	expect(minutesLeft('equipment', specs, {})).toBeGreaterThan(5)
})

test('a long text takes longer than a code', () => {
	const { situation, ...withoutText } = requestAnswers.situation
	const { legalBasis, ...withoutCode } = requestAnswers.situation
	const specs = specsOf('situation')
	expect(situation.length * legalBasis.length).toBeGreaterThan(0)
	expect(minutesLeft('situation', specs, withoutText)).toBeGreaterThan(
		minutesLeft('situation', specs, withoutCode),
	)
})

test('items not asked for take no time', () => {
	const rights = { ...requestAnswers.rights, contribution: 'CASH', contributionText: '' }
	expect(minutesLeft('rights', specsOf('rights'), rights)).toBeGreaterThan(0)
	expect(minutesLeft('rights', specsOf('rights'), { ...rights, contribution: 'NONE' })).toBe(0)
})

test('half a group takes less than a whole one', () => {
	const { contactPrimary } = requestAnswers.institution
	const half = { ...requestAnswers.institution, contactAlternate: { name: 'Kofi Sample' } }
	const none = { ...requestAnswers.institution, contactAlternate: undefined }
	const specs = specsOf('institution')
	expect(contactPrimary.name).not.toBe('')
	expect(minutesLeft('institution', specs, half)).toBeLessThanOrEqual(minutesLeft('institution', specs, none))
	expect(minutesLeft('institution', specs, half)).toBeGreaterThan(0)
})

test('what is said of a missing consignee names no condition of procurement, which has none', () => {
	const { draft, help } = catalogues.en
	for (const said of [
		draft.advice.consigneeMissing,
		draft.equipment.consigneeHint,
		help.equipment.consignee.text,
	])
		expect(said).not.toMatch(/procurement|cannot/)
})
